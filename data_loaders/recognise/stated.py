"""All figures that a workbook states, to be asked by unit, source, measure and job type."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from data_loaders.recognise.figures import Figure, Key
from domain.findings import Finding
from domain.sources import PERMANENT, TEMPORARY, TOTAL
from domain.units import REGION

PARTS = (PERMANENT, TEMPORARY)
TypeOf = tuple[str | None, str]  # a source, or None for all of them; a job type


@dataclass
class Stated:
    """All figures of a workbook, by key, with the sheets they stand on.

    refused: keys (unit, source, measure) of which a cell could not be read;
    types:   the job types that the tables split by;
    known:   what was already asked for: people by unit, source and measure.
    """

    figures: dict[Key, Figure]
    sheets: list[str | None]
    refused: frozenset[tuple[str | None, str | None, str | None]] = frozenset()
    types: frozenset[TypeOf] = frozenset()
    known: dict[tuple[str, str, str], int | None] = field(default_factory=dict)

    def one(self, unit: str, source: str, measure: str, job_type: str) -> Figure | None:
        """The figure of a key, if it is stated."""
        return self.figures.get((unit, source, measure, job_type))

    def people(self, unit: str, source: str, measure: str) -> int | None:
        """The people stated, in total or as the sum of both job types; None if not readable."""
        key = (unit, source, measure)
        if key not in self.known:
            self.known[key] = self._people(*key)
        return self.known[key]

    def _people(self, unit: str, source: str, measure: str) -> int | None:
        if (unit, source, measure) in self.refused:
            return None
        total = self.one(unit, source, measure, TOTAL)
        if total:
            return int(total.value)
        parts = [found for part in PARTS if (found := self.one(unit, source, measure, part))]
        return int(sum(part.value for part in parts)) if parts else None

    def cells(self, unit: str, source: str, measure: str) -> list[Figure]:
        """The figures of a unit and source, the total first."""
        found = (self.one(unit, source, measure, kind) for kind in (TOTAL, *PARTS))
        return [figure for figure in found if figure]

    @cached_property
    def units(self) -> list[str]:
        """Codes of the units (no totals), in the order of the workbook."""
        return list(dict.fromkeys(key[0] for key in self.figures if not key[0].startswith(REGION)))


def splits(types: Set[TypeOf], source: str | None, part: str) -> bool:
    """Whether a job type has columns or rows of its own for a source."""
    return (source, part) in types or (None, part) in types


def finding(
    rule: str, stated: Stated, figures: Iterable[Figure], values: Mapping[str, object]
) -> Finding:
    """A finding at the cells of ``figures`` that stand on the sheet of the first."""
    found = list(figures)
    here = [cell for one in found if one.sheet == found[0].sheet for cell in one.addresses]
    return Finding(rule, stated.sheets[found[0].sheet], tuple(dict.fromkeys(here)), dict(values))
