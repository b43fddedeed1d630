"""Text of a cell: no control characters, and not longer than a cell can be."""

import re

from data_loaders import limits
from data_loaders.unreadable import Unreadable

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def cell_text(text: str) -> str:
    """The text without control characters; every line break is a line feed.

    Raises Unreadable if it is too long for a cell.
    """
    if len(text) > limits.CELL_CHARACTERS:
        raise Unreadable("CELL_TOO_LONG")
    if text.isprintable():
        return text
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
