"""The paper of a region without an employment map: sentences and tables in four formats."""

from exports.leaflet.content import Leaflet, leaflet
from exports.leaflet.department import department_leaflet
from exports.leaflet.section import Section
from exports.leaflet.writing import leaflet_bytes, leaflet_name

__all__ = [
    "Leaflet", "Section", "department_leaflet", "leaflet", "leaflet_bytes", "leaflet_name",
]  # fmt: skip
