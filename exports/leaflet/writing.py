"""A leaflet as a file: in which format, under which name."""

from collections.abc import Callable
from dataclasses import asdict

from exports.leaflet.content import Leaflet
from exports.leaflet.slides import slides
from exports.leaflet.spreadsheet import spreadsheet
from exports.leaflet.text import document
from exports.typesetting import pdf

PAGE = "{page} / {pages}"


def _typeset(paper: Leaflet) -> bytes:
    plain = asdict(paper) | {"day": paper.day.isoformat(), "foot": paper.foot, "page": PAGE}
    return pdf("leaflet.typ", [plain], paper.day)


WRITERS: dict[str, Callable[[Leaflet], bytes]] = {
    "pptx": slides,
    "docx": document,
    "pdf": _typeset,
    "xlsx": spreadsheet,
}


def leaflet_bytes(paper: Leaflet, format: str) -> bytes:
    """The paper in one of ``exports.writing.FORMATS``."""
    return WRITERS[format](paper)


def leaflet_name(paper: Leaflet, format: str) -> str:
    """What the file is called: ``karabakh-region-2026-02-01-az.pdf``."""
    return f"{paper.region}-{paper.of}-{paper.day.isoformat()}-{paper.language}.{format}"
