"""A finding as a sentence for the command line."""

from typing import Any

import i18n
from config import settings
from domain.findings import Finding

NAMED_CELLS = 4
GROUPED_FROM = 1000  # numbers below it are written without a separator anyway


def sentence(finding: Finding) -> str:
    """What stands there and what to do, in the language of the command line."""
    language = settings().language
    values = {name: _written(value, language) for name, value in finding.values.items()}
    if finding.rule == "unreadable":
        reason = str(values.pop("reason")).lower()
        return i18n.text(f"unreadable.{reason}", language, **values)
    return i18n.text(f"finding.{finding.rule}", language, **values)


def place(finding: Finding) -> str:
    """Sheet and cells, as far as they are known; of many cells the first are named."""
    more = len(finding.cell) - NAMED_CELLS
    cells = ", ".join(finding.cell[:NAMED_CELLS]) + (f" +{more}" if more > 0 else "")
    return " ".join(part for part in (finding.sheet, cells) if part)


def _written(value: Any, language: str) -> Any:
    if isinstance(value, float):
        return i18n.number(value, language, decimals=1)
    if isinstance(value, int) and abs(value) >= GROUPED_FROM:
        return i18n.number(value, language)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return value
