"""Native tables on slides."""

from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from charts.palette import ICONS, LIGHT
from exports.slides.deck import Area
from exports.slides.texts import HAIR, INK, MUTED, WASH, Piece, write
from exports.tables import Row, Table

ROW, HEAD = Pt(21), Pt(40)
CODE_SHARE = 0.085

INSET = Pt(3)


def table(slide: Any, area: Area, content: Table, size: float = 12, signs: bool = True) -> Any:
    """The table in that area; its rows keep their height if the area is higher."""
    rows, columns = len(content.rows) + 1, len(content.columns) + 2
    height = min(ROW, Emu((area.height - HEAD) // max(len(content.rows), 1)))
    frame = slide.shapes.add_table(
        rows, columns, area.left, area.top, area.width, HEAD + height * len(content.rows)
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", f"{content.title}. {content.subtitle}")
    grid = frame.table
    _plain_style(grid)
    _widths(grid, area.width, len(content.columns))
    grid.rows[0].height = HEAD
    cells = list(grid.rows[0].cells)
    _fill(cells[0], [[Piece("", size)]], "left")
    _fill(cells[1], [[Piece(content.head, size, MUTED)]], "left", anchor=MSO_ANCHOR.BOTTOM)
    for cell, column in zip(cells[2:], content.columns, strict=True):
        number = f"({column.number})" if column.number else ""
        lines = [[Piece(column.heading, size - 1, MUTED)], [Piece(number, size - 2, MUTED)]]
        _fill(cell, lines, "right", anchor=MSO_ANCHOR.BOTTOM)
    for place, row in enumerate(content.rows, start=1):
        grid.rows[place].height = height
        _row(list(grid.rows[place].cells), row, size, signs)
    return frame


def _row(cells: list[Any], row: Row, size: float, signs: bool) -> None:
    bold = row.total or row.strong
    name = [Piece("\u2003" * row.level + row.name, size, bold=bold)]
    if signs and row.status:
        colour = LIGHT.status[row.status].lstrip("#")
        name.insert(0, Piece(f"{ICONS[row.status]} ", size, colour))
    if row.note:
        name.append(Piece(f"  {row.note}", size - 1, MUTED))
    fill = WASH if bold else None
    _fill(cells[0], [[Piece(row.code, size - 2, MUTED)]], "left", fill)
    _fill(cells[1], [name], "left", fill)
    for cell, figure in zip(cells[2:], row.cells, strict=True):
        _fill(cell, [[Piece(figure.text, size, INK, bold=bold)]], "right", fill)


def _fill(
    cell: Any, lines: list[list[Piece]], align: str, fill: str | None = None,
    anchor: MSO_ANCHOR = MSO_ANCHOR.MIDDLE,
) -> None:  # fmt: skip
    cell.margin_left = cell.margin_right = INSET
    cell.margin_top = cell.margin_bottom = 0
    cell.vertical_anchor = anchor
    write(cell, lines, align=align)
    if fill:
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string(fill)
    else:
        cell.fill.background()
    _line_below(cell)


def _line_below(cell: Any) -> None:
    """A hair line under the cell, and none elsewhere."""
    properties = cell._tc.get_or_add_tcPr()
    lines = []
    for side in ("a:lnL", "a:lnR", "a:lnT", "a:lnB"):
        line = etree.Element(qn(side), w="6350" if side == "a:lnB" else "0")
        if side == "a:lnB":
            fill = etree.SubElement(line, qn("a:solidFill"))
            etree.SubElement(fill, qn("a:srgbClr"), val=HAIR)
        else:
            etree.SubElement(line, qn("a:noFill"))
        lines.append(line)
    for place, line in enumerate(lines):  # the schema wants lines before the fill
        properties.insert(place, line)


def _plain_style(grid: Any) -> None:
    grid.horz_banding = grid.first_row = False
    style = grid._tbl.tblPr.find(qn("a:tableStyleId"))
    if style is not None:
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid


def _widths(grid: Any, width: int, figures: int) -> None:
    each = round(width * (1 - CODE_SHARE) / (figures + 2.0 + 4 / figures))
    widths = [round(width * CODE_SHARE), width, *[each] * figures]
    widths[1] = width - widths[0] - each * figures
    for column, wanted in zip(grid.columns, widths, strict=True):
        column.width = Emu(wanted)
