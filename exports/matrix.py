"""All units by all sources on one sheet: the table that officials know."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

import i18n
from domain.sources import ALL, Source
from domain.units import REGION
from exports.rows import cells, columns
from exports.tables import Cell, Column
from exports.wording import Wording
from stories.brief import Brief
from stories.paper_figures import row_code
from stories.region_today import RegionToday

OF_ALL = ("annual_plan", "people", "completion", "permanent", "temporary")
OF_SOURCE = ("annual_plan", "people", "completion")
OF_PART = ("people",)


@dataclass(frozen=True)
class Group:
    """The columns of one source: its name, its place in codes, and whether it is a part."""

    name: str
    number: str
    part: bool
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class MatrixRow:
    """A unit, or the region: the unit's place in codes, its name, and its cells, group by group."""

    number: str
    name: str
    note: str
    total: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Matrix:
    """The sheet: groups of columns, then a row a unit in the region's order, the region last."""

    groups: tuple[Group, ...]
    rows: tuple[MatrixRow, ...]


def matrix(brief: Brief, words: Wording, *, parts: bool) -> Matrix:
    """The sheet of the region's ``brief``; parts: whether parts of sources have columns too."""
    assert isinstance(brief.story, RegionToday)
    shown = [source for source in brief.region.sources if parts or source.parent is None]
    rows = [
        _row(words, brief, own.unit.code, own.figures, own.sources, shown)
        for own in brief.districts
    ]
    story = brief.story
    rows.append(_row(words, brief, REGION, story.figures, story.sources, shown))
    return Matrix(tuple(_groups(brief, words, shown)), tuple(rows))


def _groups(brief: Brief, words: Wording, shown: list[Source]) -> Iterator[Group]:
    yield Group(words.text("paper.all_sources"), "00", False, columns(words, OF_ALL))
    for source in shown:
        number = row_code(brief.region, REGION, source.code).partition(".")[2]
        part = source.parent is not None
        yield Group(source.name(words.language), number, part, columns(words, _figures(source)))


def _row(
    words: Wording, brief: Brief, unit: str, figures: pd.Series, sources: pd.DataFrame,
    shown: list[Source],
) -> MatrixRow:  # fmt: skip
    by_source = sources.set_index("source")
    found = [*cells(words, figures, OF_ALL)]
    for source in shown:
        found += cells(words, by_source.loc[source.code], _figures(source))
    total = unit == REGION
    stale = not total and figures["stale"]
    return MatrixRow(
        number=row_code(brief.region, unit, ALL).partition(".")[0],
        name=brief.region.name(words.language) if total else words.name("unit", unit),
        note=i18n.short_day(figures["reported_as_of"]) if stale else "",
        total=total,
        cells=tuple(found),
    )


def _figures(source: Source) -> tuple[str, ...]:
    return OF_SOURCE if source.parent is None else OF_PART
