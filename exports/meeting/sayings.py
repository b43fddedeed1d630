"""What was said about a unit's figures, in one language."""

import pandas as pd

import i18n
from domain.sources import ALL
from exports.wording import MISSING, Wording
from stories.disagreements import Disagreements


def explained(said: Disagreements, unit: str, words: Wording) -> tuple[str, str] | None:
    """The unit's newest words, and whose and of when they are; None where there are none."""
    newest = said.explanation_of(unit)
    if newest is None:
        return None
    as_of = words.as_of(newest["as_of"])
    return str(newest["text"]), words.text("explanation.by", author=newest["author"], as_of=as_of)


def disputed(said: Disagreements, unit: str, words: Wording) -> tuple[str, ...]:
    """A sentence for each figure of the unit that is disputed and not settled."""
    rows = said.disputes_of(unit)
    return tuple(_told(row, words) for _, row in rows[rows["outcome"].isna()].iterrows())


def _told(row: pd.Series, words: Wording) -> str:
    every = row["source"] == ALL
    source = (
        words.text("commitment.all_sources") if every else words.name("source", str(row["source"]))
    )
    job_type = words.text(f"job_type.{row['job_type']}")
    return words.text(
        "dispute.told",
        about=f"{source}, {job_type}",
        day=i18n.short_day(row["as_of"]),
        people=i18n.number(row["people"], words.language) or MISSING,
        claimed=i18n.number(row["claimed"], words.language),
        by=row["claimed_by"],
    )
