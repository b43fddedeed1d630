"""An empty brief: page, styles, letterhead, title, foot with page numbers."""

from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from exports.memo.elements import MUTED, field, line_under, watermark
from exports.memo.tables import CENTER, grid, write
from exports.memo.typeface import NAME
from exports.paper import Paper

LEFT_MARGIN, RIGHT_MARGIN = 20, 15  # mm
WIDTH = 210.0 - LEFT_MARGIN - RIGHT_MARGIN
CREST = 26.0  # mm between the names of a letterhead
INK, BLUE = "1A1F24", "0B4F8A"
TAGS = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB", "az": "az-Latn-AZ"}


def new_document(paper: Paper) -> Any:
    """The document down to its title."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(LEFT_MARGIN), Mm(RIGHT_MARGIN)
    section.top_margin, section.bottom_margin = Mm(15), Mm(18)
    section.footer_distance = Mm(9)
    _styles(document, TAGS[paper.words.language])
    if paper.watermark:
        watermark(section.header.paragraphs[0], paper.watermark)
    _foot(section, document.styles["Small"], paper)
    _letterhead(document, paper)
    _title(document, paper)
    return document


def _styles(document: Any, tag: str) -> None:
    styles = document.styles
    _font(styles["Normal"], 10, INK)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    styles["Normal"].paragraph_format.line_spacing = 1.0
    for name, size in (("Heading 1", 15), ("Heading 2", 11.5)):
        _font(styles[name], size, INK, bold=True)
        styles[name].paragraph_format.space_before = Pt(12)
        styles[name].paragraph_format.space_after = Pt(1)
    small = styles.add_style("Small", 1)
    small.base_style = styles["Normal"]
    _font(small, 9, MUTED)
    small.paragraph_format.space_after = Pt(3)
    language = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if language is not None:
        language.set(qn("w:val"), tag)


def _font(style: Any, size: float, colour: str, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = NAME, Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), NAME)


def _letterhead(document: Any, paper: Paper) -> None:
    """The office's names with space for the crest between them, and a line."""
    names = paper.letterhead
    if len(names) == 2:
        side = (WIDTH - CREST) / 2
        made = grid(document, 1, [side, CREST, side])
        made.rows[0].height = Mm(20)
        for cell, name in zip((made._cells[0], made._cells[2]), names, strict=True):
            write(cell, name, CENTER, bold=True)
    line = document.add_paragraph("" if len(names) == 2 else "".join(names))
    line.alignment = CENTER
    line.paragraph_format.space_after = Pt(8)
    line_under(line, 8, BLUE)


def _title(document: Any, paper: Paper) -> None:
    kind = document.add_paragraph(paper.kind.upper(), style="Small")
    title = document.add_heading(paper.title, level=1)
    title.paragraph_format.space_before = Pt(2)
    who = document.add_paragraph()
    run = who.add_run(paper.who)
    run.font.size, run.font.bold = Pt(12), True
    when = document.add_paragraph(paper.as_of)
    when.paragraph_format.space_after = Pt(8)
    for paragraph in (kind, title, who, when):
        paragraph.alignment = CENTER


def _foot(section: Any, style: Any, paper: Paper) -> None:
    """What the sheet belongs to, and the page's number."""
    paragraph = section.footer.paragraphs[0]
    paragraph.style = style
    words = " · ".join(part for part in (paper.foot, paper.watermark) if part)
    paragraph.add_run(f"{words} · ")
    before, _, rest = paper.words.text("paper.page", page="\0", pages="\1").partition("\0")
    between, _, after = rest.partition("\1")
    paragraph.add_run(before)
    field(paragraph, "PAGE")
    paragraph.add_run(between)
    field(paragraph, "NUMPAGES")
    paragraph.add_run(after)
