"""Number formats: which of them show a number as a date or a time."""

import re
from typing import Literal

Kind = Literal["", "date", "time"]  # "" shows the number itself

# Format numbers that are built in and never spelled out in a file; 27 to 36 and 50 to 58 are
# dates in East Asian locales and plain elsewhere, so there they are left out.
BUILT_IN: dict[int, Kind] = {
    **dict.fromkeys((14, 15, 16, 17, 22), "date"),
    **dict.fromkeys((18, 19, 20, 21, 45, 47), "time"),
}
LITERAL = re.compile(r'"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]?', re.IGNORECASE)
ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)


def kind(code: str) -> Kind:
    """How a format code shows a number; elapsed time (``[h]:mm``) stays a number of days."""
    shown = LITERAL.sub("", code).split(";")[0].lower()
    if ELAPSED.search(shown) or shown.strip() in ("general", "@"):
        return ""
    if "d" in shown or "y" in shown:
        return "date"
    if "h" in shown or "s" in shown:
        return "time"
    return "date" if "m" in shown else ""
