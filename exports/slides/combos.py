"""Native charts of two kinds in one: columns or areas with lines over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from exports.number_formats import SHARE, WHOLE_SHARE
from exports.slides.deck import Area
from exports.slides.texts import INK, MUTED

STACKS = {"column": XL_CHART_TYPE.COLUMN_STACKED, "area": XL_CHART_TYPE.AREA_STACKED}
BORDER = "0B4F8A"


@dataclass(frozen=True)
class Series:
    """A row of values by category; None is a gap. colour: six hexadecimal digits."""

    name: str
    values: Sequence[float | None]
    colour: str


@dataclass(frozen=True)
class Lines(Series):
    """Drawn over the stack: a ``line``, ``marks`` (a dash each), or ``labels`` alone."""

    shape: str = "line"


def combo(
    slide: Any,
    area: Area,
    kind: str,
    categories: Sequence[str | date],
    stack: Sequence[Series],
    lines: Sequence[Lines],
    number_format: str,
    description: str,
    size: float = 12,
) -> Any:
    """A chart in that area. kind: ``column`` or ``area``; all of it stays editable."""
    data = CategoryChartData(number_format=number_format)
    data.categories = [_plain(name) for name in categories]
    for series in (*stack, *lines):
        data.add_series(_plain(series.name), series.values)
    frame = slide.shapes.add_chart(STACKS[kind], area.left, area.top, area.width, area.height, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", description)
    chart = frame.chart
    _axes(chart, number_format, size)
    _legend(chart, len(stack), lines, size)
    plot = chart.plots[0]
    if kind == "column":
        plot.gap_width, plot.overlap = 60, 100
    for made, wanted in zip(plot.series, stack, strict=False):
        _filled(made, wanted)
    _over(chart, list(plot.series)[len(stack) :], lines, size)
    return chart


def _plain(name: str | date) -> str | date:
    """Text of a cell that stays text: the chart's workbook would run a formula."""
    return f"'{name}" if isinstance(name, str) and name.startswith("=") else name


def _axes(chart: Any, number_format: str, size: float) -> None:
    chart.font.size, chart.font.color.rgb = Pt(size), RGBColor.from_string(MUTED)
    values, names = chart.value_axis, chart.category_axis
    values.minimum_scale = 0
    values.has_major_gridlines = True
    values.major_gridlines.format.line.color.rgb = RGBColor.from_string("E3E7EB")
    values.format.line.fill.background()
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = (
        WHOLE_SHARE if number_format == SHARE else number_format, False,
    )  # fmt: skip
    names.format.line.color.rgb = RGBColor.from_string(MUTED)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.tick_labels.font.size = Pt(size)
    names._element.txPr.bodyPr.set("rot", "0")  # names are broken over lines instead
    names.has_major_gridlines = False


def _legend(chart: Any, stacked: int, lines: Sequence[Lines], size: float) -> None:
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.legend.font.size = Pt(size)
    for place, series in enumerate(lines, start=stacked):
        if series.shape == "labels":
            entry = etree.Element(qn("c:legendEntry"))
            etree.SubElement(entry, qn("c:idx"), val=str(place))
            etree.SubElement(entry, qn("c:delete"), val="1")
            chart.legend._element.insert(1, entry)


def _filled(made: Any, wanted: Series) -> None:
    made.format.fill.solid()
    made.format.fill.fore_color.rgb = RGBColor.from_string(wanted.colour)
    made.format.line.color.rgb = RGBColor.from_string(BORDER)
    made.format.line.width = Pt(0.5)


def _over(chart: Any, made: Sequence[Any], lines: Sequence[Lines], size: float) -> None:
    """Moves the last series out of the stack into a chart of lines on the same axes."""
    if not lines:
        return
    stack = chart.plots[0]._element
    over = parse_xml(f"<c:lineChart {nsdecls('c', 'a')}/>")
    etree.SubElement(over, qn("c:grouping"), val="standard")
    etree.SubElement(over, qn("c:varyColors"), val="0")
    for series in made:
        over.append(series._element)
    etree.SubElement(over, qn("c:marker"), val="1")
    for axis in stack.findall(qn("c:axId")):
        etree.SubElement(over, qn("c:axId"), val=axis.get("val"))
    stack.addnext(over)
    for line, wanted in zip(chart.plots[1].series, lines, strict=True):
        SHAPES[wanted.shape](line, wanted, size)
        line.smooth = False


def _line(line: Any, wanted: Lines, _size: float) -> None:
    line.format.line.color.rgb = RGBColor.from_string(wanted.colour)
    line.format.line.width = Pt(2)
    _marker(line, "none")


def _marks(line: Any, wanted: Lines, _size: float) -> None:
    line.format.line.fill.background()
    _marker(line, "dash", 16, wanted.colour)


def _labels(line: Any, wanted: Lines, size: float) -> None:
    line.format.line.fill.background()
    _marker(line, "none")
    labels = line.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.ABOVE
    labels.font.size, labels.font.bold = Pt(size), True
    labels.font.color.rgb = RGBColor.from_string(INK)


SHAPES = {"line": _line, "marks": _marks, "labels": _labels}


def _marker(line: Any, symbol: str, size: int = 5, colour: str = "") -> None:
    marker = line.marker._element.get_or_add_marker()
    etree.SubElement(marker, qn("c:symbol"), val=symbol)
    if symbol == "none":
        return
    etree.SubElement(marker, qn("c:size"), val=str(size))
    look = etree.SubElement(marker, qn("c:spPr"))
    fill = etree.SubElement(look, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=colour)
    edge = etree.SubElement(look, qn("a:ln"))
    etree.SubElement(edge, qn("a:noFill"))
