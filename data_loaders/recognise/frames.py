"""The frames of a ReadReport, from figures."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from data_loaders.book import Book, address
from data_loaders.recognise.beside_people import stated_once
from data_loaders.recognise.figures import Figure, written
from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.roles import Roles
from data_loaders.recognise.sheets import SheetRead
from data_loaders.recognise.stated import PARTS, Stated, splits
from data_loaders.recognise.taking import Taken
from domain.reports import CELL_COLUMNS, CONTROL_COLUMNS, FACT_COLUMNS, PLAN_COLUMNS, empty
from domain.sources import ALL, EVERYONE, PEOPLE, TOTAL
from domain.units import REGION

HIDDEN_SHEET = "hidden_sheet"
WHOLE = {"people", "year"}
MOST_UNREAD = 20_000  # cells of a sheet without tables that are listed


def facts_frame(stated: Stated, beside: Iterable[Figure] = ()) -> pd.DataFrame:
    """Facts of units and sources: both job types where the workbook splits, else the total.

    beside: what is counted beside people, each with its measure and group.
    """
    rows = [
        (one.unit, one.source, one.job_type, PEOPLE, EVERYONE, int(one.value), *_where(one, stated))
        for one in _kept(stated, FACT)
    ]
    rows += [
        (one.unit, one.source, one.job_type, measure, group, int(one.value), *_where(one, stated))
        for one, measure, group in stated_once(beside)
        if not one.unit.startswith(REGION)
    ]
    return _frame(rows, FACT_COLUMNS)


def plans_frame(stated: Stated, year: int | None) -> pd.DataFrame:
    """Annual plans of units and sources, for the year that their heading or the report names."""
    rows = [
        (one.unit, one.source, one.job_type, one.year or year, int(one.value), *_where(one, stated))
        for one in _kept(stated, PLAN)
    ]
    return _frame(rows, PLAN_COLUMNS)


def controls_frame(stated: Stated) -> pd.DataFrame:
    """Stated totals of people: over all sources, and the region's own row."""
    rows = [
        (one.unit, one.source, one.job_type, int(one.value), *_where(one, stated))
        for one in stated.figures.values()
        if one.measure == FACT
        and (one.unit == REGION or (one.source == ALL and not one.unit.startswith(REGION)))
    ]
    return _frame(rows, CONTROL_COLUMNS)


def _frame(rows: Sequence[tuple[object, ...]], columns: tuple[str, ...]) -> pd.DataFrame:
    """A frame of objects, people and years as whole numbers; quick, as nothing is guessed."""
    if not rows:
        return empty(columns)
    by_column = zip(columns, zip(*rows, strict=True), strict=True)
    return pd.DataFrame({name: _array(name, values) for name, values in by_column})


def _array(name: str, values: tuple[object, ...]) -> Any:
    if name in WHOLE and None not in values:
        return np.array(values, dtype="int64")
    array: Any = np.empty(len(values), dtype=object)
    array[:] = values
    return pd.Series(array, dtype="object", copy=False)  # nothing is to be told of its texts


def _where(figure: Figure, stated: Stated) -> tuple[str | None, str]:
    return stated.sheets[figure.sheet], ", ".join(figure.addresses)


def _kept(stated: Stated, measure: str) -> Iterable[Figure]:
    """The figures of units and sources: the parts if they are the whole, else the total.

    A total of nobody is not kept where the workbook splits it and states neither part.
    """
    keys = dict.fromkeys(
        (unit, source)
        for unit, source, of, _ in stated.figures
        if of == measure and source != ALL and not unit.startswith(REGION)
    )
    for unit, source in keys:
        total = stated.one(unit, source, measure, TOTAL)
        parts = [found for part in PARTS if (found := stated.one(unit, source, measure, part))]
        if parts and (total is None or sum(part.value for part in parts) == total.value):
            yield from parts
        elif total and (total.value or measure != FACT or not _is_split(stated, source)):
            yield total


def _is_split(stated: Stated, source: str) -> bool:
    return all(splits(stated.types, source, part) for part in PARTS)


def cells_frame(sheets: list[SheetRead], taken: Taken, book: Book) -> pd.DataFrame:
    """What each filled cell was taken for; cells of hidden sheets are ignored.

    A large sheet without any table was not looked at cell by cell, and is not listed.
    """
    rows: list[tuple[object, ...]] = []
    for sheet in sheets:
        if not sheet.tables and len(sheet.grid.sheet.cells) > MOST_UNREAD:
            continue
        roles = Roles(sheet)
        numbers = (*taken.figures, *taken.beside)
        roles.of_figures(one for one in numbers if one.sheet == sheet.number)
        roles.of_left(one for number, one in taken.left if number == sheet.number)
        roles.of_refusals(one for number, one in taken.refusals if number == sheet.number)
        rows += [(sheet.name, written(at), *role) for at, role in roles.all()]
    for hidden in (one for one in book.sheets if not one.visible):
        rows += [(hidden.name, address(at), "ignored", HIDDEN_SHEET) for at in sorted(hidden.cells)]
    return _frame(rows, CELL_COLUMNS)
