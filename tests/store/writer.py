"""Programs that store reports one after another and say each receipt once it is stored."""

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from store import Store
from tests.store.small import report, upload

UNITS = ("north", "south", "lake")
START = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
PROGRAMS = multiprocessing.get_context(START)
if START == "forkserver":
    PROGRAMS.set_forkserver_preload([__name__])


def start(url: str, name: str, count: int) -> tuple[BaseProcess, Connection]:
    """A program of its own, and the end of the pipe where its receipts come out."""
    ours, theirs = PROGRAMS.Pipe(duplex=False)
    program = PROGRAMS.Process(target=write, args=(url, name, count, theirs))
    program.start()
    theirs.close()
    return program, ours


def said(receipts: Connection) -> list[str]:
    """What a program said until it ended."""
    heard = []
    try:
        while True:
            heard.append(receipts.recv())
    except EOFError:
        return heard


def write(url: str, name: str, count: int, receipts: Connection) -> None:
    """Store ``count`` summaries of one date."""
    store = Store(url)
    for number in range(count):
        content = f"{name} {number}".encode()
        facts = "\n".join(f"{unit} works permanent {number} B2" for unit in UNITS)
        read = report("2025-06-01", facts, kind="summary", controls="region all total 9 B9")
        _, receipt = store.accept(upload("2025-06-02", content=content), read, "small")
        receipts.send(receipt)


def migrate(url: str) -> None:
    """Migrate a database."""
    Store(url).migrate()
