"""A leaflet as slides: one of sentences, then the rows of each table."""

from collections.abc import Iterator
from io import BytesIO
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches, Pt

from exports.leaflet.content import Leaflet
from exports.leaflet.section import Section

WIDE, HIGH, EDGE = 13.333, 7.5, 0.5  # inches
BLANK, ROOM = 6, 5.0  # inches for rows
LETTER, LINE, AROUND = 0.095, 0.2, 0.07  # inches, of 11 pt
MANY, LONG = 600, 150  # letters from which sentences, or a subtitle, are set smaller
INK, MUTED, WASH = "1A1F24", "5B6670", "F4F6F8"
FONT = "Noto Sans"
BODY, HEAD, CODE = 11, 10, 9  # pt
INSET = 0.05  # inches beside a cell's words


def slides(paper: Leaflet) -> bytes:
    """The .pptx, 16 : 9."""
    deck, content = Presentation(), BytesIO()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    deck.core_properties.title = paper.foot
    first = _slide(deck, paper)
    _text(first, 0.6, 1.4, paper.title, 32, bold=True)
    _text(first, 1.9, 0.5, paper.as_of, 18, MUTED)
    _sentences(first, paper)
    for section in paper.sections:
        for rows in _pages(section):
            page = _slide(deck, paper)
            _text(page, 0.3, 0.6, section.title, 24, bold=True)
            small = len(section.subtitle) > LONG
            _text(page, 0.85, 0.5, section.subtitle, 10 if small else 14, MUTED)
            _table(page, section, rows)
    deck.save(content)
    return content.getvalue()


def _pages(section: Section) -> Iterator[list[tuple[str, ...]]]:
    """The rows in as many parts as it takes for each to fit a slide."""
    page: list[tuple[str, ...]] = []
    used = 0.0
    for row in section.rows:
        texts = tuple(cell.text for cell in row)
        height = _height(section, texts)
        if page and used + height > ROOM:
            yield page
            page, used = [], 0.0
        page.append(texts)
        used += height
    yield page


def _height(section: Section, texts: tuple[str, ...]) -> float:
    """How high a row stands, inches: as its longest cell breaks over lines."""
    inch = (WIDE - 2 * EDGE) / sum(section.widths)
    first = 1 if section.is_coded else 0  # a code has its line
    lines = [
        ceil(len(said) * LETTER / (width * inch - 2 * INSET))
        for said, width in zip(texts[first:], section.widths[first:], strict=True)
    ]
    return max(lines) * LINE + AROUND


def _slide(deck: Any, paper: Leaflet) -> Any:
    made = deck.slides.add_slide(deck.slide_layouts[BLANK])
    foot = " · ".join(part for part in (paper.foot, paper.watermark) if part)
    _text(made, HIGH - 0.45, 0.35, foot, 10, MUTED)
    return made


def _text(
    slide: Any, top: float, height: float, said: str, size: int, colour: str = INK, *,
    bold: bool = False,
) -> Any:  # fmt: skip
    """The frame of the text, which is written."""
    box = slide.shapes.add_textbox(
        Inches(EDGE), Inches(top), Inches(WIDE - 2 * EDGE), Inches(height)
    )
    box.text_frame.word_wrap = True
    box.text_frame.text = said
    for paragraph in box.text_frame.paragraphs:
        _look(paragraph, size, colour, bold=bold)
    return box.text_frame


def _sentences(slide: Any, paper: Leaflet) -> None:
    """What the paper says first; behind each sentence the code of its figures, small."""
    said = [(one.text, one.code) for one in paper.headline] + [(one, "") for one in paper.remarks]
    size = 14 if sum(len(text) for text, _ in said) > MANY else 20
    frame = _text(slide, 2.4, 4.5, "\n".join(text for text, _ in said), size)
    for paragraph, (_, code) in zip(frame.paragraphs, said, strict=True):
        if code:
            run = paragraph.add_run()
            run.text = f"  [{code}]"
            _look(run, CODE, MUTED)


def _look(paragraph: Any, size: float, colour: str, *, bold: bool = False) -> None:
    paragraph.font.name, paragraph.font.size, paragraph.font.bold = FONT, Pt(size), bold
    paragraph.font.color.rgb = RGBColor.from_string(colour)


def _table(slide: Any, section: Section, rows: list[tuple[str, ...]]) -> None:
    """The rows under the headings."""
    room = WIDE - 2 * EDGE
    frame = slide.shapes.add_table(
        len(rows) + 1, len(section.heads), Inches(EDGE), Inches(1.4), Inches(room), Inches(0.4)
    )
    table = frame.table
    for column, width in zip(table.columns, section.widths, strict=True):
        column.width = Inches(room * width / sum(section.widths))
    for line, texts in enumerate((section.heads, *rows)):
        for column, said in enumerate(texts):
            code = section.is_coded and column == 0
            _cell(
                table.cell(line, column), said, CODE if code else HEAD if line == 0 else BODY,
                head=line == 0, muted=code, right=column >= section.words,
            )  # fmt: skip


def _cell(
    cell: Any, said: str, size: int, *, head: bool, muted: bool, right: bool
) -> None:  # fmt: skip
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(WASH if head else "FFFFFF")
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    cell.margin_left = cell.margin_right = Inches(INSET)
    cell.text_frame.text = said
    for paragraph in cell.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
        _look(paragraph, size, MUTED if head or muted else INK)
