"""Regions as their packs define them: kept so that figures can be read without the pack."""

from dataclasses import asdict
from datetime import date, time
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, insert, select

from domain.errors import UnknownRegion
from domain.phasing import Phasing
from domain.regions import (
    Closing,
    Indicator,
    Population,
    PublishedFigure,
    Region,
    Reporting,
    Thresholds,
)
from domain.sources import Source
from domain.units import Unit
from store import schema
from store.auditing import head, record
from store.connected import Connected
from store.record_kinds import kept_kind
from store.remembered import Remembered

REGIONS_REMEMBERED = 64  # a region is some hundred kilobytes
ELSEWHERE = ("code", "units", "sources", "populations")  # fields that are not in the settings


class Regions(Connected):
    """What is not reported: units, sources, populations, calendar, thresholds."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._regions: Remembered[Region] = Remembered(REGIONS_REMEMBERED)

    def save_region(self, region: Region, by: str = "") -> None:
        """Keep the region as its pack has it now; what was kept of it before is replaced."""
        if region.code in self.regions() and self.region(region.code) == region:
            return
        self._write(lambda connection: _replace(connection, region, by))

    def regions(self) -> tuple[str, ...]:
        """Codes of the regions that are kept, in alphabetical order."""
        with self._reading() as connection:
            codes = connection.scalars(select(schema.region.c.code).order_by("code"))
            return tuple(codes)

    def region(self, code: str) -> Region:
        """The region of that code, read anew when anything was written. Raises UnknownRegion."""
        with self._reading() as connection:
            seal = head(connection)[1]
            return self._regions.get((code, seal), lambda: _kept(connection, code))


def _kept(connection: Connection, code: str) -> Region:
    query = select(schema.region.c.settings).where(schema.region.c.code == code)
    settings = connection.scalar(query)
    if settings is None:
        raise UnknownRegion(region=code)
    return Region(
        code=code,
        units=tuple(map(_unit, _in_order(connection, schema.unit, code))),
        sources=tuple(map(_source, _in_order(connection, schema.source, code))),
        populations=tuple(map(_population, _in_order(connection, schema.population, code))),
        **_fields(settings),
    )


def _replace(connection: Connection, region: Region, by: str) -> None:
    code = region.code
    settings = {k: v for k, v in asdict(region).items() if k not in ELSEWHERE}
    known = connection.scalar(select(schema.region.c.code).where(schema.region.c.code == code))
    for table in (schema.unit, schema.source, schema.population):
        connection.execute(delete(table).where(table.c.region == code))
    if known is None:
        connection.execute(insert(schema.region), {"code": code, "settings": settings})
    else:
        connection.execute(
            schema.region.update().where(schema.region.c.code == code).values(settings=settings)
        )
    tables: tuple[tuple[Table, tuple[Any, ...]], ...] = (
        (schema.unit, region.units),
        (schema.source, region.sources),
        (schema.population, region.populations),
    )
    for table, things in tables:
        rows = [asdict(t) | {"region": code, "position": i} for i, t in enumerate(things)]
        if rows:
            connection.execute(insert(table), rows)
    record(connection, by, code, "region saved", code)


def _in_order(connection: Connection, table: Any, code: str) -> list[Row[Any]]:
    query = select(table).where(table.c.region == code).order_by(table.c.position)
    return list(connection.execute(query))


def _unit(row: Row[Any]) -> Unit:
    kept = {name: getattr(row, name) for name in ("code", "kind", "names", "parent", "kato")}
    return Unit(
        **kept,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        predecessors=tuple(row.predecessors),
        aliases=tuple(row.aliases),
        tile=tuple(row.tile) if row.tile else None,
    )


def _source(row: Row[Any]) -> Source:
    kept = ("code", "names", "parent", "usual_type", "department")
    return Source(**{name: getattr(row, name) for name in kept}, aliases=tuple(row.aliases))


def _population(row: Row[Any]) -> Population:
    return Population(row.unit, row.day, row.people, row.status)


def _fields(kept: dict[str, Any]) -> dict[str, Any]:
    """The settings as they were before they became JSON."""
    reporting = kept["reporting"] | {"deadline": time.fromisoformat(kept["reporting"]["deadline"])}
    published = (p | {"as_of": date.fromisoformat(p["as_of"])} for p in kept["published"])
    return kept | {
        "reporting": Reporting(**reporting),
        "thresholds": Thresholds(**kept["thresholds"]),
        "indicator": Indicator(**kept.get("indicator", {})),
        "holidays": tuple(map(date.fromisoformat, kept["holidays"])),
        "published": tuple(PublishedFigure(**figure) for figure in published),
        "kinds": tuple(kept["kinds"]),
        "aliases": tuple(kept["aliases"]),
        "record_kinds": tuple(map(kept_kind, kept.get("record_kinds", ()))),
        "phasings": tuple(map(_phasing, kept.get("phasings", ()))),
        "closings": tuple(
            Closing(one["year"], date.fromisoformat(one["on"])) for one in kept.get("closings", ())
        ),
    }


def _phasing(kept: dict[str, Any]) -> Phasing:
    dated = kept["basis_date"] and date.fromisoformat(kept["basis_date"])
    changed = {"in_force_from": date.fromisoformat(kept["in_force_from"]), "basis_date": dated}
    return Phasing(**kept | changed | {name: tuple(kept[name]) for name in ("months", "due")})
