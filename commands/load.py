"""``load``: workbooks, ZIPs, folders of them and region packs into the store."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from commands.load_output import as_json, lines, summary
from commands.opened import opened, region_of
from commands.options import (
    DEFAULT_REGION,
    AsJson,
    Database,
    Paths,
    ReceivedAt,
    RegionCode,
    StandsAt,
    until,
    words,
)
from commands.progress import progress
from commands.sample import complete
from data_loaders.arrivals import Arrival, arrivals
from data_loaders.ingest import Manner
from data_loaders.ingest import load as take_in
from data_loaders.pack import pack_code
from domain.reports import REJECTED, Outcome
from store import Store

Strict = Annotated[bool, typer.Option("--strict", help=words("option.strict"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=words("option.dry_run"))]


def load(
    paths: Paths,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    as_of: StandsAt = None,
    received_at: ReceivedAt = None,
    strict: Strict = False,
    dry_run: DryRun = False,
    json_: AsJson = False,
) -> None:
    """Read workbooks into the store; exit status 1 if any was refused."""
    store = opened(db)
    outcomes: list[Outcome] = []
    try:
        for code, here in _by_region(paths, region).items():
            known = region_of(store, code, next(filter(_pack_code, here), None))
            moment = until(received_at, known.time_zone)
            manner = Manner(as_of, moment, strict=strict, dry_run=dry_run)
            outcomes.extend(_taken(_found(here), code, store, manner))
    finally:
        if not json_:
            typer.echo("\n".join([*lines(outcomes), summary(outcomes)]))
    if json_:
        typer.echo(json.dumps([as_json(o) for o in outcomes], ensure_ascii=False, indent=1))
    raise typer.Exit(int(any(outcome.status == REJECTED for outcome in outcomes)))


def _by_region(paths: list[Path], otherwise: str) -> dict[str, list[Path]]:
    """The paths by the region that they are of: a pack says it itself."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        found.setdefault(_pack_code(path) or otherwise, []).append(path)
    return found


def _pack_code(path: Path) -> str | None:
    return pack_code(path) if path.is_dir() else None


def _found(paths: list[Path]) -> list[Arrival]:
    for path in paths:
        complete(path)
    return list(arrivals(paths))


def _taken(
    came: list[Arrival], region_code: str, store: Store, manner: Manner
) -> Iterator[Outcome]:
    with progress(len(came), "load.reading", "load.storing") as (read, stored):
        for outcome in take_in(came, region_code, store, manner, read):
            stored()
            yield outcome
