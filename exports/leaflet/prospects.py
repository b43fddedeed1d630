"""Scenarios, and what was decided of proposals to work elsewhere, on paper."""

from typing import Any

import pandas as pd

import i18n
from exports.leaflet.section import Section, section, whole
from exports.tables import Cell
from exports.wording import MISSING, Wording
from stories.labour_balance import LabourBalance
from stories.scenarios import Scenario

SIDES = ("demand", "supply")
COUNTS = ("proposed", "agreed", "placed", "reported")


def scenario_sections(story: Scenario, words: Wording) -> tuple[Section, ...]:
    """Demand, supply and their gap by year, then by unit in the last one, as ranges."""
    if story.years.empty:
        return ()
    last = int(story.years.index[-1])
    years = [(Cell(str(year)), *_ranges(row, words)) for year, row in story.years.iterrows()]
    units = [
        (Cell(words.name("unit", str(row["unit"]))), *_ranges(row, words))
        for _, row in story.of_year(last).iterrows()
    ]
    heads = [(words.text(f"scenarios.{name}"), 1.2) for name in (*SIDES, "gap")]
    first = (words.text("scenarios.year"), 1.0)
    unit = (f"{words.text('frame.unit')}, {last}", 1.9)
    return (
        section(
            "scenarios.years", [first, *heads], years, 1, words,
            table="years", keys=[(str(year),) for year in story.years.index],
        ),
        section(
            "scenarios.units", [unit, *heads], units, 1, words,
            table="outlook", keys=[(str(code),) for code in story.of_year(last)["unit"]],
        ),
    )  # fmt: skip


def decided_section(rows: pd.DataFrame, story: LabourBalance, words: Wording) -> Section:
    """A row a decision: who goes where, how many were proposed, accepted and placed, by whom."""
    language = words.language
    written = [
        (
            Cell(words.text(f"transfer.state_{row.state}")),
            Cell(words.name("unit", row.unit_from)),
            Cell(words.name("unit", row.unit_to)),
            Cell(story.columns["occupation"].word(row.occupation, language)),
            Cell(f"{row.by} · {i18n.short_day(row.at)}"),
            Cell(row.note or MISSING),
            *(whole(getattr(row, name), language) for name in COUNTS),
        )
        for row in rows.itertuples()
    ]
    names = ("transfer.state", "balance.unit_from", "balance.unit_to", "balance.occupation",
             "transfer.by", "transfer.note", *(f"transfer.{name}" for name in COUNTS))  # fmt: skip
    heads = [(words.text(name), 1.3 if at < 6 else 1.0) for at, name in enumerate(names)]
    return section("balance.decided", heads, written, 6, words, "balance.decided_subtitle")


def _ranges(row: Any, words: Wording) -> tuple[Cell, ...]:
    """Each as ``low–high``; the gap with its sign."""
    made = [_range(row[f"{side}_low"], row[f"{side}_high"], words) for side in SIDES]
    low, high = row["gap_low"], row["gap_high"]
    if pd.isna(low) or pd.isna(high):
        return (*made, Cell(MISSING))
    return *made, Cell(" … ".join(i18n.signed(round(one), words.language) for one in (low, high)))


def _range(low: Any, high: Any, words: Wording) -> Cell:
    if pd.isna(low) or pd.isna(high):
        return Cell(MISSING)
    least, most = (i18n.number(round(one), words.language) for one in (low, high))
    return Cell(least if least == most else f"{least}–{most}")
