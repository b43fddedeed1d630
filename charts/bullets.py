"""Bullet rows: each unit against its own plan, whatever the plan's size; the worst on top."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.bullet_hover import customdata, template
from charts.bullet_marks import COMPACT, ROOMY, bars, cuts, forecast_bars, of_plan, plan_marks
from charts.bullet_words import keys, labels, margins, name_notes, number_notes
from charts.escape import plain_names
from charts.key import LINE_HEIGHT
from charts.palette import palette
from charts.rows import targets
from charts.theme import canvas
from charts.values import Record, records

FOOT = 8
LEAST_SCALE, MOST_SCALE = 1.1, 2.0  # of the annual plan


def bullet_rows(
    units: pd.DataFrame,
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    forecast: pd.DataFrame | None = None,
    compact: bool = False,
    highlight: str | None = None,
    title: str = "",
) -> go.Figure:
    """People as a share of the annual plan, a row a unit.

    units:     indexed by unit: ``people``, ``permanent``, ``temporary``, ``annual_plan``,
               ``period_plan``, ``gap`` (people), ``completion``, ``pace`` (shares), ``status``,
               ``required_weekly``, ``best_weekly``; ``stale`` and ``reported_as_of`` if known.
               A row without people or without a plan says so in words;
    forecast:  indexed by unit: ``low``, ``high``, people at the year's end;
    compact:   the name above its bar, for narrow screens; highlight: the unit in bold.

    ``customdata[0]`` of a clicked point is the unit's code.
    """
    ordered = units.sort_values("pace", na_position="last", kind="stable")
    rows = [row | {"bold": row["unit"] == highlight} for row in records(ordered, "unit")]
    ends = [] if forecast is None else records(forecast.reindex(ordered.index))
    colours, scale = palette(dark), _scale(rows, ends)
    called = plain_names({row["unit"]: names.get(row["unit"], row["unit"]) for row in rows})
    labelled = labels(rows, called, colours)
    left, right = margins(rows, labelled, language, compact)
    shape = COMPACT if compact else ROOMY
    head = LINE_HEIGHT * (3 if ends else 2) + 10
    return canvas(
        [
            *bars(rows, colours, scale, shape),
            *forecast_bars(rows, ends, colours, scale, shape),
            *plan_marks(rows, colours, shape),
            cuts(rows, colours, scale, shape),
            targets(len(rows), scale, customdata(rows, called, language), template(language)),
        ],
        language=language,
        dark=dark,
        title=title,
        height=head + FOOT + shape.height * max(len(rows), 1),
        margin=(left, right, head, FOOT),
        annotations=[
            *keys(rows, language, colours, left, right, forecast=bool(ends)),
            *name_notes(rows, labelled, colours, left, shape),
            *number_notes(rows, language, colours, right, shape),
        ],
        xaxis={"range": [0, scale], "visible": False},
        yaxis={"range": [max(len(rows), 1) - 0.5, -0.5], "visible": False},
    )


def _scale(rows: list[Record], ends: list[Record]) -> float:
    """Where the axis ends: past the longest bar, but one runaway does not flatten the others."""
    reached = [row["completion"] for row in rows]
    expected = [of_plan(end["high"], row) for row, end in zip(rows, ends, strict=False)]
    longest: list[float] = [share * 1.03 for share in (*reached, *expected) if share is not None]
    return min(max([LEAST_SCALE, *longest]), MOST_SCALE)
