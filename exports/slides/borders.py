"""The map of a region in the borders that the user brought: shapes that can be edited."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Inches

from charts.border_map import SPECK
from charts.names import short_names
from charts.palette import ICONS, LIGHT
from charts.rings import area_shares, label_points, polygons
from domain.views import Borders
from exports.paper import Paper
from exports.pictures.borders import fitted, northing
from exports.pictures.scales import Scale
from exports.slides.deck import Area
from exports.slides.texts import INK, MUTED, Piece, text_box, write

MIDDLE = 0.44  # of the width is the map's; on either side of it stand names and values
LINE, MOST_LINE, GAP, CREDIT = Inches(0.4), Inches(0.62), Inches(0.15), Inches(0.3)
POINT, MARKER = Inches(0.08), Inches(0.2)
THIN, GROUND = 9525, "FFFFFF"


@dataclass(frozen=True)
class Place:
    """A unit on the slide: where its line begins, in EMU; its name, value and status in words."""

    x: int
    y: int
    name: str
    value: str
    status: str


def borders(slide: Any, area: Area, paper: Paper, given: Borders) -> None:
    """A shape a unit, a disc on one too small to see; beside them names and values."""
    units = paper.brief.story.units
    features = {str(one["id"]): one for one in given.shapes["features"] if one["id"] in units.index}
    shapes = {**given.shapes, "features": list(features.values())}
    left, high = area.left + round(area.width * (1 - MIDDLE) / 2), area.height - CREDIT
    frame = (left, area.top, left + round(area.width * MIDDLE), area.top + high)
    scales, shares = fitted([{"geojson": shapes}], frame), area_shares(shapes)
    places = _places(paper, label_points(shapes), scales)
    for code, feature in features.items():
        _outline(slide, feature, scales, places[code])
    for code, place in places.items():
        _point(slide, place, seen=shares[code] >= SPECK)
    ordered = sorted(places.values(), key=lambda place: place.x)
    half = len(ordered) // 2
    _column(slide, area.part(0, 0, (1 - MIDDLE) / 2, high / area.height), ordered[:half], "right")
    right = area.part((1 + MIDDLE) / 2, 0, (1 - MIDDLE) / 2, high / area.height)
    _column(slide, right, ordered[half:], "left")
    if given.credit:
        text = paper.words.text("boundaries.line", credit=given.credit)
        under = Area(area.left, area.top + high, area.width, CREDIT)
        write(text_box(slide, under), [[Piece(text, 11, MUTED)]])


def _places(paper: Paper, points: dict[str, Any], scales: tuple[Scale, Scale]) -> dict[str, Place]:
    """By unit that has borders."""
    units, words = paper.brief.story.units, paper.words
    names = {unit.code: unit.name(words.language) for unit in paper.brief.region.units}
    short = short_names({code: names[code] for code in points})
    return {
        code: Place(
            *_at(point, scales),
            short[code],
            words.figure("completion", units.at[code, "completion"]) or words.text("chart.unknown"),
            str(units.at[code, "status"]),
        )
        for code, point in points.items()
    }


def _at(point: Sequence[float], scales: tuple[Scale, Scale]) -> tuple[int, int]:
    """Where a longitude and a latitude lie on the slide."""
    across, down = scales
    return round(across.at(point[0])), round(down.at(northing(point[1])))


def _outline(slide: Any, feature: Any, scales: tuple[Scale, Scale], place: Place) -> None:
    """The unit's polygons as one shape; holes are rings of it too."""
    rings = [
        [_at(point, scales) for point in ring] for polygon in polygons(feature) for ring in polygon
    ]
    builder = slide.shapes.build_freeform(*rings[0][0])
    for ring in rings:
        builder.move_to(*ring[0])
        builder.add_line_segments(ring[1:])
    shape = builder.convert_to_shape()
    _dressed(shape, place, LIGHT.tint[place.status], GROUND)
    shape._element.nvSpPr.cNvPr.set("descr", f"{place.name}: {place.value}")


def _point(slide: Any, place: Place, *, seen: bool) -> None:
    """Where the unit's line begins: a dot on its area, a disc in place of one too small to see."""
    size = POINT if seen else MARKER
    left, top = place.x - size // 2, place.y - size // 2
    shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, left, top, size, size)
    _dressed(shape, place, f"#{MUTED}" if seen else LIGHT.status[place.status], GROUND)


def _dressed(shape: Any, place: Place, ground: str, edge: str) -> None:
    shape.name = place.name
    _plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(ground.lstrip("#"))
    shape.line.color.rgb = RGBColor.from_string(edge)
    shape.line.width = THIN


def _plain(shape: Any) -> None:
    """Without the shadows that a theme gives to shapes and lines."""
    shape._element.remove(shape._element.find(qn("p:style")))


def _column(slide: Any, area: Area, places: list[Place], align: str) -> None:
    """Sign, name and value of units, each on the height of its own as far as there is room."""
    ordered = sorted(places, key=lambda place: place.y)
    step = min(MOST_LINE, area.height // max(len(ordered), 1))
    middles = _apart([place.y for place in ordered], step, area.top, area.top + area.height)
    for place, middle in zip(ordered, middles, strict=True):
        top = middle - LINE // 2
        box = text_box(slide, Area(area.left, top, area.width, LINE))
        sign = Piece(f"{ICONS[place.status]} ", 16, LIGHT.status[place.status].lstrip("#"))
        told = [sign, Piece(f"{place.name}  ", 16, INK), Piece(place.value, 18, INK, bold=True)]
        write(box, [told], align=align)
        edge = area.left + area.width + GAP if align == "right" else area.left - GAP
        line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, edge, middle, place.x, place.y)
        _plain(line)
        line.line.color.rgb, line.line.width = RGBColor.from_string(MUTED), THIN


def _apart(wanted: list[int], step: int, top: int, bottom: int) -> list[int]:
    """Middles of lines, near the heights ``wanted`` (rising), at least ``step`` from each other."""
    found: list[int] = []
    for height in wanted:
        found.append(max(height, (found[-1] if found else top - step // 2) + step))
    limit = bottom + step // 2
    for place in reversed(range(len(found))):
        limit = found[place] = min(found[place], limit - step)
    return found
