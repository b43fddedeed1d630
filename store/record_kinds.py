"""Kinds of reports as they were before they became JSON."""

from typing import Any

from domain.records import Choice, Column, Kind


def kept_kind(kept: dict[str, Any]) -> Kind:
    """The kind that was kept with its region."""
    return Kind(
        **kept | {"key": tuple(kept["key"]), "columns": tuple(map(_column, kept["columns"]))}
    )


def _column(kept: dict[str, Any]) -> Column:
    choices = tuple(Choice(one["code"], _words(one["words"])) for one in kept["choices"])
    return Column(**kept | {"headings": _words(kept["headings"]), "choices": choices})


def _words(kept: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in kept.items()}
