"""Where the plan is kept and where not: a tile for each unit and source, by pace."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain_names
from charts.heat_words import customdata, row_notes, template, tops, written_on
from charts.names import short_names
from charts.palette import palette
from charts.theme import canvas
from charts.tiles import Tile, drawn_tiles, grid_axes
from charts.unit_colours import status_of
from charts.widths import widest
from domain.regions import Thresholds

ROW, EDGE, GAP = 36, 4, 10  # px


def heat_map(
    pace: pd.DataFrame,
    units: Mapping[str, str],
    sources: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    thresholds: Thresholds | None = None,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """Pace (1.0 is the plan to date) by unit and source, in the order of the frame.

    pace:       a row a unit, a column a source; missing where there is no figure or no plan;
    units, sources: names by code; thresholds: from which pace a tile is on track, watched;
    compact:    headings upright, no decimals.

    ``customdata`` of a clicked tile begins with the codes of its unit and source.
    """
    colours = palette(dark)
    rows, columns = max(len(pace), 1), max(len(pace.columns), 1)
    names = plain_names({str(code): units.get(str(code), str(code)) for code in pace.index})
    heads = plain_names({str(code): sources.get(str(code), str(code)) for code in pace.columns})
    places = [(row, column) for row in range(len(pace)) for column in range(len(pace.columns))]
    states = [status_of(pace.iat[place], thresholds or Thresholds()) for place in places]
    words = [
        written_on(pace.iat[place], state, language, compact)
        for place, state in zip(places, states, strict=True)
    ]
    told = customdata(pace, names, heads, language)
    cells = [
        Tile(place, word, colours.tint[state], colours.ink, row)
        for place, word, state, row in zip(places, words, states, told, strict=True)
    ]
    shown = list(short_names(names).values())
    left = widest(shown) + GAP + EDGE
    above, top = tops(list(heads.values()), colours, language, left - EDGE, compact)
    look: dict[str, Any] = {"language": language, "dark": dark, "title": title}
    return canvas(
        drawn_tiles(cells, template(language), radius=4),
        **look,
        height=top + EDGE + ROW * rows,
        margin=(left, EDGE, top, EDGE),
        annotations=[*above, *row_notes(shown, left - EDGE)],
        **grid_axes(rows, columns),
    )
