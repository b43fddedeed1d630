"""``records``: rows of a kind of reports that stand at a date, with where each stood."""

import json
from typing import Annotated, Any

import pandas as pd
import typer

from commands.opened import date_asked, opened, region_of
from commands.options import (
    DEFAULT_REGION,
    AsJson,
    AsOf,
    Database,
    KnownAt,
    RegionCode,
    until,
    words,
)
from commands.tables import print_table
from domain.errors import UnknownKind

Kind = Annotated[str, typer.Option("--kind", metavar="K", help=words("option.kind"))]
History = Annotated[bool, typer.Option("--history", help=words("option.history"))]


def records(
    kind: Kind,
    as_of: AsOf = None,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    known_at: KnownAt = None,
    history: History = False,
    json_: AsJson = False,
) -> None:
    """The columns of the kind, then as_of, file, sheet, row; in JSON the cell of each value too."""
    store = opened(db)
    known = region_of(store, region)
    if known.record_kind(kind) is None:
        raise UnknownKind(kind=kind, region=region)
    day, moment = date_asked(store, region, as_of), until(known_at, known.time_zone)
    found = store.records(region, kind, day, moment, history=history)
    rows = [_plain(row) for row in found.to_dict("records")]
    if json_:
        for row in rows:
            row["cells"] = store.record_cells(row.pop("report"), kind, row["sheet"], row["row"])
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    names = [name for name in found.columns if name != "report"]
    print_table(pd.DataFrame([[_told(row[name]) for name in names] for row in rows], columns=names))


def _told(value: Any) -> Any:
    return ", ".join(value) if isinstance(value, list) else value


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """The row as JSON has it: dates as text, missing None, several words a list."""
    return {name: _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if pd.isna(value):
        return None
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else value
