"""Columns that are units: which of them names none, and which is a sub-total of several."""

from data_loaders.recognise.column import Column
from data_loaders.recognise.homonyms import names_region, shared_with_region
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import Lexicon
from domain.units import CITY, DISTRICT, REGION

MANY_UNITS = 2  # units side by side make the columns units
SUBTOTALS = {"cities": f"{REGION}.{CITY}", "districts": f"{REGION}.{DISTRICT}"}


def resolve_units(made: dict[int, Column], lexicon: Lexicon) -> None:
    """Among columns that are units, a heading that names none is a sub-total or an unknown unit."""
    at_units = {
        one.number: at for one in made.values() for at, label in one.headings if label.unit.code
    }
    if len(at_units) < MANY_UNITS:
        return
    rows = {at[0] for at in at_units.values()}
    beside = [label for one in made.values() for at, label in one.headings if at[0] in rows]
    has_region = names_region(beside)
    for column in made.values():
        for at, label in column.headings:
            if at[0] not in rows or label.unit.code:
                continue
            shared = shared_with_region(label) if has_region else None
            code = shared or subtotal(label, lexicon)
            if code:
                column.meaning = column.meaning._replace(unit=code, total=False)
                column.axis = ""
            elif not label.tags - {"axis_unit", "cities", "districts"}:
                column.unknown_unit = at


def subtotal(label: Label, lexicon: Lexicon) -> str | None:
    """The part of the region that a label adds up: its cities, its districts, or both."""
    places = label.tags & set(SUBTOTALS)
    if not places or not ("total" in label.tags or not lexicon.base(label.text)):
        return None
    return SUBTOTALS[next(iter(places))] if len(places) == 1 else REGION
