"""Figures of a region without an employment map, for programs and for a terminal."""

from datetime import date
from typing import Any

import pandas as pd

import i18n
from commands.options import words
from config import settings
from domain.units import REGION
from exports.wording import MISSING, Wording
from stories.part_figures import part_figures
from stories.region_parts import RegionParts

PUBLISHED = [
    "figure", "definition", "territory", "value", "exactness", "unit_of_value", "as_of", "source",
]  # fmt: skip
RETURNED, LABOUR = ("families", "people", "planned_families"), ("vacancies", "seekers", "surplus")


def parts_as_json(parts: RegionParts, as_of: date, unit: str = "") -> dict[str, Any]:
    """Every number by whom and by page, each with the code of papers; null is not known.

    unit: only its own; what is no unit's is then left out.
    """
    figures = part_figures(parts)
    of_units = {code.code for code in parts.region.units}
    others = figures[~figures["unit"].isin({REGION, *of_units})]
    head = {"region": parts.region.code, "as_of": as_of.isoformat()}
    if unit:
        return head | {"units": {unit: _by_page(figures[figures["unit"] == unit])}}
    return head | {
        "region_figures": _by_page(figures[figures["unit"] == REGION]) | _network(parts),
        "units": {
            code.code: _by_page(figures[figures["unit"] == code.code])
            for code in parts.region.units
        },
        "others": [_plain(row) for row in others.to_dict("records")],
        "published": _published(parts),
    }


def _by_page(figures: pd.DataFrame) -> dict[str, Any]:
    made: dict[str, dict[str, Any]] = {}
    for row in figures.to_dict("records"):
        told = _plain(row)
        made.setdefault(told["source"], {})[told["figure"]] = {
            "value": told["value"], "code": told["code"]
        }  # fmt: skip
    return made


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    value = row["value"]
    whole = None if pd.isna(value) else int(value) if value == int(value) else value
    return row | {"value": whole}


def _network(parts: RegionParts) -> dict[str, Any]:
    """How many points are open, and which units have none or are in no catchment."""
    story = parts.network
    if story is None:
        return {}
    told = {"points_open": len(story.loads), "units": len(story.cover),
            "uncovered": story.uncovered, "without_point": story.without_point}  # fmt: skip
    return {"network": told}


def _published(parts: RegionParts) -> list[dict[str, Any]]:
    if not parts.overview.published:
        return []
    found = parts.overview.figures[PUBLISHED]
    found = found.assign(as_of=found["as_of"].dt.strftime("%Y-%m-%d")).astype("object")
    return found.where(found.notna(), None).to_dict("records")  # type: ignore[return-value]


def parts_in_words(parts: RegionParts) -> list[str]:
    """The sentences of every page."""
    told = Wording(parts.region, settings().language)
    return [told.said(one) for one in (*parts.headline, *parts.returned.differing)]


def parts_as_table(parts: RegionParts, unit: str = "") -> pd.DataFrame:
    """Return and labour of each unit, as the terminal's language writes them."""
    language = settings().language
    labour = pd.DataFrame() if parts.balance is None else parts.balance.units
    table: dict[str, list[str]] = {words("load.unit"): []}
    for known in parts.region.units:
        if unit in ("", known.code):
            table[words("load.unit")].append(known.name(language))
            for part, frame, names in (
                ("returns", parts.returned.units, RETURNED), ("balance", labour, LABOUR)
            ):  # fmt: skip
                for name in names:
                    value = frame.at[known.code, name] if known.code in frame.index else pd.NA
                    table.setdefault(words(f"{part}.{name}"), []).append(_written(value, language))
    return pd.DataFrame(table)


def published_as_table(parts: RegionParts) -> pd.DataFrame:
    """Published figures, each with what it counts, of where, when and who said it."""
    language, columns = settings().language, parts.overview.published
    shown: list[tuple[str, ...]] = []
    for row in parts.overview.figures.to_dict("records") if columns else ():
        own = row.get(f"definition_{language}")
        shown.append(
            (
                columns["figure"].word(row["figure"], language),
                row["definition"] if own is None or pd.isna(own) else own,
                columns["territory"].word(row["territory"], language),
                i18n.short_day(row["as_of"]),
                row["source"],
                i18n.number(row["value"], language, decimals=int(row["value"] % 1 != 0)),
            )
        )
    names = ("figure", "definition", "territory", "stands_at", "source", "value")
    return pd.DataFrame(shown, columns=[words(f"overview.{name}") for name in names])


def _written(value: Any, language: str) -> str:
    return MISSING if pd.isna(value) else i18n.number(value, language)
