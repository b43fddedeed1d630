"""What must be said beside any figure that leaves the program: of when, against which plan."""

from datetime import date, datetime
from typing import Any

import pandas as pd

import i18n
from domain.figures import FIGURES
from domain.regions import Region
from stories.grounds import grounds

Lines = tuple[tuple[str, str], ...]


def about(
    store: Any, region: Region, as_of: date, known_at: datetime | None, language: str, link: str
) -> Lines:
    """(name, value) of region, date, knowledge, plan, source, standing and the link to the view."""

    def text(key: str, **values: object) -> str:
        return i18n.text(f"download.{key}", language, **values)

    plans = _plans(grounds(store, region.code, as_of, known_at), language)
    known = f"{known_at:%d.%m.%Y %H:%M} UTC" if known_at else ""
    lines = (
        (text("region"), region.name(language)),
        (text("as_of"), i18n.as_of(as_of, language)),
        (text("known_at"), known),
        (text("plan"), plans or text("no_plan")),
        (text("source"), text("source_line")),
        (text("standing"), text("sample") if region.sample else ""),
        (text("link"), link),
    )
    return tuple((name, value) for name, value in lines if value)


def meanings(language: str) -> dict[str, str]:
    """What a column means, by its code; of a figure, also by its name in the language."""
    prefix = "download.means."
    found = {key.removeprefix(prefix): i18n.text(key, language) for key in i18n.keys(prefix)}
    for code in FIGURES:
        meaning = i18n.text(f"figure.{code}.meaning", language)
        found[code] = meaning
        found[i18n.text(f"figure.{code}.name", language)] = meaning
    return found


def _plans(found: pd.DataFrame, language: str) -> str:
    return "; ".join(
        i18n.text(
            "download.plan_line",
            language,
            basis=row.basis,
            force=i18n.short_day(row.in_force_from),
        )
        for row in found.itertuples()
    )
