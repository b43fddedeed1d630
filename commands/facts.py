"""``facts``: every figure that stands at a date, with the cell that it came from."""

import json
import sys
from typing import Annotated

import pandas as pd
import typer

from commands.load_output import rows
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
from stories.origin import origins
from stories.part_facts import part_facts

COLUMNS = ["unit", "source", "job_type", "year", "as_of", "people", "file", "sheet", "cell"]
TEXTS = ["row", "file", "sheet", "cell"]  # they come from outside
FORMULAS = tuple("=+-@\t\r＝＋－＠")  # what a spreadsheet would take for the start of a formula

AsCsv = Annotated[bool, typer.Option("--csv", help=words("option.csv"))]


def facts(
    as_of: AsOf = None,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    known_at: KnownAt = None,
    csv: AsCsv = False,
    json_: AsJson = False,
) -> None:
    """Tidy rows: unit, source, job type, year, date of the report, people, file, sheet, cell.

    Without an employment map: unit, kind, row, figure, value, date, file, sheet, cell.
    """
    store = opened(db)
    known = region_of(store, region)
    day, moment = date_asked(store, region, as_of), until(known_at, known.time_zone)
    if known.has_map:
        found = origins(store, region, day, moment)[COLUMNS]
    else:
        found = part_facts(store, region, day, moment)
        found = found.assign(value=pd.Series(map(shortest, found["value"]), dtype="object"))
    found = found.assign(as_of=pd.to_datetime(found["as_of"]).dt.strftime("%Y-%m-%d"))
    if csv:
        harmless(found).to_csv(sys.stdout, index=False, lineterminator="\n")
    elif json_:
        typer.echo(json.dumps(rows(found), ensure_ascii=False, indent=1))
    else:
        print_table(found)


def shortest(value: float) -> float | int:
    """A whole number without its point."""
    return int(value) if value == int(value) else value


def harmless(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with an apostrophe before any text that a spreadsheet would run as a formula."""
    changed = {
        name: [
            f"'{text}" if str(text).lstrip().startswith(FORMULAS) else text for text in frame[name]
        ]
        for name in TEXTS
        if name in frame
    }
    return frame.assign(**changed)
