"""One column of a table, and what its headings say."""

from dataclasses import dataclass, field

from data_loaders.book import Address
from data_loaders.recognise.label import Label
from data_loaders.recognise.meaning import NOTHING, Meaning
from domain.sources import PERMANENT, TEMPORARY

UNKNOWN_HEADING = "unknown_heading"

Sides = tuple[str, str]  # what the first and the second number of a cell are


@dataclass
class Column:
    """One column of a table.

    headings: address and label of each heading over it, from the top;
    meaning:  what they say together;
    axis:     what its names are, if it holds names: ``axis_unit`` …; "" if unknown;
    unknown_source, unknown_unit: the address of a heading that stands where a source or a unit
              would and names none (an unknown unit may prove to head a column of names);
    unknown:  the address of a heading that is not understood, where it may have said "fact";
    sides:    where its cells hold two numbers, what they are: plan and fact, or two job types.
    """

    number: int
    headings: list[tuple[Address, Label]] = field(default_factory=list)
    meaning: Meaning = NOTHING
    axis: str = ""
    unknown_source: Address | None = None
    unknown_unit: Address | None = None
    unknown: Address | None = None
    sides: Sides | None = None

    @property
    def holds_numbers(self) -> bool:
        """Whether its headings say what the numbers under them are."""
        return bool(self.meaning.says_something or self.sides) and not self.axis

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What its numbers are: one meaning, or one for each side of the stroke."""
        if self.sides is None:
            return (self.meaning,)
        return tuple(of_side(self.meaning, side) for side in self.sides)


def of_side(said: Meaning, side: str) -> Meaning:
    """What is said of one of two numbers: ``side`` is a measure or a job type."""
    if side in (PERMANENT, TEMPORARY):
        return said._replace(job_type=side)
    return said._replace(measure=side, weak=False)
