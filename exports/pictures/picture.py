"""A chart as SVG, PNG and PDF: title, figure, and under it what must be said beside it."""

from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

import typst

from charts.palette import palette
from exports.downloads.shown import Shown
from exports.pictures.plot import draw_plot
from exports.pictures.texts import attributes, plain, wrapped, write
from exports.typesetting import FONTS

WIDE, NARROW, EDGE = 1168.0, 420.0, 24.0
TITLE, BODY, SMALL = 20.0, 14.0, 12.0
PPI = 144.0  # two px of the file for one of the screen: sharp enough for a slide
HERE = Path(__file__).resolve().parent
PAGE = "page.typ"


def svg(shown: Shown) -> bytes:
    """The picture as SVG; its words are texts in our typeface."""
    colours, width = palette(shown.dark), NARROW if shown.narrow else WIDE
    room = width - 2 * EDGE
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg"})
    SubElement(root, "title").text = shown.title
    ground = SubElement(root, "rect", attributes(fill=colours.ground))
    body = SubElement(root, "g", {"font-family": "Noto Sans, Segoe UI, sans-serif"})
    top = _paragraph(body, shown.title, TITLE, colours.ink, EDGE, room, bold=True)
    top = _paragraph(body, shown.subtitle, BODY, colours.muted, top, room) + 8
    plot = SubElement(body, "g", transform=f"translate({EDGE:g} 0)")
    top += draw_plot(plot, shown.figure, room, top) + 12
    for name, value in shown.about:
        top = _paragraph(body, f"{name}: {value}", SMALL, colours.muted, top, room)
    for element in (root, ground):
        element.set("width", f"{width:g}")
        element.set("height", f"{top + EDGE:g}")
    root.set("viewBox", f"0 0 {width:g} {top + EDGE:g}")
    return tostring(root, encoding="utf-8", xml_declaration=True)


def png(shown: Shown) -> bytes:
    """The picture as PNG."""
    return _printed(shown, format="png", ppi=PPI)


def pdf(shown: Shown) -> bytes:
    """The picture as a page of PDF, of lines and texts."""
    return _printed(shown, format="pdf")


def _printed(shown: Shown, **how: Any) -> bytes:
    drawing = svg(shown).decode()
    root = fromstring(drawing)
    size = {name: str(root.get(name)) for name in ("width", "height")}
    inputs = {"svg": drawing, "title": shown.title, **size}
    made = _compiler().compile(input=str(HERE / PAGE), sys_inputs=inputs, **how)
    assert isinstance(made, bytes)
    return made


def _paragraph(
    parent: Element, text: str, size: float, colour: str, top: float, room: float,
    *, bold: bool = False,
) -> float:  # fmt: skip
    """A plain text in lines; where the next may begin."""
    lines = [plain(line, size, colour, bold=bold) for line in wrapped(text, size, room)]
    if lines:
        write(parent, lines, EDGE, top, over="top")
    return top + len(lines) * size * 1.3 + (4 if lines else 0)


@lru_cache
def _compiler() -> typst.Compiler:
    """Fonts are read once; a computer's own are left out: they lack our letters and marks."""
    return typst.Compiler(root=str(HERE), font_paths=[str(FONTS)], ignore_system_fonts=True)
