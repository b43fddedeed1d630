"""A PostgreSQL of the tests' own: made, started and taken away with them, reached by a socket."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

NAMES = count()


class Server:
    """A running server; ``database()`` makes a database, a copy of ``template`` if given."""

    def __init__(self, folder: Path, user: str) -> None:
        self.folder, self.user = folder, user

    def database(self, template: str = "template1") -> str:
        """The name of a new database."""
        name = f"test_{os.getpid()}_{next(NAMES)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def url(self, name: str) -> str:
        """The address of a database, as SQLAlchemy writes it."""
        return f"postgresql:///{name}?host={self.folder}&user={self.user}"

    def address(self, name: str) -> str:
        """The address of a database, as the driver writes it."""
        return f"host={self.folder} dbname={name} user={self.user}"


@contextmanager
def server() -> Iterator[Server]:
    """Start one in a folder of its own. Raises FileNotFoundError where there is none installed."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="employment-map-postgres-"))
    as_whom = "postgres" if os.geteuid() == 0 else None  # it refuses to run as root
    if as_whom:
        shutil.chown(folder, as_whom)
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    data = folder / "data"
    _run(as_whom, programs / "initdb", "-D", data, "-A", "trust", "-E", "UTF8", "--no-locale")
    _run(
        as_whom, programs / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start"
    )
    try:
        yield Server(folder, as_whom or os.environ.get("USER", "postgres"))
    finally:
        _run(as_whom, programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    raise FileNotFoundError(
        "The tests need PostgreSQL's server programs (initdb, pg_ctl): on Debian, "
        "apt-get install postgresql."
    )


def _run(as_whom: str | None, *command: object) -> None:
    subprocess.run(
        [str(word) for word in command],
        user=as_whom,
        check=True,
        cwd="/",
        stdout=subprocess.DEVNULL,
    )
