"""The marks of bullet rows, in shares of the annual plan: a small unit reads like a large one."""

from dataclasses import dataclass

from charts.notation import hatch
from charts.palette import CLEAR, Palette
from charts.rows import PARTS, Span, span, split_bars, ticks
from charts.traces import Trace, scatter, steady
from charts.values import Record


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


def bars(rows: list[Record], colours: Palette, scale: float, shape: Rows) -> list[Trace]:
    """Permanent, temporary and unsplit people end to end; lighter where the report is old."""
    parts = [{part: of_plan(row[part], row) for part in PARTS} for row in rows]
    faded = [bool(row.get("stale")) for row in rows]
    return split_bars(parts, colours, end=scale, drop=shape.drop, thick=shape.thick, faded=faded)


def forecast_bars(
    rows: list[Record], ends: list[Record], colours: Palette, scale: float, shape: Rows
) -> list[Trace]:
    """The interval in which the year is expected to end, hatched; none without a forecast."""
    intervals: list[Span] = []
    for row, end in zip(rows, ends, strict=False):
        low, high = of_plan(end["low"], row), of_plan(end["high"], row)
        intervals.append(None if low is None or high is None else (low, high))
    hatched = {
        "color": CLEAR,
        "line": {"width": 1, "color": colours.muted},
        "pattern": hatch(colours.muted),
    }
    drawn = span(intervals, hatched, end=scale, drop=shape.drop, thick=shape.thin)
    return [drawn] if intervals else []


def plan_marks(rows: list[Record], colours: Palette, shape: Rows) -> list[Trace]:
    """The annual plan, a line through the rows that show a bar; the plan to date, short ticks."""
    annual, period = (
        [None if row["people"] is None else of_plan(row[plan], row) for row in rows]
        for plan in ("annual_plan", "period_plan")
    )
    return [
        *ticks(annual, colours, half=shape.plan, drop=shape.drop, width=1.5),
        *ticks(period, colours, half=shape.tick, drop=shape.drop, width=2.5),
    ]


def cuts(rows: list[Record], colours: Palette, scale: float, shape: Rows) -> Trace:
    """A sign on bars that go on beyond the axis."""
    places = [p + shape.drop for p, row in enumerate(rows) if (row["completion"] or 0) > scale]
    return scatter(
        x=[scale] * len(places),
        y=places,
        mode="text",
        text=["<b>»</b>"] * len(places),
        textposition="middle left",
        textfont={"color": colours.ground, "size": 16},
        **steady(colours.ground),
        hoverinfo="skip",
    )


def of_plan(people: float | None, row: Record) -> float | None:
    """People as a share of the row's annual plan."""
    return None if people is None or not row["annual_plan"] else people / row["annual_plan"]
