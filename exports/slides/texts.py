"""Words on a slide."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

INK, MUTED, HAIR, WASH = "1A1F24", "5B6670", "C9D0D6", "F4F6F8"
ANCHOR = {"top": MSO_ANCHOR.TOP, "bottom": MSO_ANCHOR.BOTTOM}
ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


@dataclass(frozen=True)
class Piece:
    """A run of text; size in points, colour as six hexadecimal digits."""

    text: str
    size: float = 14
    colour: str = INK
    bold: bool = False


def text_box(slide: Any, area: Any, name: str = "", anchor: str = "top") -> Any:
    """An empty text box without inner margins, whose lines wrap."""
    box = slide.shapes.add_textbox(area.left, area.top, area.width, area.height)
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = ANCHOR[anchor]
    if name:
        box.name = name
    return box


def write(
    box: Any, paragraphs: Sequence[Sequence[Piece]], align: str = "left", gap: float = 0
) -> None:
    """Fills a shape or a cell with paragraphs; gap: points after each."""
    frame = box.text_frame
    for place, pieces in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = ALIGN[align]
        paragraph.space_after = Pt(gap)
        for piece in pieces:
            run = paragraph.add_run()
            run.text = piece.text
            run.font.size, run.font.bold = Pt(piece.size), piece.bold
            run.font.color.rgb = RGBColor.from_string(piece.colour)


def field(box: Any, kind: str, size: float, colour: str) -> None:
    """A field that PowerPoint fills, such as the number of the slide, at the right."""
    paragraph = box.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT
    element = etree.SubElement(
        paragraph._p, qn("a:fld"), id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type=kind
    )
    properties = etree.SubElement(element, qn("a:rPr"), sz=str(round(size * 100)))
    fill = etree.SubElement(properties, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=colour)
    etree.SubElement(element, qn("a:t")).text = "‹№›"
