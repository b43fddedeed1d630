"""Settings from the environment. Nothing else reads it."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SCREENS = {"DISPLAY", "WAYLAND_DISPLAY"}


@dataclass(frozen=True)
class Settings:
    """How this installation differs from a fresh one.

    database_url:   where the data are, as SQLAlchemy writes it;
    region_folders: folders that hold region packs, the program's own first;
    language:       the language of the command line, where manage.py put this computer's;
    has_screen:     whether a browser can be opened for the person who starts the dashboard.
    """

    database_url: str
    region_folders: tuple[Path, ...]
    language: str
    has_screen: bool

    @property
    def packs(self) -> tuple[Path, ...]:
        """The region packs found in those folders: every folder with a ``region.toml``."""
        return tuple(
            found.parent
            for folder in self.region_folders
            for found in sorted([*folder.glob("region.toml"), *folder.glob("*/region.toml")])
        )


def settings() -> Settings:
    """The settings as the environment has them now."""
    others = os.environ.get("EMPLOYMENT_MAP_REGIONS", "")
    return Settings(
        database_url=os.environ.get("EMPLOYMENT_MAP_DATABASE_URL") or _own_database(),
        region_folders=(ROOT / "sample_data", *map(Path, filter(None, others.split(os.pathsep)))),
        language=os.environ.get("EMPLOYMENT_MAP_LANGUAGE") or "en",
        has_screen=sys.platform != "linux" or bool(SCREENS & os.environ.keys()),
    )


def use_database(url: str) -> None:
    """From now on, in this process and those it starts, the data are at ``url``."""
    os.environ["EMPLOYMENT_MAP_DATABASE_URL"] = url


def _own_database() -> str:
    return f"sqlite:///{(ROOT / 'data' / 'employment_map.sqlite').as_posix()}"
