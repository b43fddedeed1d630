"""The marks of the map with borders: areas, markers for what is too small to see, words."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.defaults import SIZE
from charts.label_sides import Point, on_screen, sides
from charts.names import BREAK
from charts.palette import ICONS, Palette
from charts.traces import Trace, steady
from charts.widths import width
from charts.written import written
from i18n import text

LINE = 19  # px high


@dataclass(frozen=True)
class Drawing:
    """What all marks of one map are drawn from.

    background, ink: of each unit that has borders and figures, of the area and of its words;
    box:     south-west and north-east corner; places: of the words; longitude and latitude;
    specks:  units too small to see; hover:   ``customdata`` and ``hovertemplate``.
    """

    background: dict[str, str]
    ink: dict[str, str]
    box: tuple[Point, Point]
    places: dict[str, Point]
    specks: list[str]
    told: list[list[str]]
    hover: str
    colours: Palette


def areas(drawing: Drawing, borders: dict[str, Any]) -> Trace:
    """The units in their borders. A map takes a scale, no list of colours: each is a step."""
    steps = sorted(set(drawing.background.values()))
    scale = [[(at + end) / len(steps), c] for at, c in enumerate(steps) for end in (0, 1)]
    return {
        "type": "choropleth",
        "geojson": borders,
        "locations": list(drawing.background),
        "z": [steps.index(colour) for colour in drawing.background.values()],
        "zmin": -0.5,
        "zmax": len(steps) - 0.5,
        "colorscale": scale,
        "showscale": False,
        "marker": {"line": {"color": drawing.colours.ground, "width": 1.5}},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": drawing.told,
        "hovertemplate": drawing.hover,
    }


def markers(drawing: Drawing) -> Trace:
    """A disc for each unit that is too small to see."""
    return {
        "type": "scattergeo",
        "lon": [drawing.places[code][0] for code in drawing.specks],
        "lat": [drawing.places[code][1] for code in drawing.specks],
        "mode": "markers",
        "marker": {
            "size": 16,
            "color": [drawing.background[code] for code in drawing.specks],
            "line": {"color": drawing.colours.ink, "width": 1.5},
        },
        "customdata": [row for row in drawing.told if row[0] in drawing.specks],
        "hovertemplate": drawing.hover,
    }


def words(drawing: Drawing, labels: dict[str, str], frame: tuple[int, int]) -> list[Trace]:
    """Names and figures, a trace for each ink; those of small units stand beside their markers.

    frame: the px that the map is fitted into.
    """
    points = on_screen({code: drawing.places[code] for code in labels}, drawing.box, frame)
    sizes = {code: (width(label), LINE * len(label.split(BREAK))) for code, label in labels.items()}
    chosen = sides(points, sizes, drawing.specks)
    placed = {code: _away(label, chosen[code]) for code, label in labels.items()}
    by_ink: dict[str, list[str]] = {}
    for code in labels:
        by_ink.setdefault(drawing.ink[code], []).append(code)
    return [
        {
            "type": "scattergeo",
            "lon": [drawing.places[code][0] for code in alike],
            "lat": [drawing.places[code][1] for code in alike],
            "mode": "text",
            "text": [placed[code] for code in alike],
            "textposition": [chosen[code] for code in alike],
            "textfont": {"size": SIZE, "color": ink},
            **steady(ink),
            "hoverinfo": "skip",
        }
        for ink, alike in by_ink.items()
    ]


def _away(label: str, side: str) -> str:
    """The label at some distance from the marker that it stands beside."""
    if side.endswith("right"):
        return BREAK.join(f"\u2003{line}" for line in label.split(BREAK))
    if side.endswith("left"):
        return BREAK.join(f"{line}\u2003" for line in label.split(BREAK))
    return label


def figure_labels(
    units: pd.DataFrame, figure: str, language: str, *, short: bool
) -> dict[str, str]:
    """Icon of the status and the figure as written, by unit."""
    unknown = "" if short else text("chart.unknown", language)
    values = [written(value, figure, language, short=short) or unknown for value in units[figure]]
    icons = [ICONS[status] for status in units["status"]]
    marked = [f"<b>{icon} {value}</b>" for icon, value in zip(icons, values, strict=True)]
    return dict(zip(map(str, units.index), marked, strict=True))
