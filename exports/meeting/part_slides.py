"""Slides of a region without an employment map: one for each part of its reports."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from charts.enlarge import enlarged
from charts.flow_map import flow_map
from charts.load_bars import load_bars
from charts.ranges import range_bands
from charts.returned import returned_course
from charts.timeline import timeline
from domain.said import Said
from domain.units import REGION
from exports.leaflet.content import published_section, returns_section
from exports.leaflet.ground import lost_section, standard_section
from exports.leaflet.programme import measure_names, programme_sections
from exports.leaflet.prospects import scenario_sections
from exports.leaflet.section import Section
from exports.leaflet.work import network_sections, shortage_section
from exports.meeting.promises import promises
from exports.meeting.slide import ROWS, Grid, Slide
from exports.wording import Wording
from i18n import opening
from stories.agenda import (
    BALANCE,
    LOSSES,
    NETWORK,
    OVERVIEW,
    PROGRAMME,
    RETURNS,
    SCENARIOS,
    STANDARD,
)
from stories.meeting import Decisions, Item, promised_on
from stories.region_parts import RegionParts

LARGER = 1.3
BESIDE, ALONE = 4, 7  # columns of a table beside a chart, and of one that fills the slide
CHECKLIST = 11  # columns of marks are narrow
TITLES = {STANDARD: "programme.standard_title", LOSSES: "programme.losses_title"}
MEASURES = 10  # bars that fit a slide
FLOWS = 12  # arrows that can be told apart from the back of a room


@dataclass(frozen=True)
class Drawn:
    """What a part shows: sentences, a table, and a chart with what it says.

    most: columns of the table, where no chart stands beside it.
    """

    sentences: tuple[Said, ...]
    table: Section | None
    chart: Any = None
    titles: tuple[str, str] = field(default=("", ""))
    most: int = ALONE


def part_slide(item: Item, parts: RegionParts, made: Decisions, look: dict[str, Any]) -> Slide:
    """The slide of a part."""
    words = Wording(parts.region, look["language"])
    drawn = PARTS[item.kind](parts, words, look)
    name = (
        parts.region.name(words.language)
        if item.kind == OVERVIEW
        else words.text(TITLES.get(item.kind, f"{item.kind}.title"))
    )
    title, note = (words.text(key) if key else "" for key in drawn.titles)
    return Slide(
        code=item.code,
        kind=item.kind,
        title=opening(name, words.language),
        status="unknown",
        sentences=tuple(map(words.said, drawn.sentences)),
        chart=None if drawn.chart is None else enlarged(drawn.chart, LARGER),
        chart_title=title,
        chart_note=note,
        grid=drawn.table and _grid(drawn.table, BESIDE if drawn.chart else drawn.most),
        promises=promises(promised_on(item, made), words, named=False),
    )


def _grid(table: Section, most: int) -> Grid:
    """The first columns and rows of a table, as many as can be read from afar."""
    columns = max(min(len(table.heads), most), table.words)
    rows = tuple(tuple(cell.text for cell in row[:columns]) for row in table.rows[:ROWS])
    return Grid(table.title, table.heads[:columns], rows, (), table.words)


def _overview(parts: RegionParts, words: Wording, _look: dict[str, Any]) -> Drawn:
    """Figures of the region itself come before those of the whole country."""
    figures = parts.overview.figures
    own = figures.iloc[(figures["territory"] != REGION).to_numpy(bool).argsort(kind="stable")]
    told = replace(parts.overview, figures=own)
    return Drawn(
        (*parts.overview.headline, *parts.returned.differing), published_section(told, words)
    )


def _returns(parts: RegionParts, words: Wording, look: dict[str, Any]) -> Drawn:
    chart = returned_course(parts.returned.course, **look)
    titles = ("returns.course_title", "returns.course_subtitle")
    return Drawn(parts.returned.headline, returns_section(parts.overview, words), chart, titles)


def _network(parts: RegionParts, words: Wording, look: dict[str, Any]) -> Drawn:
    story = parts.network
    if story is None or story.points.empty:
        return Drawn((Said("network.none"),), None)
    column = story.columns["name"]
    pairs = zip(story.points["point"], story.points["name"], strict=True)
    names = {code: column.word(name, words.language) for code, name in pairs}
    return Drawn(
        story.headline,
        network_sections(story, words)[0],
        load_bars(story.loads, names, **look),
        ("network.load_title", "network.load_subtitle"),
    )


def _balance(parts: RegionParts, words: Wording, look: dict[str, Any]) -> Drawn:
    story = parts.balance
    if story is None or story.market.empty:
        return Drawn((Said("balance.none"),), None)
    names = {unit.code: unit.name(words.language) for unit in story.region.units}
    tiles = {unit.code: unit.tile for unit in story.region.units if unit.tile is not None}
    return Drawn(
        story.headline,
        shortage_section(story, words),
        flow_map(story.units, story.largest(FLOWS, parts.decided), tiles, names, **look),
        ("balance.map_title", "balance.map_note"),
    )


def _programme(parts: RegionParts, words: Wording, look: dict[str, Any]) -> Drawn:
    story = parts.programme
    if story is None or story.newest is None:
        return Drawn((Said("programme.none"),), None)
    rows = story.rows.assign(title=story.rows["measure"].map(measure_names(story, words)))
    open_ = rows[rows["state"] != "ended"].sort_values("late", ascending=False, kind="stable")
    return Drawn(
        story.headline,
        programme_sections(story, words)[0],
        timeline(open_.head(MEASURES), story.milestones, story.as_of, **look),
        ("programme.time_title", "programme.time_subtitle"),
    )


def _standard(parts: RegionParts, words: Wording, _look: dict[str, Any]) -> Drawn:
    story = parts.programme
    if story is None or story.checklist.empty:
        return Drawn((Said("programme.none"),), None)
    return Drawn(story.about_standard, standard_section(story, words), most=CHECKLIST)


def _losses(parts: RegionParts, words: Wording, _look: dict[str, Any]) -> Drawn:
    story = parts.programme
    if story is None or story.losses.empty:
        return Drawn((Said("programme.none"),), None)
    return Drawn(story.about_losses, lost_section(story, words))


def _scenarios(parts: RegionParts, words: Wording, look: dict[str, Any]) -> Drawn:
    story = parts.scenario
    if story is None or story.years.empty:
        return Drawn((Said("scenarios.none"),), None)
    return Drawn(
        story.headline,
        scenario_sections(story, words)[0],
        range_bands(story.years.reset_index(), **look),
        ("scenarios.chart_title", "scenarios.chart_subtitle"),
    )


PARTS: dict[str, Callable[[RegionParts, Wording, dict[str, Any]], Drawn]] = {
    OVERVIEW: _overview,
    RETURNS: _returns,
    NETWORK: _network,
    BALANCE: _balance,
    PROGRAMME: _programme,
    STANDARD: _standard,
    LOSSES: _losses,
    SCENARIOS: _scenarios,
}
