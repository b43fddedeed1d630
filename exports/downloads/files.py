"""The formats that a chart or a table can be had in."""

from collections.abc import Callable
from typing import NamedTuple

from exports.downloads.chart_page import chart_page
from exports.downloads.csv_text import csv_zip
from exports.downloads.shown import Shown
from exports.downloads.xlsx import xlsx
from exports.pictures.picture import pdf, png, svg


class Format(NamedTuple):
    """How a file is made, what it is called and what it holds."""

    make: Callable[[Shown], bytes]
    ending: str
    media_type: str


TABLES = {
    "xlsx": Format(
        xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "csv": Format(csv_zip, "zip", "application/zip"),
}
CHARTS = {
    "png": Format(png, "png", "image/png"),
    "svg": Format(svg, "svg", "image/svg+xml"),
    "pdf": Format(pdf, "pdf", "application/pdf"),
    "html": Format(chart_page, "html", "text/html"),
}
FORMATS = TABLES | CHARTS
