"""States of a report, as marks and words, and what stands around the calendar of reports."""

from dataclasses import dataclass

import pandas as pd

from charts.key import key, marked
from charts.notes import Note, beside
from charts.palette import Palette
from charts.widths import widest
from domain.figures import BEHIND, ON_TRACK, UNKNOWN, WATCH
from i18n import text


@dataclass(frozen=True)
class Look:
    """A state's mark: plotly's symbol, the sign in the key, and whose colour it has."""

    symbol: str
    sign: str
    status: str


STATES = {
    "on_time": Look("circle", "●", ON_TRACK),
    "late": Look("triangle-up", "▲", WATCH),
    "stale": Look("circle-open", "○", BEHIND),
    "missing": Look("x-thin", "✕", BEHIND),
    "awaited": Look("line-ew", "–", UNKNOWN),
}
IN_TIME = ("on_time",)
EVERY, EVERY_COMPACT = 4, 3  # due dates between two that are written


def keys(matrix: pd.DataFrame, language: str, colours: Palette, left: int) -> list[Note]:
    """What the marks that occur mean, in two lines; and what the numbers at the right are."""
    occur = set(matrix["state"])
    entries = [
        marked(colours.status[look.status], look.sign, text(f"chart.report_{state}", language))
        for state, look in STATES.items()
        if state in occur
    ]
    return key([entries[:2], entries[2:]], colours.muted, -left)


def rate_notes(matrix: pd.DataFrame, units: list[str]) -> tuple[list[Note], int]:
    """At the right of each row how many reports were on time, of how many; and their width."""
    due = matrix[matrix["state"] != "awaited"]
    counts = [
        f"{due['state'][due['unit'] == unit].isin(IN_TIME).sum()} / {(due['unit'] == unit).sum()}"
        for unit in units
    ]
    wide = widest(counts)
    notes = [beside(count, row, right=True, shift=wide + 8) for row, count in enumerate(counts)]
    return notes, wide


def column_notes(dates: list[pd.Timestamp], colours: Palette, compact: bool) -> list[Note]:
    """Day and month under some of the dates, the newest among them."""
    every = EVERY_COMPACT if compact else EVERY
    return [
        {"text": f"{day:%d.%m}", "x": column, "yref": "paper", "y": 0, "yanchor": "top",
         "yshift": -4, "font": {"color": colours.muted}}
        for column, day in enumerate(dates)
        if (len(dates) - 1 - column) % every == 0
    ]  # fmt: skip
