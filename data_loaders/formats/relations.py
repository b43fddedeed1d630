"""Relations between the parts of an Office document."""

import posixpath
from typing import NamedTuple

from data_loaders.container import Container
from data_loaders.formats.xml_elements import elements
from data_loaders.formats.xml_text import xml_text

CONTENT_TYPES = "[Content_Types].xml"
DOCUMENT, WORKSHEET = "/officeDocument", "/worksheet"
STRINGS, STYLES = "/sharedStrings", "/styles"


class Relation(NamedTuple):
    """Another part: the end of its type's name, and its path in the container."""

    type: str
    path: str


def relations(container: Container, part: str) -> dict[str, Relation]:
    """What a part refers to inside the container, by the id of the relation.

    The whole document is the part without a name.
    """
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    found = {}
    for element, values in elements(xml_text(container.read(listing))):
        if element == "Relationship" and values.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, values.get("Target", "")))
            type_ = "/" + values.get("Type", "").rpartition("/")[2]
            found[values.get("Id", "")] = Relation(type_, path.lstrip("/"))
    return found


def main_part(container: Container) -> str | None:
    """The path of the document's main part; None if the container is no Office document."""
    if CONTENT_TYPES not in container or "_rels/.rels" not in container:
        return None
    xml_text(container.read(CONTENT_TYPES))  # for its checks
    found = relations(container, "").values()
    return next((path for type_, path in found if type_ == DOCUMENT), None)


def shared_parts(container: Container, found: dict[str, Relation]) -> tuple[bytes, bytes]:
    """The parts with a workbook's strings and styles; empty where it has none."""
    paths = {type_: path for type_, path in found.values() if path in container}
    strings, styles = (
        container.read(paths[type_]) if type_ in paths else b"" for type_ in (STRINGS, STYLES)
    )
    return strings, styles
