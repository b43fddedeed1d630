"""A paper in one call, for a button: the region's, or one unit's."""

from datetime import date, datetime
from typing import Any

from exports.leaflet import leaflet, leaflet_bytes
from exports.writing import brief_bytes
from stories.brief import region_brief, unit_brief
from stories.region_parts import region_parts


def paper_of(
    store: Any,
    region: str,
    unit: str | None,
    as_of: date,
    known_at: datetime | None,
    language: str,
    format: str,
) -> bytes:
    """The brief of ``unit``, or of the region if None, in one of ``exports.writing.FORMATS``."""
    if unit is None:
        brief = region_brief(store, region, as_of, known_at)
    else:
        brief = unit_brief(store, region, unit, as_of, known_at)
    return brief_bytes(brief, format, (language,))


def leaflet_of(
    store: Any, region: str, as_of: date, known_at: datetime | None, language: str, format: str
) -> bytes:
    """The paper of a region without an employment map, in one of ``exports.writing.FORMATS``."""
    return leaflet_bytes(leaflet(region_parts(store, region, as_of, known_at), language), format)
