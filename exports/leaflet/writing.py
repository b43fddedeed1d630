"""A leaflet as a file: in which format, under which name."""

from collections.abc import Callable
from dataclasses import asdict, fields

from exports.leaflet.content import Leaflet
from exports.leaflet.slides import slides
from exports.leaflet.spreadsheet import spreadsheet
from exports.leaflet.text import document
from exports.record import packed
from exports.sealing import sealed
from exports.typesetting import pdf

PAGE = "{page} / {pages}"


def _typeset(paper: Leaflet) -> bytes:
    told = {field.name: getattr(paper, field.name) for field in fields(paper)}
    told["headline"] = [asdict(sentence) for sentence in paper.headline]
    told["sections"] = [asdict(section) for section in paper.sections]
    told |= {"day": paper.day.isoformat(), "foot": paper.foot, "page": PAGE}
    return pdf("leaflet.typ", [told | {"record": packed(paper.record)}], paper.day)


WRITERS: dict[str, Callable[[Leaflet], bytes]] = {
    "pptx": lambda paper: sealed(slides(paper), paper.record),
    "docx": lambda paper: sealed(document(paper), paper.record),
    "pdf": _typeset,
    "xlsx": lambda paper: sealed(spreadsheet(paper), paper.record),
}


def leaflet_bytes(paper: Leaflet, format: str) -> bytes:
    """The paper in one of ``exports.writing.FORMATS``."""
    return WRITERS[format](paper)


def leaflet_name(paper: Leaflet, format: str) -> str:
    """What the file is called: ``karabakh-region-2026-02-01-az.pdf``."""
    return f"{paper.region}-{paper.of}-{paper.day.isoformat()}-{paper.language}.{format}"
