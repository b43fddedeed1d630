"""Bullet rows: each unit against its own plan, whatever the plan's size; the worst on top."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.bullet_hover import customdata, template
from charts.bullet_marks import COMPACT, ROOMY, bars, cuts, forecast_bars, plan_marks
from charts.bullet_words import keys, labels, margins, name_notes, number_notes
from charts.escape import plain_names
from charts.key import LINE_HEIGHT
from charts.palette import palette
from charts.rows import targets
from charts.theme import canvas

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
    rows = units.sort_values("pace", na_position="last", kind="stable")
    colours, scale = palette(dark), _scale(rows, forecast)
    called = plain_names({str(code): names.get(str(code), str(code)) for code in rows.index})
    labelled = labels(rows, called, dark)
    left, right = margins(rows, labelled, language, compact)
    shape = COMPACT if compact else ROOMY
    bold = list(rows.index).index(highlight) if highlight in rows.index else None
    head = LINE_HEIGHT * (2 if forecast is None else 3) + 10
    return canvas(
        [
            *bars(rows, colours, scale, shape),
            *([] if forecast is None else [forecast_bars(rows, forecast, colours, scale, shape)]),
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
            *keys(rows, language, dark, left, right, forecast is not None),
            *name_notes(rows, labelled, dark, left, shape, bold),
            *number_notes(rows, language, dark, right, shape),
        ],
        xaxis={"range": [0, scale], "visible": False},
        yaxis={"range": [max(len(rows), 1) - 0.5, -0.5], "visible": False},
    )


def _scale(rows: pd.DataFrame, forecast: pd.DataFrame | None) -> float:
    """Where the axis ends: past the longest bar, but one runaway does not flatten the others."""
    ends: list[float] = list(rows["completion"].dropna().astype(float))
    if forecast is not None:
        ends += list((forecast["high"] / rows["annual_plan"]).dropna().astype(float))
    return min(max([LEAST_SCALE, *(end * 1.03 for end in ends)]), MOST_SCALE)
