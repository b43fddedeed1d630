"""The sample region, loaded once from its workbooks by the command that a person would use."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from store import Store

PATIENCE = 90_000  # milliseconds until a page must stand, on a busy machine
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def abay(tmp_path_factory) -> str:
    """The address of a database with the shipped part of the sample region."""
    return _loaded(tmp_path_factory, "abay")


@pytest.fixture(scope="session")
def karabakh(tmp_path_factory) -> str:
    """The address of a database with the second sample region alone."""
    return _loaded(tmp_path_factory, "karabakh")


@pytest.fixture(scope="session")
def both(tmp_path_factory, karabakh) -> str:
    """The address of a database with both regions."""
    url = f"sqlite:///{tmp_path_factory.mktemp('both') / 'employment_map.sqlite'}"
    original = Store(karabakh)
    original.copy_to(Path(url.removeprefix("sqlite:///")))
    original.close()
    return _loaded_into(url, "abay")


def _loaded(tmp_path_factory, region: str) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp(region) / 'employment_map.sqlite'}"
    return _loaded_into(url, region)


def _loaded_into(url: str, region: str) -> str:
    command = [sys.executable, "cli.py", "load", f"sample_data/{region}", "--db", url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return url


@pytest.fixture
def own_abay(abay, tmp_path) -> str:
    """The address of a copy of it that a test may write to."""
    original = Store(abay)
    original.copy_to(tmp_path / "own.sqlite")
    original.close()
    return f"sqlite:///{tmp_path / 'own.sqlite'}"


@pytest.fixture
def own_karabakh(karabakh, tmp_path) -> Iterator[Store]:
    """A copy of the second region that a test may write to."""
    original = Store(karabakh)
    original.copy_to(tmp_path / "own.sqlite")
    original.close()
    opened = Store(f"sqlite:///{tmp_path / 'own.sqlite'}")
    yield opened
    opened.close()


@pytest.fixture
def app(monkeypatch) -> Callable[..., AppTest]:
    """``app(url, language)``: the dashboard as a visitor in that language opens it."""

    def opened(url: str, language: str = "ru") -> AppTest:
        monkeypatch.setenv("EMPLOYMENT_MAP_DATABASE_URL", url)
        tested = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        tested.query_params["lang"] = language
        return tested

    return opened


@pytest.fixture
def empty(database) -> str:
    """The address of a database that has its tables and nothing in them."""
    fresh = Store(database)
    fresh.migrate()
    fresh.close()
    return database
