"""Values of records as people read them: names of units and choices, dates, numbers."""

from datetime import date
from typing import Any

import pandas as pd

import i18n
from domain.records import CHOICE, DATE, MONEY, NUMBER, UNIT, UNITS, WHOLE, Column, Kind, Record
from domain.regions import Region
from ui.session import language, unit_names

NOTHING = "—"
DECIMALS = 2  # of numbers that are not whole


def written_value(value: Any, column: Column, region: Region) -> str:
    """A value of ``column`` in the chosen language, not escaped; a dash where there is none."""
    if pd.api.types.is_list_like(value):  # a remembered story has an array for a tuple
        names = unit_names(region) if column.type == UNITS else {}
        return ", ".join(names.get(one, one) for one in value) or NOTHING
    if value is None or pd.isna(value):
        return NOTHING
    if column.type in (CHOICE, UNIT):
        return _named(value, column, region)
    if column.type == DATE:
        return i18n.day(value if isinstance(value, date) else value.date(), language())
    if column.type in (WHOLE, NUMBER, MONEY):
        return i18n.number(value, language(), decimals=0 if value == int(value) else DECIMALS)
    return column.word(str(value), language())


def _named(code: str, column: Column, region: Region) -> str:
    choices = {choice.code: choice.name(language()) for choice in column.choices}
    return choices.get(code) or unit_names(region).get(code) or region.name(language())


def written_key(record: Record, kind: Kind, region: Region) -> str:
    """What tells a row from the others, in words."""
    columns = (kind.column(code) for code in kind.key)
    parts = zip(record.key, columns, strict=True)
    return " · ".join(written_value(value, column, region) for value, column in parts)
