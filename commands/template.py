"""``template``: a form for a date, filled with the last figures: a unit's, or of a kind's rows."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from commands.opened import date_asked, mapped_region_of, opened, region_of
from commands.options import DEFAULT_REGION, Database, RegionCode, StandsAt, words
from config import settings
from exports.kind_form import kind_template_of
from exports.template import template_of
from store import Store
from stories.blank_form import next_due

Unit = Annotated[str | None, typer.Option("--unit", metavar="U", help=words("option.unit"))]
Kind = Annotated[str | None, typer.Option("--kind", metavar="K", help=words("option.kind"))]
Out = Annotated[
    Path, typer.Option("--out", metavar="FILE", dir_okay=False, help=words("option.out"))
]
Language = Annotated[
    Literal["kk", "ru", "en", "az"], typer.Option("--lang", help=words("option.lang"))
]

YOURS: Any = settings().language


def template(
    out: Out,
    unit: Unit = None,
    kind: Kind = None,
    as_of: StandsAt = None,
    lang: Language = YOURS,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
) -> None:
    """Write the form of a unit or of a kind, by default for the next due date after the newest.

    Without ``--kind`` it is the unit's form of the employment map.
    """
    if unit is None and kind is None:
        raise typer.BadParameter(words("records.unit_or_kind"))
    store = opened(db)
    known = region_of(store, region)
    day = as_of or next_due(known, date_asked(store, region, None))
    if kind is None:
        mapped_region_of(store, region)
    content = _form(store, region, unit, kind, day, lang)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content)
    typer.echo(words("template.written", file=out, day=day.isoformat()))


def _form(
    store: Store, region: str, unit: str | None, kind: str | None, day: date, lang: str
) -> bytes:
    if kind is None:
        return template_of(store, region, str(unit), day, lang)
    return kind_template_of(store, region, kind, day, lang, unit)
