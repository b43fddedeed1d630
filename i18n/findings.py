"""A finding as a sentence: what stands there, what was expected, what to do."""

from collections.abc import Mapping
from typing import Any

from i18n.catalogue import text
from i18n.numbers import number

GROUPED_FROM = 1000  # numbers below it are written without a separator anyway


def finding_sentence(rule: str, values: Mapping[str, Any], language: str) -> str:
    """The sentence of ``rule``, filled with a finding's ``values``.

    A file that could not be opened has a sentence for each ``reason``; what is ``said`` of rows
    that are no employment map has sentences of its own.
    """
    written = {name: _written(value, language) for name, value in values.items()}
    if rule == "unreadable":
        return text(f"unreadable.{str(written.pop('reason')).lower()}", language, **written)
    if "said" in written:
        return text(f"record_fault.{written.pop('said')}", language, **written)
    return text(f"finding.{rule}", language, **written)


def _written(value: Any, language: str) -> Any:
    if isinstance(value, float):
        return number(value, language, decimals=1)
    if isinstance(value, int) and abs(value) >= GROUPED_FROM:
        return number(value, language)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return value
