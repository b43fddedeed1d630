"""A sentence to be: its catalogue key and the raw values that fill it, each with its kind.

Stories say what is true without choosing a language; ``i18n.saying`` writes it in one.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


class Value(NamedTuple):
    """A raw value and how it is written.

    kind: ``people`` (whole number), ``signed`` (with its sign), ``share`` (1.0 is 100 %),
    ``points`` (a change of a share), ``rate`` (one decimal), ``count`` (chooses the plural form),
    ``day``, ``short_day``, ``as_of``, ``unit``, ``units``, ``source``, ``year`` or ``text``.
    """

    kind: str
    raw: object


@dataclass(frozen=True)
class Said:
    """The sentence ``key`` of the catalogues, filled with ``values``."""

    key: str
    values: dict[str, Value] = field(default_factory=dict)


def people(number: object) -> Value:
    """A number of people."""
    return Value("people", number)


def signed(number: object) -> Value:
    """A change in people, written with its sign."""
    return Value("signed", number)


def share(part: object) -> Value:
    """A share; 1.0 is 100 %."""
    return Value("share", part)


def points(part: object) -> Value:
    """A change of a share, in percentage points, written with its sign; 0.01 is one point."""
    return Value("points", part)


def rate(number: object) -> Value:
    """A rate, such as people a week."""
    return Value("rate", number)


def count(number: int) -> Value:
    """A count of things; it chooses the plural form of the sentence."""
    return Value("count", number)


def day(when: date) -> Value:
    """A date."""
    return Value("day", when)


def short_day(when: date) -> Value:
    """A date in figures."""
    return Value("short_day", when)


def as_of(when: date) -> Value:
    """The date that figures stand at, in the words of a report's title."""
    return Value("as_of", when)


def unit(code: str) -> Value:
    """The name of a unit."""
    return Value("unit", code)


def units(codes: list[str]) -> Value:
    """The names of several units, in that order."""
    return Value("units", tuple(codes))


def source(code: str) -> Value:
    """The name of a source."""
    return Value("source", code)


def year(number: int) -> Value:
    """A year."""
    return Value("year", number)
