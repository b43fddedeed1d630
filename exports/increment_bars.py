"""Weekly increments of a unit as bars in a unit square, for charts on paper."""

from dataclasses import dataclass

import pandas as pd

import i18n
from exports.curve_points import Mark, round_lines
from exports.rows import value

NEWEST = 16  # how many of the last reports are drawn
HEADROOM = 1.1


@dataclass(frozen=True)
class Bar:
    """People a week by a report: permanent and temporary as heights, and the report's day."""

    permanent: float
    temporary: float
    day: str
    text: str


@dataclass(frozen=True)
class Bars:
    """The newest bars, the height of the pace that is required, and the grid."""

    bars: tuple[Bar, ...]
    required: Mark | None
    lines: tuple[Mark, ...]


def increment_bars(increments: pd.DataFrame, required: object, language: str) -> Bars:
    """Bars of ``metrics.increments``; required: people a week until the year's end, or missing."""
    rows = newest(increments)
    needed = value(required) or None
    tops = [*rows["per_week"].astype(float), needed or 0.0, 1.0]
    highest = max(tops) * HEADROOM
    return Bars(
        bars=tuple(_bar(row, highest, language) for _, row in rows.iterrows()),
        required=None if needed is None else Mark(needed / highest, i18n.number(needed, language)),
        lines=tuple(
            Mark(line / highest, i18n.number(line, language)) for line in round_lines(highest)
        ),
    )


def newest(increments: pd.DataFrame) -> pd.DataFrame:
    """The last reports' increments; one after no time at all has no weekly pace."""
    known = increments[increments["people"].notna() & (increments["days"] > 0)]
    return known.tail(NEWEST)


def weekly(row: pd.Series) -> tuple[float, float]:
    """People a week, permanent and temporary; a fall is no bar."""
    weeks = float(row["days"]) / 7
    parts = [max(value(row[part]) or 0.0, 0.0) / weeks for part in ("permanent", "temporary")]
    return parts[0], parts[1]


def _bar(row: pd.Series, highest: float, language: str) -> Bar:
    permanent, temporary = weekly(row)
    day = row["as_of"].date()
    return Bar(
        permanent / highest, temporary / highest, f"{day:%d.%m}",
        i18n.number(row["per_week"], language),
    )  # fmt: skip
