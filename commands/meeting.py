"""``meeting``: a whole meeting as one HTML file for a USB stick."""

from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from commands.opened import date_asked, opened, region_of
from commands.options import DEFAULT_REGION, AsOf, Database, KnownAt, RegionCode, until, words
from config import settings
from exports.meeting.file import file_name, meeting_file
from stories.meeting import decisions, open_meeting, told_by

Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", file_okay=False, help=words("meeting.command.out"))
]
Number = Annotated[int, typer.Option("--number", metavar="N", help=words("meeting.command.number"))]
Language = Annotated[
    Literal["kk", "ru", "en", "az"], typer.Option("--lang", help=words("option.lang"))
]

YOURS: Any = settings().language


def meeting(
    out: Out,
    as_of: AsOf = None,
    number: Number = 0,
    lang: Language = YOURS,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
    known_at: KnownAt = None,
) -> None:
    """Write the slides of a meeting that was held, or of one opened now."""
    store = opened(db)
    known = region_of(store, region)
    if number and number not in store.meetings(region)["meeting"].tolist():
        raise typer.BadParameter(words("meeting.no_such"))
    day = date_asked(store, region, as_of)
    held = number or open_meeting(store, region, day, until(known_at, known.time_zone))
    made = decisions(store, held)
    out.mkdir(parents=True, exist_ok=True)
    file = out / file_name(made, lang)
    file.write_bytes(meeting_file(made, partial(told_by, store), lang))
    typer.echo(words("meeting.command.written", file=file))
