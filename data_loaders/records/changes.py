"""What rows of records would change: which are new, which say something else, which stay."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from domain.records import STANDS_AT, Kind, Record
from domain.regions import Region
from domain.reports import ReadReport

NEW, CHANGED, SAME = FATES = ("new", "changed", "same")
COLUMNS = ("kind", "row", "fate", "column", "before", "after")

Standing = Mapping[str, pd.DataFrame]


def record_changes(report: ReadReport, region: Region, standing: Standing) -> pd.DataFrame:
    """A line for each value that a report states: COLUMNS.

    row:      its number among the report's rows, from 0;
    fate:     of the whole row: ``new``, ``changed`` or ``same``;
    before, after: the value, None where nothing is stated; ``standing`` has by kind what stands
              now at every date.
    What no form asks for and the report does not state stays with a row that is the same.
    """
    kinds = {kind.code: kind for kind in region.record_kinds}
    before = {code: _by_key(frame, kinds[code]) for code, frame in standing.items()}
    lines: list[tuple[Any, ...]] = []
    for number, record in enumerate(report.records):
        kind = kinds[record.kind]
        earlier = before.get(record.kind, {}).get(_place(record, kind, report))
        pairs = {
            column.code: (earlier and earlier.get(column.code), record.values.get(column.code))
            for column in kind.columns
            if column.code != STANDS_AT
        }
        unasked = {
            code
            for code, (_, new) in pairs.items()
            if new is None and not kind.column(code).in_form
        }
        moved = any(old != new for code, (old, new) in pairs.items() if code not in unasked)
        fate = NEW if earlier is None else CHANGED if moved else SAME
        if fate == SAME:
            pairs = {code: pair for code, pair in pairs.items() if code not in unasked}
        lines += [
            (record.kind, number, fate, code, *pair)
            for code, pair in pairs.items()
            if pair != (None, None)
        ]
    return pd.DataFrame(lines, columns=list(COLUMNS), dtype="object")


def _place(record: Record, kind: Kind, report: ReadReport) -> tuple[object, ...]:
    """Which row of what stands it would take the place of."""
    day = record.as_of or report.as_of
    return (*record.key, day) if kind.dated else record.key


def _by_key(frame: pd.DataFrame, kind: Kind) -> dict[tuple[object, ...], dict[str, object]]:
    """What stands, by key; of a dated kind by key and date."""
    found = {}
    for row in frame.to_dict("records"):
        values = {column.code: _plain(row[column.code]) for column in kind.columns}
        key = kind.key_of(values)
        found[(*key, row[STANDS_AT].date()) if kind.dated else key] = values
    return found


def _plain(value: Any) -> object:
    """A value of a frame as a record has it; missing is None."""
    if isinstance(value, tuple):
        return value or None
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value
