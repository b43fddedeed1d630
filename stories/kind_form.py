"""A form of a kind of records for a date, with what stands now: rows to correct and to add to."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from domain.errors import UnknownKind
from domain.records import DATE, STANDS_AT, UNIT, Column, Kind
from domain.regions import Region
from metrics.returns import PLACE, passed_on
from store import Store


@dataclass(frozen=True)
class KindForm:
    """A form. ``rows``: values by column of each row that it starts with.

    unit: of whose rows, None for all.
    """

    region: Region
    kind: Kind
    as_of: date
    rows: tuple[dict[str, Any], ...]
    unit: str | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are filled in; the date stands in the title."""
        return tuple(
            column
            for column in self.kind.columns
            if column.in_form and (column.code != STANDS_AT or column.required)
        )


def kind_form(
    store: Store,
    region: str,
    kind: str,
    as_of: date,
    unit: str | None = None,
    known_at: datetime | None = None,
) -> KindForm:
    """The form of a kind for a date. Raises UnknownRegion, UnknownKind and UnknownUnit.

    A kind whose rows are of a period starts empty: its next report is of another period.
    """
    found = store.region(region)
    form = found.record_kind(kind)
    if form is None:
        raise UnknownKind(kind=kind, region=region)
    if unit is not None:
        found.unit(unit)
    of_period = any(form.column(code).type == DATE for code in form.key)
    rows = store.records(region, kind, as_of, known_at)
    if set(PLACE) <= set(form.key):  # a settlement is asked about under its new unit only
        rows = rows[~passed_on(rows, found)]
    if unit is not None and _has_unit(form):
        rows = rows[rows["unit"] == unit]
    told = () if of_period else tuple(_told(row, form) for row in rows.to_dict("records"))
    return KindForm(found, form, as_of, told, unit)


def _has_unit(form: Kind) -> bool:
    return any(column.code == "unit" and column.type == UNIT for column in form.columns)


def _told(row: dict[str, Any], form: Kind) -> dict[str, Any]:
    """The values of a row that are stated."""
    values = {column.code: row[column.code] for column in form.columns}
    return {code: value for code, value in values.items() if _is_stated(value)}


def _is_stated(value: Any) -> bool:
    return bool(value) if isinstance(value, tuple) else not pd.isna(value)
