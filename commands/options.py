"""Options that several commands have, and how what is typed is understood."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

import i18n
from config import settings


def words(key: str, **values: object) -> str:
    """The sentence ``key`` in the language of the command line."""
    return i18n.text(key, settings().language, **values)


def day(typed: str) -> date:
    """A date as YYYY-MM-DD."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise typer.BadParameter(words("option.bad_date", value=typed)) from None


def moment(typed: str) -> datetime | date:
    """A moment as YYYY-MM-DDTHH:MM, in UTC unless it names its zone; or a date alone."""
    try:
        if len(typed) <= len("2025-12-01"):
            return date.fromisoformat(typed)
        found = datetime.fromisoformat(typed)
    except ValueError:
        raise typer.BadParameter(words("option.bad_moment", value=typed)) from None
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


def until(typed: datetime | date | None, time_zone: str) -> datetime | None:
    """The moment meant, UTC; a date alone means the end of that day in the region."""
    if typed is None or isinstance(typed, datetime):
        return typed
    end = datetime.combine(typed, time.max, ZoneInfo(time_zone))
    return end.astimezone(UTC).replace(tzinfo=None)


RegionCode = Annotated[str, typer.Option("--region", metavar="CODE", help=words("option.region"))]
Database = Annotated[str, typer.Option("--db", metavar="URL", help=words("option.db"))]
AsJson = Annotated[bool, typer.Option("--json", help=words("option.json"))]
AsOf = Annotated[
    date | None,
    typer.Option("--as-of", metavar="DATE", parser=day, help=words("option.as_of")),
]
StandsAt = Annotated[
    date | None,
    typer.Option("--as-of", metavar="DATE", parser=day, help=words("option.stands_at")),
]
KnownAt = Annotated[
    datetime | None,
    typer.Option("--known-at", metavar="T", parser=moment, help=words("option.known_at")),
]
ReceivedAt = Annotated[
    datetime | None,
    typer.Option("--received-at", metavar="T", parser=moment, help=words("option.received_at")),
]
Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH...", exists=True, readable=True, help=words("option.paths")),
]

DEFAULT_REGION = "abay"
