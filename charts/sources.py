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
from charts.values import Record, records
from i18n import text

ROW, HEAD, FOOT, EDGE = 52, 2 * LINE_HEIGHT + 10, 6, 4  # px
NAME, NAME_NARROW = 335, 225
DROP, THICK = 0.2, 0.3  # of a row
COLUMNS = ("source", "parent", "people", "permanent", "temporary", "annual_plan")


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
                  ``annual_plan``; ``standing`` where known: a derived figure is marked;
    children:     whether the parts stand under their source;
    not_itemised: people that no source was given for, a row of their own.

    compact:      for narrow screens; long names are cut, hovering shows them whole.

    A source without people says so. ``customdata[0]`` is the source's code.
    """
    rows, colours = _rows(records(sources), children, not_itemised), palette(dark)
    own = {NOT_ITEMISED: text("chart.not_itemised", language)}
    called = {
        row["source"]: plain({**names, **own}.get(row["source"], row["source"])) for row in rows
    }
    plans = [None if row["people"] is None else row["annual_plan"] for row in rows]
    end = max([1, *(row["people"] or 0 for row in rows), *(plan or 0 for plan in plans)]) * 1.02
    room = NAME_NARROW if compact else NAME
    faded = [False] * len(rows)
    return canvas(
        [
            *split_bars(rows, colours, end=end, drop=DROP, thick=THICK, faded=faded),
            *ticks(plans, colours, half=THICK * 0.8, drop=DROP, width=1.5),
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


def _rows(sources: list[Record], children: bool, not_itemised: int | None) -> list[Record]:
    """The sources in order, each with its parts after it, and what is not itemised at the end."""
    ranked = sorted(sources, key=lambda row: -1 if row["people"] is None else row["people"])[::-1]
    rows: list[Record] = []
    for row in ranked:
        if row["parent"] is None:
            parts = [part for part in ranked if part["parent"] == row["source"]]
            rows += [row, *(parts if children else [])]
    if not_itemised:
        rows.append(dict.fromkeys(COLUMNS) | {"source": NOT_ITEMISED, "people": not_itemised})
    return rows
