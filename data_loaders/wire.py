"""A Book as JSON and back: what a child process may say, and nothing else.

JSON because reading it can run nothing. Dates and times are objects of one key, ``date``,
``datetime`` or ``time``; addresses are runs of neighbours: row, first column, how many.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from itertools import chain, repeat
from typing import NoReturn, TypedDict

from data_loaders import limits
from data_loaders.book import Address, Book, Sheet, Value
from data_loaders.unreadable import REASONS, Unreadable

MOMENTS: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
}
VALUE_TYPES: set[type] = {str, int, float, bool, date, datetime, time}


Run = tuple[int, int, int]


class Fields(TypedDict):
    """A Sheet as JSON has it; those of ``cells`` and ``errors`` stand apart in their order."""

    name: str | None
    visible: bool
    cells: list[Run]
    values: list[Value]
    errors: list[Run]
    shown: list[str]
    formulas: list[Run]
    unsaved: list[Run]
    merges: list[tuple[int, int, int, int]]
    hidden_rows: list[int]
    hidden_columns: list[int]


class Garbled(ValueError):
    """The bytes are no answer that a reader gives."""


def encoded(answer: Book | Unreadable) -> bytes:
    """The answer as JSON in UTF-8. Raises Unreadable if it is longer than anybody reads."""
    if isinstance(answer, Unreadable):
        said: dict[str, object] = {"unreadable": answer.values}
    else:
        if sum(map(_letters, answer.sheets)) > limits.TEXT_CHARACTERS:
            raise Unreadable("TOO_LARGE_UNPACKED")
        sheets = [_fields(sheet) for sheet in answer.sheets]
        said = {"format": answer.format, "meta": answer.meta, "sheets": sheets}
    text = json.dumps(said, default=_tagged, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "replace")


def decoded(reply: bytes) -> Book:
    """The book. Raises Unreadable if that was the answer, Garbled if it was none."""
    try:
        said = json.loads(reply, object_hook=_untagged, parse_constant=_refuse)
        if "unreadable" in said:
            raise _refusal(said["unreadable"])
        sheets = tuple(_sheet(fields) for fields in said["sheets"])
        return Book(_text(said["format"]), sheets, _texts(said["meta"]))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as problem:
        raise Garbled from problem


def _fields(sheet: Sheet) -> Fields:
    return {
        "name": sheet.name,
        "visible": sheet.visible,
        "cells": _runs(sheet.cells),
        "values": list(sheet.cells.values()),
        "errors": _runs(sheet.errors),
        "shown": list(sheet.errors.values()),
        "formulas": _runs(sheet.formulas),
        "unsaved": _runs(sheet.unsaved),
        "merges": list(sheet.merges),
        "hidden_rows": list(sheet.hidden_rows),
        "hidden_columns": list(sheet.hidden_columns),
    }


def _sheet(fields: Fields) -> Sheet:
    """The sheet. What is of another type than a sheet has raises an error, whatever it is."""
    if {*map(type, fields["values"])} - VALUE_TYPES or {*map(type, fields["shown"])} - {str}:
        raise Garbled
    return Sheet(
        name=None if fields["name"] is None else _text(fields["name"]),
        visible=fields["visible"] is True,
        cells=dict(zip(_addresses(fields["cells"]), fields["values"], strict=True)),
        errors=dict(zip(_addresses(fields["errors"]), fields["shown"], strict=True)),
        formulas=frozenset(_addresses(fields["formulas"])),
        unsaved=frozenset(_addresses(fields["unsaved"])),
        merges=tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in fields["merges"]),
        hidden_rows=frozenset(map(int, fields["hidden_rows"])),
        hidden_columns=frozenset(map(int, fields["hidden_columns"])),
    )


def _letters(sheet: Sheet) -> int:
    """How many there are in all its cells: the same text in many cells counts each time."""
    return sum(len(value) for value in sheet.cells.values() if isinstance(value, str))


def _runs(addresses: Iterable[Address]) -> list[Run]:
    runs: list[Run] = []
    at, first, after = -1, 0, 0
    for row, column in addresses:
        if row != at or column != after:
            runs.append((at, first, after - first))
            at, first, after = row, column, column
        after += 1
    return [*runs[1:], (at, first, after - first)] if runs else []


def _addresses(runs: Iterable[Run]) -> Iterator[Address]:
    return chain.from_iterable(
        zip(repeat(int(row), count), range(first, first + count), strict=True)
        for row, first, count in runs
    )


def _tagged(value: object) -> dict[str, str]:
    if isinstance(value, date | time):
        return {type(value).__name__: value.isoformat()}
    raise TypeError(type(value).__name__)


def _untagged(found: dict[str, object]) -> object:
    if len(found) == 1:
        ((key, value),) = found.items()
        if key in MOMENTS:
            return MOMENTS[key](_text(value))
    return found


def _refusal(values: dict[str, object]) -> Unreadable:
    texts = _texts(values)
    reason = texts.pop("reason")
    if reason not in REASONS:
        raise Garbled
    return Unreadable(reason, **texts)


def _texts(values: dict[str, object]) -> dict[str, str]:
    return {_text(key): _text(value) for key, value in values.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Garbled
    return value


def _refuse(_: str) -> NoReturn:
    raise Garbled
