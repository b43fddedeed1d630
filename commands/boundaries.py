"""``boundaries``: take in the borders that a region's map is drawn with."""

from pathlib import Path
from typing import Annotated

import typer

from commands.opened import opened, region_of
from commands.options import DEFAULT_REGION, Database, RegionCode, words
from config import settings
from data_loaders.boundaries import read_boundaries
from domain.errors import BoundariesRefused

File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help=words("boundaries.file"))]
Credit = Annotated[str, typer.Option("--credit", metavar="TEXT", help=words("boundaries.credit"))]


def boundaries(
    file: File, credit: Credit = "", region: RegionCode = DEFAULT_REGION, db: Database = ""
) -> None:
    """Take in a GeoJSON file of borders; ends with 1 and every fault if no map comes of it."""
    store = opened(db)
    known = region_of(store, region)
    try:
        found = read_boundaries(file.read_bytes(), file.name, known, credit)
    except BoundariesRefused as refused:
        typer.echo(words("error.boundaries_refused", file=file.name), err=True)
        for fault in refused.values["faults"]:  # type: ignore[attr-defined]
            typer.echo(f"- {words(f'boundaries.{fault.code}', **fault.values)}", err=True)
        raise typer.Exit(1) from None
    store.add_borders(region, found)
    typer.echo(words("boundaries.taken", count=len(found.shapes["features"]), file=file.name))
    if found.missing:
        names = (known.unit(code).name(settings().language) for code in found.missing)
        typer.echo(words("boundaries.missing", names=", ".join(names)))
    typer.echo(words("boundaries.credited" if found.credit else "boundaries.no_credit",
                     credit=found.credit))  # fmt: skip
