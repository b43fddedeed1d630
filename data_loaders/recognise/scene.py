"""What is known of a workbook as a whole while its tables are read."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from data_loaders.book import Address
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.sheets import SheetRead
from data_loaders.recognise.titles import Said
from domain.findings import Finding
from domain.regions import Region
from domain.units import Unit


@dataclass(frozen=True)
class Scene:
    """The workbook: its sheets, the name of its file and what that says, its date and region."""

    region: Region
    lexicon: Lexicon
    sheets: list[SheetRead]
    file_name: str
    file: Said
    as_of: date | None

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units that exist on its date; all of them where it has none."""
        return self.region.units_on(self.as_of) if self.as_of else self.region.units


class Titled(NamedTuple):
    """What titles tell about a table.

    code:    the unit's or the source's, None if they do not tell it;
    reason:  why the table's numbers are then left;
    at:      where it stands;
    finding: what is to be said about it.
    """

    code: str | None
    reason: str | None = None
    at: Address | None = None
    finding: Finding | None = None


def agreed(levels: list[list[str]]) -> str | None:
    """The one code that the nearest title names, if titles further away do not contradict."""
    named = [level for level in levels if level]
    if not named or len(named[0]) > 1:
        return None
    code = named[0][0]
    return code if all(code in level for level in named) else None
