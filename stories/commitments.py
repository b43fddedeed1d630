"""What was promised: what is open and overdue, how the figures moved since, how many moved."""

from dataclasses import dataclass, replace
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.meetings import OPEN, Commitment
from domain.regions import Region
from domain.said import Said
from metrics.calendar import year_of
from metrics.commitments import movement, standing_value, under_control
from store import Store
from stories.evidence import gather

MOVEMENT = ("now", "change", "weekly", "usual_weekly", "moved")


@dataclass(frozen=True)
class Commitments:
    """``table``: metrics.commitments.under_control, with the columns of its movement.

    moved, judged: after how many commitments the figure moved, of how many that can be judged.
    """

    region: Region
    as_of: date
    table: pd.DataFrame
    moved: int
    judged: int
    headline: tuple[Said, ...]

    @property
    def open(self) -> pd.DataFrame:
        """Those still open, overdue first."""
        return self.table[self.table["state"] == OPEN]

    def of(self, unit: str) -> pd.DataFrame:
        """The open ones of a unit, or of the region as a whole."""
        return self.open[self.open["unit"] == unit]

    def of_sources(self, sources: tuple[str, ...]) -> pd.DataFrame:
        """The open ones that the department of these sources answers for."""
        return self.open[self.open["department"].isin(sources)]


def commitments(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> Commitments:
    """What was promised in ``region`` until ``as_of``, as known then. Raises UnknownRegion."""
    taken, marks = store.commitments(region, known_at), store.commitment_marks(region, known_at)
    return follow(store, region, as_of, under_control(taken, marks, as_of), known_at)


def follow(
    store: Store, region: str, as_of: date, table: pd.DataFrame, known_at: datetime | None = None
) -> Commitments:
    """The story of ``table``, which ``under_control`` gave at ``as_of``."""
    parts = [pd.DataFrame(columns=list(MOVEMENT), dtype="object")]
    for year in sorted({year_of(day.date()) for day in table["as_of"]}):
        evidence = gather(store, region, as_of, known_at, year)
        frames = (evidence.history, evidence.controls, evidence.region)
        parts.append(movement(table, *frames, as_of, year).astype("object"))
    followed = table.join(pd.concat(parts))
    verdicts = followed["moved"].dropna()
    return Commitments(
        region=store.region(region),
        as_of=as_of,
        table=followed,
        moved=int(verdicts.astype(bool).sum()),
        judged=len(verdicts),
        headline=_headline(followed, verdicts),
    )


def take(
    store: Store,
    region: str,
    commitment: Commitment,
    known_at: datetime | None = None,
    by: str = "",
) -> int:
    """Keep a commitment with the figure that it is about, as it stands now; its number.

    Raises UnknownRegion, UnknownUnit.
    """
    value = None
    if commitment.figure:
        found = gather(store, region, commitment.as_of, known_at)
        value = standing_value(
            found.history, found.controls, found.region, commitment.as_of,
            commitment.unit, commitment.source, commitment.figure,
        )  # fmt: skip
    return store.take_commitment(region, replace(commitment, value=value), by)


def _headline(table: pd.DataFrame, verdicts: pd.Series) -> tuple[Said, ...]:
    opened = table[table["state"] == OPEN]
    late = int(opened["overdue"].sum())
    if table.empty:
        return (Said("commitment.none"),)
    sentences = [Said("commitment.open", {"count": said.count(len(opened))})]
    if late:
        sentences.append(Said("commitment.overdue", {"count": said.count(late)}))
    if len(verdicts):
        moved = int(verdicts.astype(bool).sum())
        values = {
            "moved": said.people(moved),
            "judged": said.people(len(verdicts)),
            "share": said.share(moved / len(verdicts)),
        }
        sentences.append(Said("commitment.moved_share", values))
    return tuple(sentences)
