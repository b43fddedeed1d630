"""What brought people to work: a bar a source, permanent and temporary end to end."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain
from charts.key import LINE_HEIGHT
from charts.palette import palette
from charts.rows import split_bars, targets, ticks
from charts.source_words import NOT_ITEMISED, customdata, keys, notes, template
from charts.theme import canvas
from charts.values import floats
from i18n import text

ROW, HEAD, FOOT, EDGE = 52, 2 * LINE_HEIGHT + 10, 6, 4  # px
NAME, NAME_NARROW = 335, 225
DROP, THICK = 0.2, 0.3  # of a row


def source_bars(
    sources: pd.DataFrame,
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    children: bool = False,
    not_itemised: int | None = None,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """People by source, the most on top, with the share of all and the plan as a line.

    sources:      ``source``, ``parent``, ``people``, ``permanent``, ``temporary``,
                  ``annual_plan``; ``status`` where known: a derived figure is marked;
    children:     whether the parts stand under their source;
    not_itemised: people that no source was given for, a row of their own.

    compact:      for narrow screens; long names are cut, hovering shows them whole.

    A source without people says so. ``customdata[0]`` is the source's code.
    """
    rows, colours = _rows(sources, children, not_itemised), palette(dark)
    own = {NOT_ITEMISED: text("chart.not_itemised", language)}
    called = {code: plain({**names, **own}.get(code, code)) for code in rows["source"]}
    room = NAME_NARROW if compact else NAME
    people = rows[["people", "permanent", "temporary", "annual_plan"]].astype("Float64")
    end = max([1.0, *(v for name in people for v in floats(people[name]) if v is not None)]) * 1.02
    faded = [False] * len(rows)
    plan = people["annual_plan"].where(people["people"].notna())
    return canvas(
        [
            *split_bars(people, colours, end=end, drop=DROP, thick=THICK, faded=faded),
            *ticks(floats(plan), colours, half=THICK * 0.8, drop=DROP, width=1.5),
            targets(len(rows), end, customdata(rows, called, language), template(language)),
        ],
        language=language,
        dark=dark,
        title=title,
        height=HEAD + FOOT + ROW * max(len(rows), 1),
        margin=(EDGE, EDGE, HEAD, FOOT),
        annotations=[*keys(rows, language, colours), *notes(rows, called, language, colours, room)],
        xaxis={"range": [0, end], "visible": False},
        yaxis={"range": [max(len(rows), 1) - 0.5, -0.5], "visible": False},
    )


def _rows(sources: pd.DataFrame, children: bool, not_itemised: int | None) -> pd.DataFrame:
    ranked = sources.sort_values("people", ascending=False, na_position="last", kind="stable")
    top = ranked[ranked["parent"].isna()]
    parts = [
        part
        for code in top["source"]
        for part in (
            top[top["source"] == code],
            *([ranked[ranked["parent"] == code]] if children else []),
        )
    ]
    if not_itemised:
        rest = pd.DataFrame({"source": [NOT_ITEMISED], "people": [not_itemised]})
        parts.append(rest)
    filled = [part for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else ranked
