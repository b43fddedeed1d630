"""``run``: the dashboard, after loading the region packs that are not loaded yet."""

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from commands.load_output import lines
from commands.opened import opened, region_of
from commands.options import Database, words
from commands.progress import progress
from commands.sample import complete
from config import settings
from data_loaders.arrivals import Arrival, arrivals
from data_loaders.ingest import load as take_in
from data_loaders.pack import read_pack
from domain.errors import InsecureSetting
from domain.reports import REJECTED, Outcome
from server.launch import DEFAULT_PORT, is_loopback, launch
from store import Store

Host = Annotated[str, typer.Option("--host", help=words("option.host"))]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help=words("option.port"))]


def run(host: Host = "127.0.0.1", port: Port = DEFAULT_PORT, db: Database = "") -> None:
    """Open the dashboard on this computer; the first time, load the region packs."""
    if not is_loopback(host):
        raise InsecureSetting(host=host)
    store = opened(db)
    for pack in settings().packs:
        load_pack(pack, store)
    store.close()
    launch(host=host, port=port, url=db)


def load_pack(pack: Path, store: Store) -> None:
    """Take in what ``pack`` brings and the store does not have; refused files are told."""
    region = region_of(store, read_pack(pack).code, pack)
    complete(pack)
    known = store.hashes(region.code)
    new = [arrival for arrival in arrivals([pack]) if _digest(arrival) not in known]
    refused: list[Outcome] = []
    with progress(len(new), "load.reading", "load.storing") as (read, stored):
        for outcome in take_in(new, region.code, store, after_reading=read):
            stored()
            refused += [outcome] if outcome.status == REJECTED else []
    for line in lines(refused):
        typer.echo(line, err=True)


def _digest(arrival: Arrival) -> str:
    return hashlib.sha256(arrival.content).hexdigest()
