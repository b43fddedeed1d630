"""The tables of a brief in one language."""

from collections.abc import Iterator

import pandas as pd

import i18n
from domain.units import REGION
from exports.rows import columns, line
from exports.tables import Cell, Row, Table
from exports.wording import MISSING, Wording
from stories.brief import Brief
from stories.paper_figures import row_code
from stories.region_today import RegionToday

FIGURES = (
    "annual_plan", "people", "permanent", "temporary", "completion", "pace", "deviation",
    "required_weekly",
)  # fmt: skip
PEERS = ("annual_plan", "people", "completion", "pace", "deviation", "required_weekly")
CHANGES = ("people_before", "people", "change", "permanent_change", "temporary_change")
ADDED = CHANGES[2:]


def units_table(brief: Brief, words: Wording) -> Table:
    """Each unit against its own plan, the worst first, the region last."""
    story = brief.story
    rows = _units(brief, words, story.units.sort_values("pace", kind="stable"), FIGURES)
    if isinstance(story, RegionToday):
        name, code = brief.region.name(words.language), row_code(brief.region, REGION)
        status = story.figures["status"]
        rows.append(line(words, code, name, story.figures, FIGURES, total=True, status=status))
    return Table(
        "units",
        words.said(story.titles["units"]) if "units" in story.titles else "",
        words.text("paper.units_subtitle"),
        words.text("frame.unit"),
        columns(words, FIGURES),
        tuple(rows),
    )


def peers_table(brief: Brief, words: Wording) -> Table:
    """A unit among all others, the best first."""
    by_pace = brief.story.units.sort_values("pace", ascending=False, kind="stable")
    return Table(
        "peers",
        words.text("paper.peers_title"),
        words.text("paper.peers_subtitle"),
        words.text("frame.unit"),
        columns(words, PEERS),
        tuple(_units(brief, words, by_pace, PEERS)),
    )


def sources_table(brief: Brief, words: Wording) -> Table:
    """What brought people to work, parts under their whole; what is not itemised; the total."""
    story = brief.story
    rows = [
        line(
            words,
            row_code(brief.region, brief.code, str(row["source"])),
            words.name("source", str(row["source"])),
            row,
            FIGURES,
            level=int(not pd.isna(row["parent"])),
            note=_standing(brief, words, row),
        )
        for _, row in story.sources.iterrows()
    ]
    code, name = row_code(brief.region, brief.code), words.text("paper.total")
    total = line(words, code, name, story.figures, FIGURES, total=True)
    return Table(
        "sources",
        words.said(story.titles["sources"]),
        words.text("paper.sources_subtitle"),
        words.text("frame.source"),
        columns(words, FIGURES),
        (*rows, *_not_itemised(brief, words), total),
    )


def changes_table(brief: Brief, words: Wording) -> Table | None:
    """What changed since the date before, the largest change first; None without such a date."""
    story = brief.story
    compared = story.changes[story.changes["comparable"]].rename(columns={"people_after": "people"})
    if story.compared_with is None or compared.empty:
        return None
    rows = [
        line(
            words,
            row_code(brief.region, str(row["unit"])),
            words.name("unit", str(row["unit"])),
            row,
            CHANGES,
        )
        for _, row in compared.sort_values("change", ascending=False, kind="stable").iterrows()
    ]
    then, now = (
        words.text("frame.on_day", day=i18n.short_day(day))
        for day in (story.compared_with, story.as_of)
    )
    return Table(
        "changes",
        words.said(story.titles["changes"]) if "changes" in story.titles else "",
        words.text("today.changes_subtitle"),
        words.text("frame.unit"),
        columns(words, CHANGES, {"people_before": then, "people": now}),
        (*rows, *_added(brief, words, compared)),
    )


def _units(
    brief: Brief, words: Wording, units: pd.DataFrame, figures: tuple[str, ...]
) -> list[Row]:
    return [
        line(
            words,
            row_code(brief.region, str(code)),
            words.name("unit", str(code)),
            row,
            figures,
            status=row["status"],
            strong=brief.unit is not None and code == brief.unit.code,
            note=i18n.short_day(row["reported_as_of"]) if row["stale"] else "",
        )
        for code, row in units.iterrows()
    ]


def _standing(brief: Brief, words: Wording, row: pd.Series) -> str:
    """Of a sample region: whether the figure is published, derived or invented."""
    told = brief.region.sample and "standing" in row
    return words.text(f"number.{row['standing']}") if told else ""


def _not_itemised(brief: Brief, words: Wording) -> Iterator[Row]:
    rest = brief.story.figures["not_itemised"]
    if pd.isna(rest) or not rest:
        return
    empty = [Cell(MISSING)] * (len(FIGURES) - 2)
    known = Cell(words.figure("people", rest), float(rest))
    name = words.text("chart.not_itemised")
    yield Row("", name[:1].upper() + name[1:], (Cell(MISSING), known, *empty))


def _added(brief: Brief, words: Wording, compared: pd.DataFrame) -> Iterator[Row]:
    """The sum of the units compared. It has no code: it is not the region's figure, others lack."""
    if brief.unit is not None or len(compared) < 2:
        return
    summed = compared[[*CHANGES]].sum(min_count=1)
    yield line(words, "", words.text("paper.compared"), summed, CHANGES, total=True)
