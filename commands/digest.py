"""``digest``: what needs attention this week, a file for the region and one for each unit."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from commands.opened import date_asked, opened, region_of
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
from domain.regions import Region
from exports.digest import digest as written
from exports.digest import digest_name
from exports.parts_digest import parts_digest
from store import Store
from stories.attention import attention
from stories.parts_attention import parts_attention
from stories.region_parts import region_parts

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
    known = region_of(store, region)
    if unit:
        known.unit(unit)
    day = date_asked(store, region, as_of)
    moment = until(known_at, known.time_zone)
    write = _of_map if known.has_map else _of_parts
    made = write(store, region, day, moment, lang, format_)
    out.mkdir(parents=True, exist_ok=True)
    for one in [unit] if unit else _everyone(known, day):
        file = out / digest_name(day, format_, one)
        file.write_bytes(made(one))
        typer.echo(words("digest.written", file=file))


def _of_map(
    store: Store, region: str, day: date, moment: datetime | None, lang: str, format_: str
) -> Callable[[str | None], bytes]:
    story = attention(store, region, day, moment)
    return lambda unit: written(story, lang, format_, unit)


def _of_parts(
    store: Store, region: str, day: date, moment: datetime | None, lang: str, format_: str
) -> Callable[[str | None], bytes]:
    story = parts_attention(region_parts(store, region, day, moment))
    return lambda unit: parts_digest(story, lang, format_, unit)


def _everyone(region: Region, day: date) -> Iterator[str | None]:
    yield None
    yield from (unit.code for unit in region.units_on(day))
