"""``figures``: the headline numbers of the region and of each unit."""

import json
from datetime import date, datetime
from typing import Annotated, Any

import pandas as pd
import typer

import i18n
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
from commands.part_figures import (
    parts_as_json,
    parts_as_table,
    parts_in_words,
    published_as_table,
)
from commands.tables import print_table
from config import settings
from domain.figures import FIGURES, PEOPLE, RATE, SHARE
from stories.figure_sets import FigureSets, figure_sets
from stories.region_parts import RegionParts, region_parts

CODES = (
    "people", "permanent", "temporary", "annual_plan", "period_plan", "completion", "pace", "gap",
    "required_weekly", "feasibility", "not_itemised", "unsplit", "per_10k", "reported_as_of",
    "units_missing", "units_stale", "status",
)  # fmt: skip
SHOWN = ("people", "permanent", "temporary", "annual_plan", "completion", "pace", "gap", "status")

OneUnit = Annotated[str, typer.Option("--unit", metavar="U", help=words("option.unit"))]


def figures(
    as_of: AsOf = None,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    known_at: KnownAt = None,
    unit: OneUnit = "",
    json_: AsJson = False,
) -> None:
    """The headline numbers of the region and of each unit at a date."""
    store = opened(db)
    known = region_of(store, region)
    day, moment = date_asked(store, region, as_of), until(known_at, known.time_zone)
    if unit:
        known.unit(unit)
    if not known.has_map:
        _of_parts(region_parts(store, region, day, moment), day, unit, json_)
        return
    sets = figure_sets(store, region, day, moment, unit or None)
    if json_:
        typer.echo(json.dumps(as_json(sets, region, day), ensure_ascii=False, indent=1))
    else:
        print_table(as_table(sets))


def _of_parts(parts: RegionParts, day: date, unit: str, json_: bool) -> None:
    """What a region without an employment map reports."""
    if json_:
        typer.echo(json.dumps(parts_as_json(parts, day, unit), ensure_ascii=False, indent=1))
        return
    for line in () if unit else parts_in_words(parts):
        typer.echo(line)
    print_table(parts_as_table(parts, unit))
    if not unit:
        print_table(published_as_table(parts))


def as_json(sets: FigureSets, region_code: str, as_of: date) -> dict[str, Any]:
    """The object that architecture promises to programs; what is not known is null."""
    return {
        "region": region_code,
        "as_of": as_of.isoformat(),
        "region_figures": _figures(sets.figures, sets.by_source),
        "units": {
            str(code): _figures(row, sets.by_source_of[str(code)])
            for code, row in sets.units.iterrows()
        },
    }


def _figures(row: pd.Series, by_source: pd.Series) -> dict[str, Any]:
    found = {code: _plain(row[code]) for code in CODES}
    people = {str(source): _plain(value) for source, value in by_source.items()}
    first = {code: found[code] for code in ("people", "permanent", "temporary")}
    return first | {"by_source": people} | found


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    return value.item() if hasattr(value, "item") else value


def as_table(sets: FigureSets) -> pd.DataFrame:
    """The figures that fit into a terminal, as its language writes them."""
    language = settings().language
    names = {unit.code: unit.name(language) for unit in sets.region.units}
    rows = [(sets.region.name(language), sets.figures)]
    rows += [(names[str(code)], row) for code, row in sets.units.iterrows()]
    table: dict[str, list[Any]] = {words("load.unit"): [name for name, _ in rows]}
    for code in SHOWN:
        table[words(f"figure.{code}.name")] = [
            _written(code, row[code], language) for _, row in rows
        ]
    return pd.DataFrame(table)


def _written(code: str, value: Any, language: str) -> str | None:
    if value is None or pd.isna(value):
        return None
    return WRITERS[FIGURES[code].kind](value, language)


WRITERS = {
    PEOPLE: i18n.number,
    SHARE: i18n.percent,
    RATE: lambda value, language: i18n.number(value, language, decimals=1),
    "status": lambda value, language: i18n.text(f"status.{value}", language),
}
