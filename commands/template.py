"""``template``: a unit's form for a date, filled with its last figures, to send to it."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from commands.opened import date_asked, opened, region_of
from commands.options import DEFAULT_REGION, Database, RegionCode, StandsAt, words
from config import settings
from exports.template import template_of
from stories.blank_form import next_due

Unit = Annotated[str, typer.Option("--unit", metavar="U", help=words("option.unit"))]
Out = Annotated[
    Path, typer.Option("--out", metavar="FILE", dir_okay=False, help=words("option.out"))
]
Language = Annotated[
    Literal["kk", "ru", "en", "az"], typer.Option("--lang", help=words("option.lang"))
]

YOURS: Any = settings().language


def template(
    unit: Unit,
    out: Out,
    as_of: StandsAt = None,
    lang: Language = YOURS,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
) -> None:
    """Write the form of a unit, by default for the next due date after the newest report."""
    store = opened(db)
    known = region_of(store, region)
    day = as_of or next_due(known, date_asked(store, region, None))
    content = template_of(store, region, unit, day, lang)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content)
    typer.echo(words("template.written", file=out, day=day.isoformat()))
