"""A region pack that is begun from a workbook: its units, and the directions known so far."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from domain.languages import LANGUAGES
from domain.regions import Region
from domain.sources import Source
from domain.units import Unit

UNIT_COLUMNS = (
    "code", "kind", *(f"name_{language}" for language in LANGUAGES), "valid_from", "valid_to",
    "parent", "predecessors", "kato", "tile_row", "tile_col", "aliases",
)  # fmt: skip
SOURCE_COLUMNS = (
    "code", "parent", "usual_type", *(f"department_{language}" for language in LANGUAGES),
    *(f"name_{language}" for language in LANGUAGES), "aliases",
)  # fmt: skip
POPULATION_COLUMNS = ("unit", "date", "people", "status")


def pack_files(region: Region, code: str, name: str) -> dict[str, str]:
    """The files of a pack by name, which ``read_pack`` accepts and a person fills further.

    code: an ASCII word; name: what to call the region. Names that are known in one language only
    stand in each of them.
    """
    return {
        "region.toml": _settings(region, code, name),
        "units.csv": _table(UNIT_COLUMNS, map(_unit, region.units)),
        "sources.csv": _table(SOURCE_COLUMNS, map(_source, region.sources)),
        "population.csv": _table(POPULATION_COLUMNS, ()),
    }


def _settings(region: Region, code: str, name: str) -> str:
    called = dict.fromkeys((name, *region.aliases))
    lines = [
        f'code = "{code}"',
        f'country = "{region.country}"',
        f'time_zone = "{region.time_zone}"',
        f"aliases = [{', '.join(map(_quoted, called))}]",
        "",
        "[name]",
        *(f"{language} = {_quoted(name)}" for language in LANGUAGES),
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _table(columns: Sequence[str], rows: Iterable[dict[str, str]]) -> str:
    written = StringIO()
    table = csv.DictWriter(written, columns, restval="", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue()


def _unit(unit: Unit) -> dict[str, str]:
    names = {f"name_{language}": unit.name(language) for language in LANGUAGES}
    return {"code": unit.code, "kind": unit.kind, "aliases": ";".join(unit.aliases)} | names


def _source(source: Source) -> dict[str, str]:
    names = {f"name_{language}": source.name(language) for language in LANGUAGES}
    told = {"code": source.code, "parent": source.parent or "", "aliases": ";".join(source.aliases)}
    return told | names | {"usual_type": source.usual_type or ""}
