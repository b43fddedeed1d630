"""The marks of charts that give each unit or source a row: bars end to end, ticks, targets."""

from charts.palette import CLEAR, Palette
from charts.traces import Trace, bar, scatter
from charts.values import Record

PARTS = ("people", "permanent", "temporary")
Span = tuple[float, float] | None


def split_bars(
    parts: list[Record],
    colours: Palette,
    *,
    end: float,
    drop: float,
    thick: float,
    faded: list[bool],
) -> list[Trace]:
    """Permanent, temporary and unsplit people end to end.

    parts: ``people``, ``permanent``, ``temporary`` of each row, in one unit of measure;
    end:   where the axis ends; a longer bar is cut there; faded: rows to draw lighter.
    """
    split = [segments(*(row[part] for part in PARTS)) for row in parts]
    opacity = [0.5 if late else 1.0 for late in faded]
    layers = (colours.permanent, colours.temporary, colours.unsplit)
    return [
        span(
            [row[layer] for row in split],
            {"color": colour, "opacity": opacity},
            end=end,
            drop=drop,
            thick=thick,
        )
        for layer, colour in enumerate(layers)
        if any(row[layer] is not None for row in split)
    ]


def segments(
    people: float | None, permanent: float | None, temporary: float | None
) -> tuple[Span, Span, Span]:
    """Where each part of a bar begins and stops; None for a part that is not known or not there."""
    known = (permanent or 0) + (temporary or 0)
    rest = None if people is None or people - known < 1e-9 else (known, people)
    return (
        None if permanent is None else (0, permanent),
        None if temporary is None else (permanent or 0, known),
        rest,
    )


def span(spans: list[Span], marker: Trace, *, end: float, drop: float, thick: float) -> Trace:
    """A bar on each row from one value to another, cut at ``end``."""
    cut = [None if s is None else (min(s[0], end), min(s[1], end)) for s in spans]
    return bar(
        x=[None if s is None else s[1] - s[0] for s in cut],
        y=[place + drop for place in range(len(cut))],
        base=[0 if s is None else s[0] for s in cut],
        orientation="h",
        width=thick,
        marker=marker,
        hoverinfo="skip",
    )


def ticks(
    at: list[float | None], colours: Palette, *, half: float, drop: float, width: float
) -> list[Trace]:
    """An upright line on each row that has a value, ``half`` a row up and down.

    It stands on a halo of the ground's colour, so that it shows on dark bars too.
    """
    places = [place + drop for place in range(len(at))]
    path = {
        "x": [x for value in at for x in (value, value, None)],
        "y": [y for place in places for y in (place - half, place + half, None)],
    }
    return [
        scatter(**path, mode="lines", line={"color": colour, "width": wide}, hoverinfo="skip")
        for colour, wide in ((colours.ground, width + 2), (colours.plan, width))
    ]


def targets(rows: int, end: float, customdata: list[list[str]], hover: str) -> Trace:
    """Unseen bars over the whole rows: what answers to the pointer and to a click."""
    return bar(
        x=[end] * rows,
        y=list(range(rows)),
        orientation="h",
        width=0.98,
        marker={"color": CLEAR},
        customdata=customdata,
        hovertemplate=hover,
    )
