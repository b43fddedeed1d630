"""A sentence of the catalogues, filled with raw values that know what kind they are."""

from collections.abc import Callable, Mapping
from typing import Any

from i18n import as_of, day, number, percent, short_day, signed, text, year

Name = Callable[[str, str], str]  # ("unit" or "source", code) -> what it is called

WRITTEN: dict[str, Callable[[Any, str], str]] = {
    "people": number,
    "signed": signed,
    "share": percent,
    "points": lambda value, language: signed(value * 100, language, decimals=1),
    "rate": lambda value, language: number(value, language, decimals=1),
    "day": day,
    "short_day": lambda value, _language: short_day(value),
    "as_of": as_of,
    "year": year,
    "text": lambda value, _language: str(value),
}


def say(key: str, values: Mapping[str, tuple[str, Any]], language: str, name: Name) -> str:
    """The sentence ``key`` in ``language``.

    values: name of a placeholder to (kind, raw value), kinds as in ``domain.said.Value``;
    name:   what a unit or a source is called.
    """
    return text(
        key, language, **{word: _written(*value, language, name) for word, value in values.items()}
    )


def _written(kind: str, raw: Any, language: str, name: Name) -> Any:
    if kind == "count":
        return raw
    if kind == "units":
        return listed([name("unit", code) for code in raw], language)
    if kind in ("unit", "source"):
        return name(kind, raw)
    return WRITTEN[kind](raw, language)


def listed(names: list[str], language: str) -> str:
    """Names in a row: «A, B and C», with the language's word before the last."""
    if len(names) < 2:
        return "".join(names)
    return text("frame.list_last", language, first=", ".join(names[:-1]), last=names[-1])
