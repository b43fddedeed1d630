"""``try``: a workbook of any region, read without storing it; a new region's pack out of it."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from commands.load_output import as_json, lines
from commands.opened import pack_of
from commands.options import DEFAULT_REGION, AsJson, RegionCode, StandsAt, words
from config import settings
from data_loaders.new_pack import pack_files
from data_loaders.pack import read_pack
from data_loaders.trying import Trial, trial
from domain.errors import UnknownRegion
from domain.reports import ACCEPTED, REJECTED, Outcome

File = Annotated[
    Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help=words("option.try"))
]
Pack = Annotated[
    Path | None, typer.Option("--pack", metavar="FOLDER", help=words("option.new_pack"))
]


def try_out(
    file: File,
    region: RegionCode = DEFAULT_REGION,
    as_of: StandsAt = None,
    pack: Pack = None,
    json_: AsJson = False,
) -> None:
    """Say what is understood of ``file``; ``region`` lends its sources. Nothing is stored."""
    folder = pack_of(region)
    if folder is None:
        raise UnknownRegion(region=region)
    seen = trial(file.read_bytes(), file.name, read_pack(folder), as_of)
    status = REJECTED if seen.report.refused else ACCEPTED
    _tell(Outcome(file.name, "", status, seen.report), json_)
    if not json_:
        _show(seen)
    if pack is not None:
        _write(pack, seen)
    raise typer.Exit(int(seen.report.refused))


def _tell(outcome: Outcome, as_program: bool) -> None:
    if as_program:
        typer.echo(json.dumps(as_json(outcome), ensure_ascii=False, indent=1))
    else:
        typer.echo("\n".join(lines([outcome])))


def _show(seen: Trial) -> None:
    """The units that the workbook names, and how many people each has by source."""
    language = settings().language
    sources = {source.code: source.name(language) for source in seen.region.sources}
    people = seen.report.people
    for unit in seen.region.units:
        own = people[people["unit"] == unit.code]
        people = own.groupby("source", sort=False)["people"].sum()
        said = ", ".join(f"{sources[code]} {number}" for code, number in people.items())
        typer.echo(f"  {unit.name(language)} ({unit.code}): {said or '—'}")


def _write(folder: Path, seen: Trial) -> None:
    """Write the pack of the region; a folder that has one already is left as it is."""
    if (folder / "region.toml").exists():
        typer.echo(words("try.pack_is_there", folder=folder), err=True)
        sys.exit(1)
    folder.mkdir(parents=True, exist_ok=True)
    code = folder.name if folder.name.isascii() and folder.name.isidentifier() else seen.region.code
    for name, text in pack_files(seen.region, code, folder.name).items():
        (folder / name).write_text(text, "utf-8")
    typer.echo(words("try.pack_written", folder=folder, count=len(seen.region.units)))
