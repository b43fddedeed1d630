"""A pack's ``kinds.toml``: the kinds of reports that it describes itself.

A kind names its columns by words of the tables ``columns`` and ``choices``, which kinds share:
``"unit*"`` is part of the key, ``"families!"`` must be filled, ``"status-"`` is not in the form,
``"kind=point_kind"`` is a column ``kind`` described as ``point_kind``.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data_loaders.pack_tables import Faults, PackFault
from domain.languages import LANGUAGES
from domain.records import CHOICE, COLUMN_TYPES, TAKEN, TEXT, UNIT, Choice, Column, Kind

Table = Mapping[str, Any]

_NAMED = re.compile(r"(?P<code>[a-z_]+)(?:=(?P<described>[a-z_]+))?(?P<marks>[*!-]*)")
KEY, REQUIRED, NOT_IN_FORM = "*", "!", "-"
OF_COLUMN, OF_KIND = {"type", "choices", *LANGUAGES}, {"name", "columns", "dated", "of_map"}


def read_kinds(file: Path, faults: Faults) -> tuple[Kind, ...]:
    """The kinds that the file describes; none without it. What is wrong joins ``faults``."""
    if not file.is_file():
        return ()
    try:
        told = tomllib.loads(file.read_text("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        faults.append(PackFault(file.name, "not_toml", str(problem)))
        return ()
    shared, found = (told.get("columns", {}), told.get("choices", {})), []
    for code, kind in told.get("kinds", {}).items():
        try:
            found.append(_kind(code, kind, *shared))
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            faults.append(PackFault(file.name, "bad_key", f"{code}: {problem}"))
    return tuple(found)


def _kind(code: str, told: Table, columns: Table, choices: Table) -> Kind:
    _only(told, OF_KIND)
    named = [_parts(written) for written in told["columns"]]
    taken = [name for name, _, _ in named if name in TAKEN]
    if taken or len({name for name, _, _ in named}) < len(named):
        raise ValueError("columns")
    made = tuple(
        _column(name, columns[described], choices, marks) for name, described, marks in named
    )
    key = tuple(name for name, _, marks in named if KEY in marks)
    if not key:
        raise ValueError("key")
    marks = {mark: bool(told.get(mark, False)) for mark in ("dated", "of_map")}
    return Kind(code, _names(told["name"]), key, made, **marks)


def _parts(written: str) -> tuple[str, str, str]:
    found = _NAMED.fullmatch(written)
    if found is None:
        raise ValueError(written)
    return found["code"], found["described"] or found["code"], found["marks"]


def _column(code: str, told: Table, choices: Table, marks: str) -> Column:
    _only(told, OF_COLUMN)
    if told["type"] not in COLUMN_TYPES or (told["type"] == CHOICE) > ("choices" in told):
        raise ValueError(code)
    if "choices" in told and told["type"] not in (CHOICE, UNIT, TEXT):
        raise ValueError(code)
    return Column(
        code,
        told["type"],
        _words(told),
        required=bool({KEY, REQUIRED} & {*marks}),
        in_form=NOT_IN_FORM not in marks,
        choices=_choices(choices[told["choices"]]) if "choices" in told else (),
    )


def _choices(told: Table) -> tuple[Choice, ...]:
    return tuple(Choice(code, _words(words)) for code, words in told.items())


def _words(told: Table) -> dict[str, tuple[str, ...]]:
    """The words of each language, the one that is shown first."""
    words = {
        language: (given,) if isinstance(given := told[language], str) else tuple(given)
        for language in LANGUAGES
    }
    if not all(all(isinstance(one, str) and one for one in given) for given in words.values()):
        raise TypeError("words")
    return words


def _names(told: Table) -> dict[str, str]:
    return {language: str(told[language]) for language in LANGUAGES}


def _only(told: Table, known: set[str]) -> None:
    unknown = sorted(set(told) - known)
    if unknown:
        raise KeyError(unknown[0])
