"""``forecast``: the year's end, and ``backtest``: how well such forecasts did."""

import json

import pandas as pd
import typer

from commands.opened import date_asked, mapped_region_of, opened
from commands.options import DEFAULT_REGION, AsJson, AsOf, Database, KnownAt, RegionCode, until
from commands.tables import print_table
from metrics import backtest as backtesting
from metrics import forecast as forecasting
from stories.evidence import year_of
from stories.year_end import accuracy, totals, year_end

SHOWN = ["people", "median", "low", "high", "probability_of_plan", "plan"]


def forecast(
    as_of: AsOf = None,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    known_at: KnownAt = None,
    json_: AsJson = False,
) -> None:
    """Where the region and its units will stand at the year's end."""
    store = opened(db)
    known = mapped_region_of(store, region)
    day = date_asked(store, region, as_of)
    table = year_end(store, region, day, until(known_at, known.time_zone))
    if json_:
        head = {"region": region, "as_of": day.isoformat(), "year": year_of(day)}
        _print(head | {"rows": forecasting.as_rows(table)})
    else:
        print_table(totals(table)[SHOWN].round(2).reset_index())


def backtest(region: RegionCode = DEFAULT_REGION, db: Database = "", json_: AsJson = False) -> None:
    """How far past forecasts were off, beside the pace line and last year's shape."""
    store = opened(db)
    mapped_region_of(store, region)
    table = accuracy(store, region)
    if json_:
        _print({"rows": backtesting.as_rows(table)})
    else:
        print_table(pd.DataFrame(table).round(3))


def _print(answer: dict[str, object]) -> None:
    typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
