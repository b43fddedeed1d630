"""From values to places: axes that are linear, logarithmic or of dates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import log10
from typing import Any

MILLISECONDS_A_DAY = 86_400_000


@dataclass(frozen=True)
class Scale:
    """An axis: ``low`` and ``high`` in its own numbers lie at ``start`` and ``end`` in px."""

    kind: str
    low: float
    high: float
    start: float
    end: float

    def place(self, value: Any) -> float:
        """Where a value lies, in px."""
        return self.at(NUMBERS[self.kind](value))

    def at(self, number: float) -> float:
        """Where a number of the axis lies: a date is in days, a logarithm is taken already."""
        share = (number - self.low) / ((self.high - self.low) or 1)
        return self.start + share * (self.end - self.start)

    def span(self, value: Any, width: float) -> tuple[float, float]:
        """The two ends of something that is ``width`` wide around a value."""
        middle = NUMBERS[self.kind](value)
        half = (width / MILLISECONDS_A_DAY if self.kind == "date" else width) / 2
        return self.at(middle - half), self.at(middle + half)


def scale(axis: dict[str, Any], start: float, end: float) -> Scale:
    """The scale of plotly's ``axis``, whose range is given."""
    kind = axis.get("type", "linear")
    bounds = axis["range"]
    low, high = (_days(bound) if kind == "date" else float(bound) for bound in bounds)
    return Scale(kind if kind in NUMBERS else "linear", low, high, start, end)


def _days(value: Any) -> float:
    moment = datetime.fromisoformat(str(value)) if isinstance(value, str) else value
    return moment.toordinal() + (moment.hour + moment.minute / 60) / 24


NUMBERS: dict[str, Callable[[Any], float]] = {"linear": float, "log": log10, "date": _days}
