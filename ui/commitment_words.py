"""Whose a commitment is and which figure it is about, in the chosen language."""

from typing import Any

import pandas as pd

import i18n
from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from ui.session import language, source_names, unit_names, words
from ui.written import MISSING

ICONS = {"overdue": "▼", "open": "○", "done": "●", "withdrawn": "—"}
COLOURS = {"overdue": "red", "open": "gray", "done": "green", "withdrawn": "gray"}


def place_names(region: Region) -> dict[str, str]:
    """Names of the units, and of the region as a whole."""
    return unit_names(region) | {REGION: region.name(language())}


def body_name(who: str, region: Region) -> str:
    """A unit or a department in the chosen language; anybody else as they were written."""
    chosen = language()
    departments = (source.department for source in region.sources)
    for names in (*(unit.names for unit in region.units), *departments):
        if who in names.values():
            return str(names.get(chosen, who))
    return who


def followed(row: Any, region: Region) -> str:
    """The figure that a commitment is followed by; nothing where there is none."""
    if not row.figure:
        return ""
    name = words()(f"figure.{row.figure}.name")
    return name if row.source == ALL else f"{source_names(region)[row.source]}: {name}"


def count(value: object) -> str:
    """People; a dash where not known."""
    return MISSING if value is None or pd.isna(value) else i18n.number(value, language())


def change(value: object) -> str:
    """A change in people with its sign; a dash where not known."""
    return MISSING if value is None or pd.isna(value) else i18n.signed(int(value), language())
