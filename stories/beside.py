"""What stands beside a unit's figures: what was promised, explained and disputed."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.regions import Region
from store import Store
from stories.commitment_lines import Line, lines
from stories.commitments import Commitments, commitments
from stories.disagreements import Disagreements, disagreements


@dataclass(frozen=True)
class Beside:
    """Commitments, explanations and disputes at a date."""

    region: Region
    as_of: date
    promised: Commitments
    said: Disagreements

    def promises_of(self, unit: str) -> tuple[Line, ...]:
        """The open commitments of a unit, overdue first."""
        return lines(self.promised.of(unit))


def beside(store: Store, region: str, as_of: date, known_at: datetime | None = None) -> Beside:
    """What stands beside the figures of ``region`` at ``as_of``. Raises UnknownRegion."""
    promised = commitments(store, region, as_of, known_at)
    said = disagreements(store, region, as_of, known_at)
    return Beside(promised.region, as_of, promised, said)
