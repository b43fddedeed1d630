"""A pack's ``region.toml``: names, offices, calendar, thresholds, published figures."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from data_loaders.pack_tables import Faults, PackFault
from domain.phasing import SHAPES, TYPED, Phasing, is_monthly
from domain.regions import Closing, Indicator, PublishedFigure, Reporting, Thresholds

Table = Mapping[str, Any]

KNOWN = {
    "code", "country", "time_zone", "sample", "kinds", "aliases", "holidays", "name", "office",
    "reporting", "thresholds", "published", "phasing",
    "indicator", "closing", "sender",
}  # fmt: skip


def read_settings(file: Path, faults: Faults) -> dict[str, Any]:
    """The fields of a Region that the file gives; whatever is wrong joins ``faults``."""
    try:
        told = tomllib.loads(file.read_text("utf-8-sig"))
    except (FileNotFoundError, UnicodeDecodeError):
        faults.append(PackFault(file.name, "no_file"))
        return {}
    except tomllib.TOMLDecodeError as problem:
        faults.append(PackFault(file.name, "not_toml", str(problem)))
        return {}
    faults.extend(PackFault(file.name, "unknown_key", key) for key in told if key not in KNOWN)
    settings: dict[str, Any] = {}
    for name, make in FIELDS.items():
        try:
            settings |= make(told)
        except (KeyError, TypeError, ValueError, ZoneInfoNotFoundError):
            faults.append(PackFault(file.name, "bad_key", name))
    return settings


def _code(told: Table) -> Table:
    code = told["code"]
    if not (isinstance(code, str) and code.isascii() and code.isidentifier()):
        raise ValueError
    return {"code": code}


def _names(told: Table) -> Table:
    return {
        "names": {
            language: str(words) for language, words in told["name"].items() if told["name"]["en"]
        }
    }


def _offices(told: Table) -> Table:
    return {"offices": {role: dict(names) for role, names in told.get("office", {}).items()}}


def _zone(told: Table) -> Table:
    return {"time_zone": ZoneInfo(told["time_zone"]).key}


def _holidays(told: Table) -> Table:
    days = tuple(told.get("holidays", ()))
    if not all(type(day) is date for day in days):
        raise TypeError
    return {"holidays": days}


def _published(told: Table) -> Table:
    return {"published": tuple(PublishedFigure(**figure) for figure in told.get("published", ()))}


def _phasings(told: Table) -> Table:
    return {"phasings": tuple(map(_phasing, told.get("phasing", ())))}


def _phasing(told: Table) -> Phasing:
    made = Phasing(**{"in_force_from": date(told["year"], 1, 1), **told})
    made = replace(made, months=tuple(map(float, made.months)))
    if made.shape not in SHAPES or (made.shape == TYPED) != is_monthly(made.months):
        raise ValueError
    return made


def _closings(told: Table) -> Table:
    made = tuple(Closing(**one) for one in told.get("closing", ()))
    if not all(type(one.on) is date and isinstance(one.year, int) for one in made):
        raise TypeError
    return {"closings": made}


def _senders(told: Table) -> Table:
    return {"senders": {str(one["name"]): str(one["unit"]) for one in told.get("sender", ())}}


def _words(name: str) -> Callable[[Table], Table]:
    def make(told: Table) -> Table:
        return {name: tuple(map(str, told[name]))} if name in told else {}

    return make


def _part(
    name: str, kind: type[Reporting] | type[Thresholds] | type[Indicator]
) -> Callable[[Table], Table]:
    """A table of the file as the dataclass it stands for, each value of the default's type."""

    def make(told: Table) -> Table:
        given = dict(told.get(name, {}))
        defaults = {field.name: field.default for field in fields(kind)}
        if any(not isinstance(value, type(defaults[key])) for key, value in given.items()):
            raise TypeError
        return {name: kind(**given)}

    return make


FIELDS: dict[str, Callable[[Table], Table]] = {
    "code": _code,
    "name": _names,
    "office": _offices,
    "time_zone": _zone,
    "country": lambda told: {"country": str(told.get("country", ""))},
    "sample": lambda told: {"sample": bool(told.get("sample", False))},
    "kinds": _words("kinds"),
    "aliases": _words("aliases"),
    "holidays": _holidays,
    "reporting": _part("reporting", Reporting),
    "thresholds": _part("thresholds", Thresholds),
    "indicator": _part("indicator", Indicator),
    "published": _published,
    "phasing": _phasings,
    "closing": _closings,
    "sender": _senders,
}
