"""The marks of bullet rows, in shares of the annual plan: a small unit reads like a large one."""

from dataclasses import dataclass

import pandas as pd

from charts.palette import CLEAR, Palette
from charts.rows import span, split_bars, ticks
from charts.traces import Trace, scatter
from charts.values import column, floats


@dataclass(frozen=True)
class Rows:
    """How a row is laid out: ``height`` and the lifts in px, the rest in rows.

    lift, word: how far names and numbers, the word for what is missing, stand over the middle;
    drop: how far the marks stand under the row's middle; thick, thin: of people, of forecast;
    plan, tick: half the height of the plan's line, of the plan to date's tick.
    """

    height: int
    lift: int
    word: int
    drop: float
    thick: float
    thin: float
    plan: float
    tick: float


ROOMY = Rows(height=34, lift=0, word=0, drop=0, thick=0.46, thin=0.2, plan=0.5, tick=0.34)
COMPACT = Rows(height=58, lift=15, word=-10, drop=0.2, thick=0.28, thin=0.12, plan=0.24, tick=0.2)


def bars(rows: pd.DataFrame, colours: Palette, scale: float, shape: Rows) -> list[Trace]:
    """Permanent, temporary and unsplit people end to end; lighter where the report is old."""
    faded = [bool(late) for late in rows.get("stale", [False] * len(rows))]
    parts = _shares(rows[["people", "permanent", "temporary"]], rows)
    return split_bars(parts, colours, end=scale, drop=shape.drop, thick=shape.thick, faded=faded)


def forecast_bars(
    rows: pd.DataFrame, forecast: pd.DataFrame, colours: Palette, scale: float, shape: Rows
) -> Trace:
    """The interval in which the year is expected to end, hatched."""
    ends = _shares(forecast.reindex(rows.index)[["low", "high"]], rows)
    intervals = [
        None if low is None or high is None else (low, high)
        for low, high in zip(column(ends, "low"), column(ends, "high"), strict=True)
    ]
    hatched = {
        "color": CLEAR,
        "line": {"width": 1, "color": colours.muted},
        "pattern": {"shape": "/", "size": 5, "fgcolor": colours.muted},
    }
    return span(intervals, hatched, end=scale, drop=shape.drop, thick=shape.thin)


def plan_marks(rows: pd.DataFrame, colours: Palette, shape: Rows) -> list[Trace]:
    """The annual plan, a line through the rows that show a bar; the plan to date, short ticks."""
    plans = _shares(rows[["annual_plan", "period_plan"]], rows).where(rows["people"].notna())
    annual, period = column(plans, "annual_plan"), column(plans, "period_plan")
    return [
        *ticks(annual, colours, half=shape.plan, drop=shape.drop, width=1.5),
        *ticks(period, colours, half=shape.tick, drop=shape.drop, width=2.5),
    ]


def cuts(rows: pd.DataFrame, colours: Palette, scale: float, shape: Rows) -> Trace:
    """A sign on bars that go on beyond the axis."""
    shares = enumerate(floats(rows["completion"]))
    places = [place + shape.drop for place, share in shares if share and share > scale]
    return scatter(
        x=[scale] * len(places),
        y=places,
        mode="text",
        text=["<b>»</b>"] * len(places),
        textposition="middle left",
        textfont={"color": colours.ground, "size": 16},
        hoverinfo="skip",
    )


def _shares(people: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """People as shares of each row's annual plan."""
    return people.astype("Float64").div(rows["annual_plan"].astype("Float64"), axis=0)
