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
EVERY, EVERY_COMPACT = 4, 3  # due dates between two that are written


def keys(matrix: pd.DataFrame, language: str, colours: Palette, left: int) -> list[Note]:
    """What the marks that occur mean, in two lines."""
    occur = set(matrix["state"])
    entries = [
        marked(colours.status[look.status], look.sign, text(f"chart.report_{state}", language))
        for state, look in STATES.items()
        if state in occur
    ]
    return key([entries[:2], entries[2:]], colours.muted, -left)


def rate_notes(
    matrix: pd.DataFrame, units: list[str], language: str, colours: Palette
) -> tuple[list[Note], int]:
    """At the right of each row how many reports were on time, of how many; and their width."""
    due = matrix[matrix["state"] != "awaited"]
    counts = due.assign(on_time=due["state"] == "on_time").groupby("unit")["on_time"]
    written = [
        f"{on_time} / {all_due}"
        for on_time, all_due in zip(
            counts.sum().reindex(units, fill_value=0),
            counts.size().reindex(units, fill_value=0),
            strict=True,
        )
    ]
    shift = widest(written) + 8
    head = key([[text("chart.report_on_time", language)]], colours.muted, shift)[0]
    notes = [beside(count, row, right=True, shift=shift) for row, count in enumerate(written)]
    return [head | {"x": 1, "xanchor": "right"}, *notes], widest(written)


def column_notes(dates: list[pd.Timestamp], colours: Palette, compact: bool) -> list[Note]:
    """Day and month under some of the dates, the newest among them."""
    every = EVERY_COMPACT if compact else EVERY
    return [
        {"text": f"{day:%d.%m}", "x": column, "yref": "paper", "y": 0, "yanchor": "top",
         "yshift": -4, "font": {"color": colours.muted}}
        for column, day in enumerate(dates)
        if (len(dates) - 1 - column) % every == 0
    ]  # fmt: skip
