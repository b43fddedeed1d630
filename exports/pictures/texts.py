"""Words in a picture: plotly's few tags as lines of runs, and lines as SVG."""

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from charts.widths import width

LEADING = 1.3
BASELINE = 0.36  # of a size, from the middle of a line down to its baseline
ANCHORS = {"left": "start", "center": "middle", "right": "end"}
SIZE = re.compile(r"font-size:\s*(\d+(?:\.\d+)?)px")
COLOUR = re.compile(r"color:\s*([^;\"]+)")


@dataclass(frozen=True)
class Run:
    """Letters that look alike."""

    text: str
    size: float
    colour: str
    bold: bool = False


class _Reader(HTMLParser):
    def __init__(self, look: Run) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[Run]] = [[]]
        self._looks = [look]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        look = self._looks[-1]
        if tag == "br":
            self.lines.append([])
            return
        style = dict(attrs).get("style") or ""
        size, colour = SIZE.search(style), COLOUR.search(style)
        self._looks.append(
            replace(
                look,
                size=float(size[1]) if size else look.size,
                colour=colour[1].strip() if colour else look.colour,
                bold=look.bold or tag == "b",
            )
        )

    def handle_endtag(self, tag: str) -> None:
        if tag != "br" and len(self._looks) > 1:
            self._looks.pop()

    def handle_data(self, data: str) -> None:
        self.lines[-1].append(replace(self._looks[-1], text=data))


def lines_of(markup: str, size: float, colour: str) -> list[list[Run]]:
    """The lines of a text with plotly's tags ``b``, ``span`` and ``br``."""
    reader = _Reader(Run("", size, colour))
    reader.feed(markup)
    reader.close()
    return reader.lines


def write(
    parent: Element, lines: list[list[Run]], x: float, y: float, *,
    anchor: str = "left", over: str = "middle", ground: str = "",
) -> None:  # fmt: skip
    """Lines at a place.

    anchor: which side of the lines lies at ``x``; over: ``top``, ``middle`` or ``bottom`` of the
    block lies at ``y``; ground: a colour behind the words, which hides what they cross.
    """
    heights = [LEADING * max((run.size for run in line), default=12) for line in lines]
    top = y - {"top": 0.0, "middle": 0.5, "bottom": 1.0}[over] * sum(heights)
    if ground:
        _ground(parent, lines, x, top, sum(heights), anchor, ground)
    for line, height in zip(lines, heights, strict=True):
        size = max((run.size for run in line), default=12)
        element = SubElement(
            parent, "text", x=f"{x:.1f}", y=f"{top + height / 2 + BASELINE * size:.1f}",
            attrib={"text-anchor": ANCHORS[anchor], "xml:space": "preserve"},
        )  # fmt: skip
        for run in line:
            look = {"font-size": f"{run.size:g}", "fill": run.colour}
            look |= {"font-weight": "bold"} if run.bold else {}
            SubElement(element, "tspan", look).text = run.text
        top += height


def _ground(
    parent: Element, lines: list[list[Run]], x: float, top: float, height: float,
    anchor: str, colour: str,
) -> None:  # fmt: skip
    wide = max(sum(width(run.text, run.size) for run in line) for line in lines)
    left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[anchor] * wide
    SubElement(
        parent, "rect", x=f"{left:.1f}", y=f"{top:.1f}", width=f"{wide:.1f}",
        height=f"{height:.1f}", fill=colour,
    )  # fmt: skip


def wrapped(text: str, size: float, room: float) -> list[str]:
    """A plain text in lines of at most that many px."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def plain(text: str, size: float, colour: str, *, bold: bool = False) -> list[Run]:
    """A line of one run."""
    return [Run(text, size, colour, bold)]


def attributes(**named: Any) -> dict[str, str]:
    """SVG attributes: underscores become hyphens, numbers short, nothing for None."""
    return {
        name.replace("_", "-"): f"{value:.2f}".rstrip("0").rstrip(".")
        if isinstance(value, float)
        else str(value)
        for name, value in named.items()
        if value is not None
    }
