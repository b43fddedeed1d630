"""``inbox``: a folder into which reports are put; each is taken in once and put away."""

import time
from pathlib import Path
from typing import Annotated

import typer

from commands.inbox_files import Waiting, put_away, waiting
from commands.load_output import lines
from commands.opened import opened, region_of
from commands.options import DEFAULT_REGION, Database, RegionCode, words
from commands.replies import replies_text
from data_loaders.ingest import Manner
from data_loaders.ingest import load as take_in
from domain.reports import REJECTED, Outcome
from store import Store

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER", exists=True, file_okay=False, writable=True, help=words("option.inbox")
    ),
]
Once = Annotated[bool, typer.Option("--once", help=words("option.once"))]
Every = Annotated[
    float, typer.Option("--every", metavar="SECONDS", min=0.1, help=words("option.every"))
]


def inbox(
    folder: Folder,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    once: Once = False,
    every: Every = 5.0,
) -> None:
    """Take in what is put into ``folder``, until the command is ended, or ``once``.

    A file is put away only when it has been stored or refused: after an interruption the same
    command goes on where it was, and what was stored already is found to be so.
    """
    store = opened(db)
    region_of(store, region)
    refused = False
    try:
        while True:
            for found in waiting(folder, every):
                refused |= _one(found, region, store)
            if once:
                break
            time.sleep(every)
    except KeyboardInterrupt:
        typer.echo(words("inbox.ended"), err=True)
    raise typer.Exit(int(once and refused))


def _one(found: Waiting, region: str, store: Store) -> bool:
    """Take in one file or archive and put it away; whether anything of it was refused."""
    came = found.arrivals()
    outcomes: list[Outcome] = list(take_in(came, region, store, Manner()))
    typer.echo("\n".join(lines(outcomes)))
    refused = any(one.status == REJECTED for one in outcomes) or not outcomes
    put_away(found, replies_text(came, outcomes) if refused else "", refused)
    return refused
