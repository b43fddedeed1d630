"""The catalogues: every sentence that people see, by key and language.

A language is a folder, a topic a TOML file in it; keys are the tables' names joined by dots.
A table with the key ``other`` is one sentence in its plural forms, by CLDR category.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale

from i18n.dates import year
from i18n.numbers import number

LANGUAGES = ("kk", "ru", "en", "az")
FOLDER = Path(__file__).resolve().parent
PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})

Sentence = str | Mapping[str, str]


def text(key: str, language: str, **values: object) -> str:
    """The sentence ``key`` in ``language``, its placeholders filled with ``values``.

    ``count`` chooses the plural form and is written as the language writes numbers, a whole number
    ``year`` as it stands before the word for it; other values are written as they are. Raises
    KeyError for an unknown key or a value not given.
    """
    sentence = catalogue(language)[key]
    if not isinstance(sentence, str):
        sentence = sentence.get(_plural_form(values["count"], language)) or sentence["other"]
    if "count" in values:
        values["count"] = number(values["count"], language)
    if isinstance(values.get("year"), int):
        values["year"] = year(values["year"], language)  # type: ignore[arg-type]
    return sentence.format_map(values)


def has(key: str) -> bool:
    """Whether every language has that key."""
    return all(key in catalogue(language) for language in LANGUAGES)


def keys(prefix: str = "") -> tuple[str, ...]:
    """The keys that any language has and that begin with ``prefix``, in order."""
    every = set[str]().union(*(catalogue(language) for language in LANGUAGES))
    return tuple(sorted(key for key in every if key.startswith(prefix)))


@lru_cache
def catalogue(language: str) -> dict[str, Sentence]:
    """All sentences of a language by key. Raises ValueError if two topics share a key."""
    sentences: dict[str, Sentence] = {}
    for file in sorted((FOLDER / language).glob("*.toml")):
        for key, sentence in _flat(tomllib.loads(file.read_text("utf-8"))):
            if key in sentences:
                raise ValueError(f"{file.parent.name}/{file.name}: {key} is in another topic too")
            sentences[key] = sentence
    return sentences


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Sentence]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, str) or _is_plural(value):
            yield key, value
        elif isinstance(value, dict):
            yield from _flat(value, f"{key}.")
        else:
            raise ValueError(f"{key}: neither a sentence nor a table of sentences")


def _is_plural(value: Any) -> bool:
    return isinstance(value, dict) and "other" in value and value.keys() <= PLURAL_FORMS


def _plural_form(count: Any, language: str) -> str:
    return _locale(language).plural_form(count)


@lru_cache
def _locale(language: str) -> Locale:
    return Locale(language)
