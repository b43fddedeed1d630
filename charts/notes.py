"""Words beside the rows of a chart, at a fixed distance from its edges whatever its width."""

from typing import Any

Note = dict[str, Any]


def beside(written: str, row: float, *, right: bool = False, shift: int = 0, lift: int = 0) -> Note:
    """An annotation at the plot's left or right edge, ending there if at the right.

    shift: px to the right of that edge; lift: px over the row's middle.
    """
    return {
        "text": written,
        "xref": "paper",
        "x": int(right),
        "xanchor": "right" if right else "left",
        "xshift": shift,
        "y": row,
        "yshift": lift,
    }
