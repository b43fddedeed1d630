"""``facts``: every figure that stands at a date, with the cell that it came from."""

import json
import sys
from typing import Annotated

import pandas as pd
import typer

from commands.load_output import rows
from commands.opened import date_asked, mapped_region_of, opened
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

COLUMNS = ["unit", "source", "job_type", "year", "as_of", "people", "file", "sheet", "cell"]
TEXTS = ["file", "sheet", "cell"]  # they come from outside
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
    """Tidy rows: unit, source, job type, year, date of the report, people, file, sheet, cell."""
    store = opened(db)
    known = mapped_region_of(store, region)
    day = date_asked(store, region, as_of)
    found = origins(store, region, day, until(known_at, known.time_zone))[COLUMNS]
    found = found.assign(as_of=found["as_of"].dt.strftime("%Y-%m-%d"))
    if csv:
        harmless(found).to_csv(sys.stdout, index=False, lineterminator="\n")
    elif json_:
        typer.echo(json.dumps(rows(found), ensure_ascii=False, indent=1))
    else:
        print_table(found)


def harmless(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with an apostrophe before any text that a spreadsheet would run as a formula."""
    changed = {
        name: [
            f"'{text}" if str(text).lstrip().startswith(FORMULAS) else text for text in frame[name]
        ]
        for name in TEXTS
    }
    return frame.assign(**changed)
