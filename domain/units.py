"""Units: the districts and cities of a region, with the dates between which they exist."""

from dataclasses import dataclass
from datetime import date

REGION = "region"  # stands where a unit would, for the whole region

CITY, DISTRICT = KINDS = ("city", "district")


@dataclass(frozen=True)
class Unit:
    """A district or a city.

    valid_from, valid_to:  first day of existence and first day after it; None is open;
    predecessors:          codes of the units it was carved out of;
    aliases:               how workbooks call it, beside its names;
    tile:                  (row, column) on the region's tile grid, or None;
    kato:                  code in the national classifier, or None where not published.
    """

    code: str
    kind: str
    names: dict[str, str]
    valid_from: date | None = None
    valid_to: date | None = None
    parent: str | None = None
    predecessors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    tile: tuple[int, int] | None = None
    kato: str | None = None

    def exists(self, day: date) -> bool:
        """Whether the unit exists on that day."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_to is None or day < self.valid_to)

    def name(self, language: str) -> str:
        """What to call it in ``language``."""
        return self.names.get(language) or self.names["en"]
