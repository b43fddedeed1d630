"""The tables of slides: figures of sources, of units, and what is overdue."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

import i18n
from charts.palette import ICONS
from domain.sources import ALL
from exports.meeting.promises import body_name, place
from exports.meeting.slide import ROWS, Grid
from exports.wording import MISSING, Wording

FIGURES = ("annual_plan", "people", "completion", "pace", "deviation")


def sources_grid(sources: pd.DataFrame, words: Wording) -> Grid:
    """The top-level sources."""
    top = sources[sources["parent"].isna()].head(ROWS)
    names = [words.name("source", str(code)) for code in top["source"]]
    return _figures(top, names, words.text("frame.source"), words)


def units_grid(units: pd.DataFrame, words: Wording) -> Grid:
    """The units from the worst, with the sign of their status."""
    worst = units.head(ROWS)
    names = [words.name("unit", str(code)) for code in worst.index]
    grid = _figures(worst, names, words.text("frame.unit"), words)
    signs = tuple(ICONS[str(status)] for status in worst["status"])
    return replace(grid, title=words.text("meeting.worst_title"), signs=signs)


def overdue_grid(rows: pd.DataFrame, words: Wording) -> Grid:
    """Commitments that are overdue, the oldest first."""
    heads = ("unit", "what", "who", "due", "followed", "before", "now", "change")
    cells = [_overdue(row, words) for _, row in rows.head(ROWS).iterrows()]
    return Grid("", tuple(words.text(f"commitment.{head}") for head in heads), tuple(cells), (), 5)


def _overdue(row: pd.Series, words: Wording) -> tuple[str, ...]:
    return (
        place(str(row["unit"]), words),
        str(row["what"]),
        body_name(str(row["who"]), words.region, words.language),
        i18n.short_day(row["due"]),
        followed(row, words),
        i18n.number(row["value"], words.language) or MISSING,
        i18n.number(row["now"], words.language) or MISSING,
        i18n.signed(row["change"], words.language) or MISSING,
    )


def followed(row: pd.Series, words: Wording) -> str:
    """The figure that a commitment is about; nothing where there is none."""
    if not row["figure"]:
        return ""
    name = words.text(f"figure.{row['figure']}.name")
    return name if row["source"] == ALL else f"{words.name('source', str(row['source']))}: {name}"


def _figures(rows: pd.DataFrame, names: Sequence[str], head: str, words: Wording) -> Grid:
    cells = [
        (name, *(words.figure(code, row[code]) for code in FIGURES))
        for name, (_, row) in zip(names, rows.iterrows(), strict=True)
    ]
    heads = (head, *(words.text(f"meeting.column.{code}") for code in FIGURES))
    return Grid("", heads, tuple(cells))
