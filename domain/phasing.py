"""How the plan of a source is spread over the year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

LINEAR, TYPED, LAST_YEAR = SHAPES = ("linear", "typed", "last_year")
MONTHS = 12


@dataclass(frozen=True)
class Phasing:
    """How the plan of a year's source is spread; a newer version replaces an older one.

    shape:         ``linear``, by twelfths; ``typed``, month by month; or ``last_year``, as that
                   went;
    months:        of a typed one, what each of the twelve months brings, in people or in shares;
    basis:         the document that says so, ``basis_date`` its date;
    in_force_from: the first day that it applies to;
    due:           where they are known, the shares due by each first of a month and by 1 January
                   after: 13 numbers from 0 to 1; else it goes by twelfths.
    """

    year: int
    source: str
    shape: str
    in_force_from: date
    months: tuple[float, ...] = ()
    basis: str = ""
    basis_date: date | None = None
    due: tuple[float, ...] = ()

    @property
    def starts(self) -> date:
        """The first day on which it is seen: never before its document."""
        return max(self.in_force_from, self.basis_date or self.in_force_from)


def is_monthly(months: Sequence[float]) -> bool:
    """Whether these are twelve amounts, none below nothing, that add up to something."""
    return len(months) == MONTHS and min(months) >= 0 and sum(months) > 0
