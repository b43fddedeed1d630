"""Native charts on sheets: stacked columns or areas, with plans as lines or marks over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from charts.palette import LIGHT
from exports.tables import Table
from exports.workbook.book import FONT, MUTED, Book

GRID = "#E3E7EB"
SIZE = {"width": 810, "height": 420}
TOP = 3  # the row at which a chart's own data are headed: not that of a table's headings
CHART_ROWS = 26  # how many rows a chart covers
BORDER = {"color": LIGHT.permanent, "width": 0.5}
STACKED = {"permanent": LIGHT.permanent, "temporary": LIGHT.temporary}


@dataclass(frozen=True)
class Columns:
    """Where a chart's data stand: sheet, rows of the figures, and columns by figure."""

    sheet: str
    first: int
    last: int
    names: int
    figures: dict[str, int]

    def values(self, figure: str) -> list[Any]:
        """The cells of a figure."""
        column = self.figures[figure]
        return [self.sheet, self.first, column, self.last, column]

    @property
    def categories(self) -> list[Any]:
        """The cells of the names."""
        return [self.sheet, self.first, self.names, self.last, self.names]


def beside(
    book: Book, sheet: Any, key: str, content: Table, figures: Sequence[str],
    rows: Sequence[tuple[str, tuple[float | None, ...]]], kind: str,
) -> Columns:  # fmt: skip
    """Writes a chart's own data right of the table, in the background, and gives their place."""
    words, muted = book.paper.words, book.style(font_color=MUTED)
    first, names = TOP + 1, len(content.columns) + 3
    sheet.set_column(names, names, 30)
    book.corner(sheet, TOP, names, {"font_color": MUTED, "align": "left"})
    for place, figure in enumerate(figures, start=names + 1):
        sheet.write_string(TOP, place, words.text(f"chart.{figure}"), muted)
    for row, (name, values) in enumerate(rows, start=first):
        sheet.write_string(row, names, name, muted)
        for place, known in enumerate(values, start=names + 1):
            if known is not None:
                sheet.write_number(row, place, known, book.number(kind, known, font_color=MUTED))
    at = {figure: place for place, figure in enumerate(figures, start=names + 1)}
    sheet.print_area(0, 0, TOP + len(content.rows) + CHART_ROWS, len(content.columns) + 1)
    return Columns(words.text(f"paper.excel.{key}"), first, first + len(rows) - 1, names, at)


def plan_chart(
    book: Book, data: Columns, kind: str, plan: str, title: str, number_format: str
) -> Any:
    """People, permanent under temporary, against a plan: a line over areas, marks over columns.

    kind: ``column`` or ``area``; plan: the figure that is the plan.
    """
    words = book.paper.words
    chart = book.file.add_chart({"type": kind, "subtype": "stacked"})
    for figure, colour in STACKED.items():
        chart.add_series(
            {
                "name": words.text(f"chart.{figure}"),
                "categories": data.categories,
                "values": data.values(figure),
                "fill": {"color": colour},
                "border": BORDER,
                "gap": 60,
            }
        )
    over = book.file.add_chart({"type": "line"})
    over.add_series(
        {
            "name": words.text(f"chart.{plan}"),
            "categories": data.categories,
            "values": data.values(plan),
            **(LINE if kind == "area" else MARK),
        }
    )
    chart.combine(over)
    _look(chart, title, number_format, dates=kind == "area")
    return chart


LINE = {"line": {"color": LIGHT.plan, "width": 2}}
MARK = {
    "line": {"none": True},
    "marker": {
        "type": "long_dash",
        "size": 14,
        "fill": {"color": LIGHT.plan},
        "border": {"none": True},
    },
}


def _look(chart: Any, title: str, number_format: str, *, dates: bool) -> None:
    font = {"name": FONT, "size": 10, "color": MUTED}
    chart.set_title({"name": title, "name_font": {"name": FONT, "size": 12}, "overlay": False})
    axis = {"num_font": font, "line": {"color": MUTED}}
    if dates:
        axis |= {"date_axis": True, "num_format": "dd.mm", "major_unit": 1,
                 "major_unit_type": "months"}  # fmt: skip
    chart.set_x_axis(axis)
    chart.set_y_axis(
        {
            "num_font": font,
            "num_format": number_format,
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": GRID}},
            "min": 0,
        }
    )
    chart.set_legend({"position": "top", "font": font})
    chart.set_size(SIZE)
