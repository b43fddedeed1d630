"""The command line in this process, on a pack and a database of the test's own."""

from dataclasses import dataclass

import pytest

import cli
from store import Store
from tests.ingest.packs import write_pack


@dataclass
class Answer:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """A database with all tables and nothing in them, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "map.sqlite"
    store = Store(f"sqlite:///{file}")
    store.migrate()
    yield store
    store.close()


@pytest.fixture
def pack(tmp_path, monkeypatch, migrated):
    """The small region's pack, found by the program."""
    migrated.copy_to(tmp_path / "map.sqlite")
    folder = write_pack(tmp_path / "packs" / "small")
    monkeypatch.setenv("EMPLOYMENT_MAP_REGIONS", str(folder.parent))
    monkeypatch.setenv("EMPLOYMENT_MAP_DATABASE_URL", f"sqlite:///{tmp_path / 'map.sqlite'}")
    return folder


@pytest.fixture
def call(pack, capsys):
    """Call a command for the small region."""

    def run(command: str, *words: object) -> Answer:
        with pytest.raises(SystemExit) as end:
            cli.main([command, "--region", "small", *map(str, words)])
        said = capsys.readouterr()
        return Answer(int(end.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def write(tmp_path):
    """Write a workbook and give its path."""

    def save(name: str, content: bytes):
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return save
