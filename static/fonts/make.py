"""Makes the two faces of our typeface: ``python static/fonts/make.py`` (docs/dependencies.md).

Noto Sans, cut down to the letters of our four languages, at two fixed weights, and with the
marks of our charts drawn in, which it lacks. The same faces serve the screen and the papers.
"""

from math import cos, pi, sin
from pathlib import Path

from fontpkg_noto_sans import __file__ as package
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = Path(__file__).resolve().parent
SOURCE = Path(package).parent / "files" / "NotoSans[wdth,wght].ttf"
WEIGHTS = {"Regular": 400, "Bold": 700}
LETTERS = (
    (0x0020, 0x017F), (0x018F, 0x018F), (0x0259, 0x0259), (0x02BC, 0x02BC), (0x0300, 0x0308),
    (0x0400, 0x052F), (0x2000, 0x206F), (0x20AC, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2212, 0x2212),
)  # fmt: skip

# Marks in a square of 1000 from the baseline up: polygons, or discs by (radius, clockwise).
ARROW = [(0, 440), (0, 560), (640, 560), (640, 800), (1000, 500), (640, 200), (640, 440)]
MARKS = {
    "●": [(480, True)],
    "○": [(480, True), (370, False)],
    "■": [[(0, 0), (0, 1000), (1000, 1000), (1000, 0)]],
    "▨": [
        [(0, 0), (0, 1000), (1000, 1000), (1000, 0)],
        [(90, 90), (910, 90), (910, 910), (90, 910)],
        [(90, 250), (750, 910), (850, 910), (90, 150)],
        [(90, 90), (90, 140), (860, 910), (910, 910), (910, 860), (140, 90)],
        [(150, 90), (910, 850), (910, 750), (250, 90)],
    ],
    "┃": [[(430, -200), (430, 1200), (570, 1200), (570, -200)]],
    "╷": [[(450, -200), (450, 500), (550, 500), (550, -200)]],
    "└": [[(450, 1000), (550, 1000), (550, 550), (1000, 550), (1000, 450), (450, 450)]],
    "✕": [
        [(0, 920), (80, 1000), (1000, 80), (920, 0)],
        [(0, 80), (920, 1000), (1000, 920), (80, 0)],
    ],
    "▲": [[(0, 60), (500, 940), (1000, 60)]],
    "▼": [[(0, 940), (1000, 940), (500, 60)]],
    "▸": [[(200, 100), (200, 900), (850, 500)]],
    "▾": [[(100, 800), (900, 800), (500, 150)]],
    "→": [ARROW],
    "←": [[(1000 - x, y) for x, y in reversed(ARROW)]],
    "↑": [[(y, x) for x, y in reversed(ARROW)]],
    "↓": [[(y, 1000 - x) for x, y in ARROW]],
}
SIZE, SIDE, BASE = 0.6, 60, 60  # of the square, and its margins, in the font's 1000 to the em


def face(weight: int) -> TTFont:
    """The typeface at that weight, subset, with our marks."""
    axes = {"wght": weight, "wdth": 100}
    font = instantiateVariableFont(
        TTFont(SOURCE, recalcTimestamp=False), axes, updateFontNames=True
    )
    subsetter = Subsetter(Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True))
    subsetter.populate(unicodes={code for low, high in LETTERS for code in range(low, high + 1)})
    subsetter.subset(font)
    for mark, outlines in MARKS.items():
        _add(font, mark, outlines)
    return font


def _add(font: TTFont, mark: str, outlines: list) -> None:
    name, pen = f"uni{ord(mark):04X}", TTGlyphPen(None)
    for outline in outlines:
        if isinstance(outline, tuple):  # all points beside the curve, none on it
            pen.qCurveTo(*_placed(_around(*outline)), None)
        else:
            pen.moveTo(_placed(outline)[0])
            for point in _placed(outline)[1:]:
                pen.lineTo(point)
        pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (round(1000 * SIZE) + 2 * SIDE, SIDE)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(mark)] = name


def _around(radius: float, clockwise: bool) -> list[tuple[float, float]]:
    """The eight corners of the octagon that touches the circle around the square's middle."""
    reach, turn = radius / cos(pi / 8), -pi / 4 if clockwise else pi / 4
    return [(500 + reach * cos(turn * n), 500 + reach * sin(turn * n)) for n in range(8)]


def _placed(points: list) -> list[tuple[int, int]]:
    return [(round(SIDE + x * SIZE), round(BASE + y * SIZE)) for x, y in points]


if __name__ == "__main__":
    for style, weight in WEIGHTS.items():
        font = face(weight)
        for flavor, ending in ((None, "ttf"), ("woff2", "woff2")):
            font.flavor = flavor
            font.save(FOLDER / f"NotoSans-{style}.{ending}")
