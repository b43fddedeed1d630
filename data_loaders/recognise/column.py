"""One column of a table, and what its headings say."""

from dataclasses import dataclass, field

from data_loaders.book import Address
from data_loaders.recognise.lexicon import Label
from data_loaders.recognise.meaning import NOTHING, Meaning

UNKNOWN_HEADING = "unknown_heading"


@dataclass
class Column:
    """One column of a table.

    headings: address and label of each heading over it, from the top;
    meaning:  what they say together;
    axis:     what its names are, if it holds names: ``axis_unit`` …; "" if unknown;
    unknown_source, unknown_unit: the address of a heading that stands where a source or a unit
              would and names none (an unknown unit may prove to head a column of names);
    unknown:  the address of a heading that is not understood, where it may have said "fact".
    """

    number: int
    headings: list[tuple[Address, Label]] = field(default_factory=list)
    meaning: Meaning = NOTHING
    axis: str = ""
    unknown_source: Address | None = None
    unknown_unit: Address | None = None
    unknown: Address | None = None

    @property
    def holds_numbers(self) -> bool:
        """Whether its headings say what the numbers under them are."""
        return self.meaning.says_something and not self.axis
