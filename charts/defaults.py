"""What every trace, axis and note has unless its chart says otherwise.

They are written out instead of handed over as a template: Streamlit gives plotly each figure twice,
and a template that is not the very same object makes it draw all anew.
"""

from functools import lru_cache
from typing import Any

from charts.palette import CLEAR, Palette, palette
from charts.traces import Trace, steady

FONT = "Noto Sans, Segoe UI, sans-serif"
SIZE = 14  # nothing on screen is smaller
NO_TEMPLATE = "none"  # plotly's own is a hundred times longer than these
ONE_FIGURE = "as it was drawn"  # another figure is another chart on the page
STEADY = ("bar", "scatter", "scattergeo")
NOTE = {"showarrow": False, "align": "left"}


def traces_with_defaults(traces: list[Trace], dark: bool) -> list[Trace]:
    """The traces, their marks and words steady when something is clicked."""
    kept = steady(palette(dark).ink)
    kept["unselected"] = kept["unselected"] | {"marker": {"opacity": 1}}
    return [_filled(kept, trace) if trace["type"] in STEADY else trace for trace in traces]


def layout_with_defaults(layout: dict[str, Any], dark: bool, *, axes: bool) -> dict[str, Any]:
    """The layout, complete; ``axes``: whether any trace stands on a pair of axes."""
    colours = palette(dark)
    whole = _filled(_page(dark), layout)
    if axes:
        whole = {"xaxis": {}, "yaxis": {}} | whole
    for name, part in whole.items():
        if name.startswith(("xaxis", "yaxis")):
            whole[name] = _filled(_axis(colours), part)
    if "annotations" in whole:
        whole["annotations"] = [NOTE | note for note in whole["annotations"]]
    return whole


@lru_cache
def _page(dark: bool) -> dict[str, Any]:
    colours = palette(dark)
    words = {"family": FONT, "size": SIZE, "color": colours.ink}
    return {
        "template": NO_TEMPLATE,
        "datarevision": ONE_FIGURE,
        "font": words,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "barmode": "overlay",
        "bargap": 0.4,
        "hoverlabel": {
            "align": "left",
            "bgcolor": colours.raised,
            "bordercolor": colours.grid,
            "font": words,
        },
    }


def _axis(colours: Palette) -> dict[str, Any]:
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        "gridcolor": colours.grid,
        "tickfont": {"color": colours.muted},
    }


def _filled(defaults: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """What was given, and under it the defaults of what was not."""
    inner = {
        name: _filled(part, given[name])
        for name, part in defaults.items()
        if isinstance(part, dict) and isinstance(given.get(name), dict)
    }
    return defaults | given | inner
