"""The marks of small multiples: each panel has a square of the common axes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from charts.axes import year_of
from charts.hover import MISSING
from charts.notes import Note
from charts.palette import CLEAR, ICONS, Palette
from charts.traces import Trace, bar, scatter
from charts.values import Record
from charts.widths import fitted
from i18n import number, percent, text

PANEL = 124  # px high
INSET = 0.06  # of a square, at its left and right
FLOOR, CEILING = 0.4, -0.12  # where 0 and the plan lie, from a square's middle downwards
MOST = 1.3  # of the plan: a line that goes higher is cut


@dataclass(frozen=True)
class Panel:
    """A unit's square: where it stands, its year so far, its annual plan and status."""

    unit: str
    row: int
    column: int
    curve: list[Record]
    plan: Any
    status: str

    @property
    def share(self) -> list[float | None]:
        """People at each date as a share of the plan."""
        if self.plan is None or pd.isna(self.plan) or not self.plan:
            return [None] * len(self.curve)
        people = [row["people"] for row in self.curve]
        return [None if number is None else number / float(self.plan) for number in people]

    def across(self, row: Record) -> float:
        """Where a row's date lies on the common axis."""
        day: date = row["as_of"].date()
        passed = (day - date(year_of(day), 1, 1)).days / 366
        return round(self.column - 0.5 + INSET + (1 - 2 * INSET) * passed, 3)

    def down(self, share: float | None) -> float | None:
        """Where a share of the plan lies on the common axis."""
        if share is None:
            return None
        return round(self.row + FLOOR + (CEILING - FLOOR) * min(share, MOST), 3)


def lines(panels: list[Panel], colours: Palette) -> Trace:
    """People, one line with a break between panels and at every gap."""
    x: list[float | None] = []
    y: list[float | None] = []
    for panel in panels:
        x += [*(panel.across(row) for row in panel.curve), None]
        y += [*(panel.down(share) for share in panel.share), None]
    line = {"color": colours.ink, "width": 2.5}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def plan_lines(panels: list[Panel], colours: Palette) -> Trace:
    """The straight way from nothing to the plan, and the panel's ground line."""
    x: list[float | None] = []
    y: list[float | None] = []
    for panel in panels:
        left, right = panel.column - 0.5 + INSET, panel.column + 0.5 - INSET
        x += [left, right, None, left, right, None]
        y += [panel.row + FLOOR, panel.row + CEILING, None, *[panel.row + FLOOR] * 2, None]
    line = {"color": colours.earlier, "width": 1.25}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def targets(panels: list[Panel], names: dict[str, str], language: str) -> Trace:
    """The whole panel answers to the pointer and to a click."""
    return bar(
        x=[panel.column for panel in panels],
        y=[0.98] * len(panels),
        base=[panel.row - 0.49 for panel in panels],
        width=0.98,
        marker={"color": CLEAR},
        customdata=[[panel.unit, names[panel.unit], *_last(panel, language)] for panel in panels],
        hovertemplate="<b>%{customdata[1]}</b><br>"
        f"{text('chart.people', language)}: %{{customdata[3]}}<br>"
        f"{text('chart.completion', language)}: %{{customdata[2]}}<extra></extra>",
    )


def words(
    panels: list[Panel], names: dict[str, str], room: int, language: str, colours: Palette
) -> list[Note]:
    """Over each panel the unit's icon and name (in ``room`` px), and its newest share of plan."""
    notes: list[Note] = []
    for panel in panels:
        colour, icon = colours.status[panel.status], ICONS[panel.status]
        head = f'<span style="color:{colour}">{icon}</span> {fitted(names[panel.unit], room)}'
        share = _last(panel, language)[0]
        top = {"y": panel.row - 0.5, "yanchor": "top", "yshift": -2}
        left = {"x": panel.column - 0.5 + INSET, "xanchor": "left"}
        right = {"x": panel.column + 0.5 - INSET, "xanchor": "right"}
        notes.append({"text": head, **top, **left})
        notes.append({"text": f"<b>{share}</b>", **top, **right})
    return notes


def _last(panel: Panel, language: str) -> tuple[str, str]:
    """The newest share of the plan and number of people, as written."""
    known = [row["people"] for row in panel.curve if row["people"] is not None]
    shares = [share for share in panel.share if share is not None]
    written = percent(shares[-1], language, 0) if shares else MISSING
    return written, number(known[-1], language) if known else MISSING
