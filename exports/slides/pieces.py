"""Pieces that several slides have: cards of figures, the year's curve, stacked columns."""

from datetime import date
from typing import Any

import pandas as pd
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from charts.names import broken, short_names
from charts.palette import LIGHT
from exports import number_formats
from exports.paper import Card, Paper
from exports.rows import value
from exports.slides.combos import Lines, Series, combo
from exports.slides.deck import Area
from exports.slides.texts import INK, MUTED, Piece, text_box, write
from exports.tables import Bullet, Table

PERMANENT, TEMPORARY, UNSPLIT = (
    colour.lstrip("#") for colour in (LIGHT.permanent, LIGHT.temporary, LIGHT.unsplit)
)
NARROW = ("people", "completion", "pace", "deviation", "required_weekly")
AXIS_SIZE, EMU_IN_POINT = 12, 12700
CROSSED = 0.09  # of the plan: how high a label is


def cards(slide: Any, area: Area, shown: tuple[Card, ...]) -> None:
    """Figures side by side: name, number, code."""
    each = 1 / len(shown)
    for place, card in enumerate(shown):
        name = text_box(slide, area.part(place * each, 0, each * 0.94, 0.48), anchor="bottom")
        write(name, [[Piece(card.name, 12, MUTED)]])
        figure = text_box(slide, area.part(place * each, 0.5, each * 0.96, 0.5))
        pieces = [Piece(card.text, 28, INK, bold=True), Piece(f"   {card.code}", 9, MUTED)]
        write(figure, [pieces])


def year_chart(slide: Any, area: Area, paper: Paper) -> None:
    """People since January, permanent under temporary, and the plan to date."""
    story, words = paper.brief.story, paper.words
    year = paper.brief.year
    rows = story.curve
    days = [date(year, 1, 1), *(when.date() for when in rows["as_of"])]
    parts = [[0.0, *map(value, rows[part])] for part in ("permanent", "temporary")]
    plan = [0.0, *map(value, rows["period_plan"])]
    chart = combo(
        slide, area, "area", days,
        [
            Series(words.text("chart.permanent"), parts[0], PERMANENT),
            Series(words.text("chart.temporary"), parts[1], TEMPORARY),
        ],
        [Lines(words.text("chart.period_plan"), plan, INK)],
        number_formats.people(words.language),
        f"{paper.curve_title.title}. {paper.curve_title.subtitle}",
    )  # fmt: skip
    _months(chart)


def units_chart(slide: Any, area: Area, paper: Paper, content: Table) -> None:
    """Each row as per cent of its plan: permanent under temporary, marks for the plans."""
    rows = [row for row in content.rows if row.bullet]
    names = short_names({str(place): row.name for place, row in enumerate(rows)})
    broken_names = [_broken(name, area.width / len(rows)) for name in names.values()]
    bars = [row.bullet for row in rows if row.bullet]
    words = paper.words
    chart = combo(
        slide, area, "column", broken_names,
        [
            Series(words.text("chart.permanent"), [bar.permanent for bar in bars], PERMANENT),
            Series(words.text("chart.temporary"), [bar.temporary for bar in bars], TEMPORARY),
            *_rest([bar.unsplit for bar in bars], words.text("chart.unsplit")),
        ],
        [
            Lines(words.text("chart.annual_plan"), [1.0] * len(bars), INK),
            Lines(words.text("chart.period_plan"), [bar.period for bar in bars], INK, "marks"),
            Lines(words.text("chart.completion"), [bar.end for bar in bars], INK, "labels"),
        ],
        number_formats.SHARE, f"{content.title}. {content.subtitle}", size=11,
    )  # fmt: skip
    _labels(chart, bars, [words.figure("completion", bar.end) for bar in bars])


def _labels(chart: Any, bars: list[Bullet], texts: list[str]) -> None:
    """Per cent over their bars; under the top where the mark of the plan would cross them.

    They are texts: a chart writes decimals as the computer does, not as the paper's language.
    """
    labels = list(chart.plots[1].series)[-1]
    for place, (bar, text) in enumerate(zip(bars, texts, strict=True)):
        label = labels.points[place].data_label
        label.text_frame.text = text
        crossed = bar.end < bar.period < bar.end + CROSSED
        label.position = XL_LABEL_POSITION.BELOW if crossed else XL_LABEL_POSITION.ABOVE
        font = label.text_frame.paragraphs[0].runs[0].font
        font.size, font.bold = Pt(AXIS_SIZE), True
        font.color.rgb = RGBColor.from_string(INK)


def _broken(name: str, room: float) -> str:
    """A name over as many lines as fit ``room`` EMU at the size of an axis."""
    return broken(name, round(room / EMU_IN_POINT * 0.93), AXIS_SIZE).replace("<br>", "\n")


def sources_chart(slide: Any, area: Area, paper: Paper) -> None:
    """People by top-level source, permanent under temporary, and a mark at its annual plan."""
    rows = paper.brief.story.sources
    top = rows[rows["parent"].isna()]
    words = paper.words
    room = area.width / max(len(top), 1)
    names = [_broken(words.name("source", str(code)), room) for code in top["source"]]
    combo(
        slide, area, "column", names,
        [
            Series(words.text("chart.permanent"), _values(top["permanent"]), PERMANENT),
            Series(words.text("chart.temporary"), _values(top["temporary"]), TEMPORARY),
        ],
        [
            Lines(words.text("chart.annual_plan"), _values(top["annual_plan"]), INK, "marks"),
            Lines(words.text("chart.people"), _values(top["people"]), INK, "labels"),
        ],
        number_formats.people(words.language),
        f"{paper.sources.title}. {paper.sources.subtitle}", size=11,
    )  # fmt: skip


def _rest(shares: list[float], name: str) -> list[Series]:
    """People without a split, where there are any."""
    return [Series(name, shares, UNSPLIT)] if any(shares) else []


def _values(column: pd.Series) -> list[float | None]:
    return [value(raw) for raw in column]


def _months(chart: Any) -> None:
    """A tick a month on the axis of dates."""
    axis = chart.category_axis
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "dd.mm", False
    element = axis._element
    for name, wanted in (("baseTimeUnit", "days"), ("majorUnit", "1"), ("majorTimeUnit", "months")):
        found = element.find(f"{{*}}{name}")
        if found is None:
            found = etree.SubElement(element, qn(f"c:{name}"))
        found.set("val", wanted)
