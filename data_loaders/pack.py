"""A region pack: the folder that says what a region is, and which plans and reports it brings."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from data_loaders.pack_kinds import read_kinds
from data_loaders.pack_lists import pack_plans, pack_reports
from data_loaders.pack_settings import read_settings
from data_loaders.pack_tables import (
    Faults,
    PackFault,
    Parser,
    Row,
    day,
    listed,
    maybe,
    one_of,
    optional,
    read_rows,
    required,
    whole,
)
from domain.languages import LANGUAGES
from domain.regions import EMPLOYMENT_MAP, Population, Region
from domain.sources import ALL, JOB_TYPES, Source
from domain.units import KINDS, REGION, Unit

__all__ = ["pack_code", "pack_plans", "pack_reports", "read_pack"]

NAMES = {f"name_{language}": optional for language in LANGUAGES} | {"name_en": required}
DEPARTMENTS = {f"department_{language}": optional for language in LANGUAGES}

UNITS = NAMES | {
    "code": required,
    "kind": one_of(KINDS),
    "valid_from": maybe(day),
    "valid_to": maybe(day),
    "parent": optional,
    "predecessors": listed,
    "kato": optional,
    "tile_row": maybe(whole),
    "tile_col": maybe(whole),
    "aliases": listed,
}
SOURCES = (
    NAMES
    | DEPARTMENTS
    | {
        "code": required,
        "parent": optional,
        "usual_type": maybe(one_of(JOB_TYPES)),
        "aliases": listed,
    }
)
POPULATION = {"unit": required, "date": day, "people": whole, "status": required}


def read_pack(folder: Path) -> Region:
    """The region that ``folder`` describes. Raises PackBroken with all faults of all its files."""
    faults = Faults()
    settings = read_settings(folder / "region.toml", faults)
    units = read_rows(folder / "units.csv", UNITS, faults)
    described = read_kinds(folder / "kinds.toml", faults)
    kinds = dict.fromkeys(
        (*settings.pop("kinds", Region.kinds), *(kind.code for kind in described))
    )
    mapped = EMPLOYMENT_MAP in kinds
    sources = _rows_of_map(folder / "sources.csv", SOURCES, mapped, faults)
    people = _rows_of_map(folder / "population.csv", POPULATION, mapped, faults)
    codes = {row["code"] for _, row in units}
    known = {row["code"] for _, row in sources}
    _check_codes("units.csv", units, faults)
    if mapped:
        _check_codes("sources.csv", sources, faults)
    _check_known("units.csv", units, "parent", codes, faults)
    _check_known("units.csv", units, "predecessors", codes, faults)
    _check_known("sources.csv", sources, "parent", known, faults)
    _check_known("population.csv", people, "unit", codes | {REGION}, faults)
    _check_settings(settings, codes, known, faults)
    faults.raise_if_any(folder)
    return Region(
        **settings,
        kinds=tuple(kinds),
        record_kinds=described,
        units=tuple(_unit(row) for _, row in units),
        sources=tuple(_source(row) for _, row in sources),
        populations=tuple(_population(row) for _, row in people),
    )


def _check_settings(
    settings: Mapping[str, Any], codes: Collection[str], known: Collection[str], faults: Faults
) -> None:
    """Sources and units that ``region.toml`` names must be the pack's. ``known``: its sources."""
    published = ((None, {"source": figure.source}) for figure in settings.get("published", ()))
    _check_known("region.toml", published, "source", {*known, ALL}, faults)
    phased = ((None, {"source": one.source}) for one in settings.get("phasings", ()))
    _check_known("region.toml", phased, "source", known, faults)
    asked = settings["indicator"].source if "indicator" in settings else ""
    _check_known("region.toml", [(None, {"source": asked or None})], "source", known, faults)
    senders = ((None, {"unit": unit}) for unit in settings.get("senders", {}).values())
    _check_known("region.toml", senders, "unit", codes, faults)


def _rows_of_map(
    file: Path, columns: Mapping[str, Parser], mapped: bool, faults: Faults
) -> list[tuple[int, Row]]:
    """The rows of a file that only a pack with an employment map must have."""
    return read_rows(file, columns, faults) if mapped or file.is_file() else []


def pack_code(folder: Path) -> str | None:
    """The code of the region that ``folder`` describes, None if it is no pack."""
    code = read_settings(folder / "region.toml", Faults()).get("code")
    return code if isinstance(code, str) else None


def _check_codes(file: str, rows: list[tuple[int, Row]], faults: Faults) -> None:
    if not rows and not any(fault.file == file for fault in faults):
        faults.append(PackFault(file, "no_rows"))
    seen: set[str] = set()
    for line, row in rows:
        if row["code"] is not None and row["code"] in seen:
            faults.append(PackFault(file, "twice", row["code"], line))
        seen.add(row["code"])


def _check_known(
    file: str,
    rows: Iterable[tuple[int | None, Row]],
    column: str,
    codes: Collection[str],
    faults: Faults,
) -> None:
    for line, row in rows:
        named = row[column] if isinstance(row[column], tuple) else (row[column],)
        faults.extend(
            PackFault(file, "unknown_code", code, line)
            for code in named
            if code and code not in codes
        )


def _unit(row: Row) -> Unit:
    tile = (row["tile_row"], row["tile_col"])
    same = ("code", "kind", "valid_from", "valid_to", "parent", "predecessors", "aliases", "kato")
    return Unit(
        **{name: row[name] for name in same},
        names=_by_language(row, "name"),
        tile=tile if None not in tile else None,
    )


def _source(row: Row) -> Source:
    return Source(
        **{name: row[name] for name in ("code", "parent", "usual_type", "aliases")},
        names=_by_language(row, "name"),
        department=_by_language(row, "department"),
    )


def _population(row: Row) -> Population:
    return Population(row["unit"], row["date"], row["people"], row["status"])


def _by_language(row: Row, what: str) -> dict[str, Any]:
    written = {language: row[f"{what}_{language}"] for language in LANGUAGES}
    return {language: words for language, words in written.items() if words}
