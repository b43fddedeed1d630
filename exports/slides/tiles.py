"""The map of a region as tiles, made of shapes that can be moved."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR

from charts.palette import ICONS, LIGHT
from exports.paper import Paper
from exports.slides.deck import Area
from exports.slides.texts import INK, Piece, write

GAP = 0.04  # of a tile


def tiles(slide: Any, area: Area, paper: Paper) -> None:
    """A tile a unit, where the region's pack places it: name, per cent of the plan, status."""
    units, words = paper.brief.story.units, paper.words
    placed = [unit for unit in paper.brief.region.units if unit.tile and unit.code in units.index]
    rows = max(unit.tile[0] for unit in placed if unit.tile) + 1
    columns = max(unit.tile[1] for unit in placed if unit.tile) + 1
    for unit in placed:
        row, column = unit.tile or (0, 0)
        figures = units.loc[unit.code]
        cell = area.part(column / columns, row / rows, (1 - GAP) / columns, (1 - 2 * GAP) / rows)
        shape = _tile(slide, cell, str(figures["status"]))
        icon = ICONS[figures["status"]]
        done = words.figure("completion", figures["completion"])
        write(
            shape,
            [
                [Piece(unit.name(words.language), 14, INK)],
                [
                    Piece(f"{icon} ", 16, LIGHT.status[figures["status"]].lstrip("#")),
                    Piece(done, 20, INK, bold=True),
                ],
            ],
            align="center",
        )


def _tile(slide: Any, cell: Area, status: str) -> Any:
    shape = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, cell.left, cell.top, cell.width, cell.height
    )
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(LIGHT.tint[status].lstrip("#"))
    shape.line.color.rgb = RGBColor.from_string(LIGHT.status[status].lstrip("#"))
    shape.text_frame.word_wrap = True
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    return shape
