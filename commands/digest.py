"""``digest``: what needs attention this week, a file for the region and one for each unit."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from commands.opened import date_asked, mapped_region_of, opened
from commands.options import (
    DEFAULT_REGION,
    AsOf,
    Database,
    KnownAt,
    RegionCode,
    until,
    words,
)
from config import settings
from exports.digest import digest as written
from exports.digest import digest_name
from stories.attention import attention

OneUnit = Annotated[str, typer.Option("--unit", metavar="U", help=words("option.unit"))]
Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", file_okay=False, help=words("digest.out"))
]
Format = Annotated[Literal["html", "md"], typer.Option("--format", help=words("digest.format"))]
Language = Annotated[
    Literal["kk", "ru", "en", "az"], typer.Option("--lang", help=words("option.lang"))
]

YOURS: Any = settings().language


def digest(
    out: Out,
    as_of: AsOf = None,
    unit: OneUnit = "",
    format_: Format = "html",
    lang: Language = YOURS,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    known_at: KnownAt = None,
) -> None:
    """Write the region's file and each unit's, or only that of one unit."""
    store = opened(db)
    known = mapped_region_of(store, region)
    if unit:
        known.unit(unit)
    day = date_asked(store, region, as_of)
    story = attention(store, region, day, until(known_at, known.time_zone))
    out.mkdir(parents=True, exist_ok=True)
    for one in [unit] if unit else _everyone(story.units.index):
        file = out / digest_name(story, format_, one)
        file.write_bytes(written(story, lang, format_, one))
        typer.echo(words("digest.written", file=file))


def _everyone(units: Any) -> Iterator[str | None]:
    yield None
    yield from (str(unit) for unit in units)
