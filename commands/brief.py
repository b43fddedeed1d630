"""``brief``: the papers of a meeting, as slides, Word, PDF or Excel."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from commands.department_papers import write_department
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
from commands.papers import write_briefs, write_leaflets, write_sheet
from config import settings
from domain.languages import LANGUAGES
from domain.regions import Region
from stories.department import departments

Format = Annotated[
    Literal["pptx", "docx", "pdf", "xlsx"],
    typer.Option("--format", help=words("paper.option.format")),
]
Languages = Annotated[str, typer.Option("--lang", metavar="L", help=words("paper.option.lang"))]
Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", file_okay=False, help=words("paper.option.out"))
]
OneUnit = Annotated[str, typer.Option("--unit", metavar="U", help=words("paper.option.unit"))]
AllUnits = Annotated[bool, typer.Option("--all-units", help=words("paper.option.all_units"))]
OneDepartment = Annotated[
    str, typer.Option("--department", metavar="S", help=words("paper.option.department"))
]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", exists=True, dir_okay=False,
                 help=words("paper.option.template")),
]  # fmt: skip
Sheet = Annotated[
    Literal["a3", "a4"] | None, typer.Option("--sheet", help=words("paper.option.sheet"))
]

YOURS: Any = settings().language


def brief(
    out: Out,
    format: Format = "pdf",
    lang: Languages = YOURS,
    as_of: AsOf = None,
    unit: OneUnit = "",
    all_units: AllUnits = False,
    department: OneDepartment = "",
    known_at: KnownAt = None,
    template: Template = None,
    sheet: Sheet = None,
    region: RegionCode = DEFAULT_REGION,
    db: Database = "",
) -> None:
    """Write the region's paper, one unit's, or the region's and each unit's; a line a file."""
    languages = asked_for(lang)
    store = opened(db)
    known = region_of(store, region)
    day = date_asked(store, region, as_of)
    moment = until(known_at, known.time_zone)
    if not known.has_map:
        for file in write_leaflets(store, region, day, format, languages, out, moment):
            typer.echo(file)
        return
    if department:
        code = department_of(known, department)
        for file in write_department(store, region, code, day, format, languages, out, moment):
            typer.echo(file)
        return
    if sheet:
        typer.echo(write_sheet(store, region, day, languages, out, sheet, moment))
        return
    if unit:
        known.unit(unit)
    look = template.read_bytes() if template else None
    for file in write_briefs(
        store, region, day, format, languages, out, unit or None, all_units, moment, look
    ):
        typer.echo(file)


def department_of(region: Region, source: str) -> str:
    """The code of the department that answers for ``source``. Raises BadParameter."""
    found = departments(region)
    for code, sources in found.items():
        if source in sources:
            return code
    known = ", ".join(found)
    raise typer.BadParameter(words("paper.option.bad_department", value=source, known=known))


def asked_for(lang: str) -> list[str]:
    """The languages in ``kk+ru``. Raises BadParameter for one that is not ours."""
    languages = lang.split("+")
    if not set(languages) <= set(LANGUAGES):
        raise typer.BadParameter(words("paper.option.bad_lang", value=lang))
    return languages
