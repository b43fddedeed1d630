"""Tables of figures in a Word document."""

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from charts.palette import ICONS, LIGHT
from exports.memo.elements import HAIR, MUTED, inset, lined, repeated, shaded, whole
from exports.tables import Column, Row, Table

SIZE = 9
CODE = 13.0  # mm
WIDTHS = {"people": 15.0, "signed": 16.5, "share": 18.0, "rate": 16.0, "text": 20.0}
WASH = "F4F6F8"
LEFT, RIGHT, CENTER = (
    WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.CENTER,
)  # fmt: skip


def figure_table(
    document: Any, content: Table, width: float, code: str, signs: bool = True
) -> None:
    """The table at that width in mm; ``code`` heads the rows' codes."""
    widths = _widths(content.columns, width)
    made = grid(document, len(content.rows) + 1, widths)
    lined(made, {"top": (4, MUTED), "bottom": (4, MUTED), "insideH": (2, HAIR)})
    cells = made._cells
    columns = len(widths)
    _heading(made, cells[:columns], content, code)
    for place, row in enumerate(content.rows, start=1):
        _row(cells[place * columns : (place + 1) * columns], row, signs)
        whole(made.rows[place])


def grid(document: Any, rows: int, widths: Sequence[float]) -> Any:
    """An empty table of columns that wide in mm, without lines."""
    made = document.add_table(rows=rows, cols=len(widths))
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    inset(made, 60)
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Mm(wide)
    for place, cell in enumerate(made._cells):
        cell.width = Mm(widths[place % len(widths)])
    return made


def write(
    cell: Any, text: str, align: Any = LEFT, *, bold: bool = False, colour: str = "",
    size: float = SIZE,
) -> Any:  # fmt: skip
    """Text in a cell's first paragraph, after what stands there."""
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.space_before = Pt(1)
    run = paragraph.add_run(text)
    run.font.size, run.font.bold = Pt(size), bold
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    return paragraph


def _heading(made: Any, cells: Sequence[Any], content: Table, code: str) -> None:
    write(cells[0], code, colour=MUTED)
    write(cells[1], content.head, colour=MUTED)
    for cell, column in zip(cells[2:], content.columns, strict=True):
        number = f"\n{column.number}" if column.number else ""
        write(cell, column.heading + number, RIGHT, colour=MUTED)
    for cell in cells:
        cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
    repeated(made.rows[0])


def _row(cells: Sequence[Any], row: Row, signs: bool) -> None:
    bold = row.total or row.strong
    write(cells[0], row.code, colour=MUTED)
    if row.level:
        cells[1].paragraphs[0].paragraph_format.left_indent = Mm(4)
    if signs and row.status:
        write(cells[1], f"{ICONS[row.status]} ", colour=LIGHT.status[row.status].lstrip("#"))
    write(cells[1], row.name, bold=bold)
    if row.note:
        write(cells[1], f" {row.note}", colour=MUTED)
    for cell, figure in zip(cells[2:], row.cells, strict=True):
        write(cell, figure.text, RIGHT, bold=bold)
    if bold:
        for cell in cells:
            shaded(cell, WASH)


def _widths(columns: Sequence[Column], width: float) -> list[float]:
    figures = [WIDTHS[column.kind] for column in columns]
    if len(figures) < 6:
        figures = [wide * 1.3 for wide in figures]
    return [CODE, width - CODE - sum(figures), *figures]
