"""How wide a text will be, near enough to set a margin by: figures do not know their reader."""

import re

NARROW = frozenset("iljtfrI1.,:;'|()[]! іІїЇ\u00a0-")
WIDE = frozenset("mwжшщюыфмMWЖШЩЮЫФМ%@—●▲▼○■")
TAG = re.compile(r"<[^>]*>")
ENTITY = re.compile(r"&[#\w]+;")
ENTITY_CUT = re.compile(r"&[#\w]*$")


def width(text: str, size: float = 14) -> int:
    """Width in px of a line of plotly text; of several lines, the longest."""
    lines = text.replace("<br>", "\n").split("\n")
    return round(size * max(_ems(ENTITY.sub("x", TAG.sub("", line))) for line in lines))


def widest(texts: list[str], size: float = 14) -> int:
    """Width in px of the widest of them; 0 of none."""
    return max((width(text, size) for text in texts), default=0)


def fitted(name: str, room: int, size: float = 14) -> str:
    """``name``, cut with an ellipsis where it is wider than ``room`` px."""
    if width(name, size) <= room:
        return name
    kept = len(name)
    while kept > 1 and width(name[:kept] + "…", size) > room:
        kept -= 1
    return ENTITY_CUT.sub("", name[:kept]).rstrip() + "…"


def _ems(line: str) -> float:
    return sum(_em(sign) for sign in line)


def _em(sign: str) -> float:
    if sign in NARROW:
        return 0.33
    if sign in WIDE:
        return 0.86
    return 0.67 if sign.isupper() else 0.6
