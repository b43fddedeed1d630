"""A leaflet as a Word document."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt, RGBColor

from exports.leaflet.content import Leaflet
from exports.leaflet.section import Section
from exports.memo.document import INK
from exports.memo.elements import HAIR, MUTED, lined, repeated, watermark, whole
from exports.memo.tables import LEFT, RIGHT, grid, write
from exports.memo.typeface import NAME

MARGIN, LONG, SHORT = 15, 297, 210  # mm
SIZES = {"Normal": 10.0, "Heading 1": 15.0, "Heading 2": 11.5}


def document(paper: Leaflet) -> bytes:
    """The .docx: A4, landscape."""
    made, content = Document(), BytesIO()
    _page(made, paper)
    made.add_paragraph(paper.office).runs[0].font.bold = True
    made.add_heading(paper.title, level=1)
    made.add_paragraph(paper.as_of)
    sentences = made.add_paragraph()
    for number, sentence in enumerate(paper.headline):
        sentences.add_run(f"{sentence.text} ").font.bold = number == 0
        if sentence.code:
            code = sentences.add_run(f"[{sentence.code}] ".replace(", ", ",\u00a0"))
            code.font.size, code.font.color.rgb = Pt(9), RGBColor.from_string(MUTED)
    for remark in paper.remarks:
        made.add_paragraph(remark)
    for section in paper.sections:
        made.add_heading(section.title, level=2)
        made.add_paragraph(section.subtitle).paragraph_format.keep_with_next = True
        _table(made, section)
    for note in paper.notes:
        made.add_paragraph(note)
    made.core_properties.title = paper.foot
    made.save(content)
    return content.getvalue()


def _page(made: Any, paper: Leaflet) -> None:
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(LONG), Mm(SHORT)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin = section.bottom_margin = Mm(MARGIN)
    for name, size in SIZES.items():
        made.styles[name].font.name, made.styles[name].font.size = NAME, Pt(size)
        made.styles[name].font.color.rgb = RGBColor.from_string(INK)
    if paper.watermark:
        watermark(section.header.paragraphs[0], paper.watermark)
    section.footer.paragraphs[0].add_run(
        " · ".join(part for part in (paper.foot, paper.watermark) if part)
    )


def _table(made: Any, section: Section) -> None:
    room = (LONG - 2 * MARGIN) / sum(section.widths)
    table = grid(made, len(section.rows) + 1, [width * room for width in section.widths])
    lined(table, {"top": (4, MUTED), "bottom": (4, MUTED), "insideH": (2, HAIR)})
    repeated(table.rows[0])
    cells, columns = table._cells, len(section.heads)
    for column, head in enumerate(section.heads):
        write(cells[column], head, _side(section, column), colour=MUTED)
        cells[column].paragraphs[0].paragraph_format.keep_with_next = True
    for line, row in enumerate(section.rows, start=1):
        whole(table.rows[line])
        for column, cell in enumerate(row):
            colour = MUTED if section.is_coded and column == 0 else ""
            write(cells[line * columns + column], cell.text, _side(section, column), colour=colour)


def _side(section: Section, column: int) -> Any:
    return LEFT if column < section.words else RIGHT
