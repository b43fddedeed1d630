"""Measures of a programme at a day: their order, what waits for what, what is late or unpaid."""

from collections.abc import Sequence

import pandas as pd

ENDED, UNDER_WAY, NOT_BEGUN = STATES = ("ended", "under_way", "not_begun")
JOBS = ["permanent_planned", "permanent_made", "temporary_planned", "temporary_made"]
STAGE_COUNTS = ["measures", *STATES, "blocked", "late"]


def register(
    measures: pd.DataFrame, funding: pd.DataFrame, stages: Sequence[str], day: pd.Timestamp
) -> pd.DataFrame:
    """A row a measure, in the order of ``stages``, then of the planned start.

    measures: as the store has them; funding: ``measure``, ``committed``.
    Adds state (STATES), waits_for (a tuple of predecessors that have not ended at ``day``; one that
    is in no register has not), late (its end is overdue), late_start, days_late (Int64, missing
    where it is in time), unfunded (no source has committed anything).
    What is dated after ``day`` has not happened yet.
    """
    made = measures.copy()
    ended, begun = _by(made["actual_end"], day), _by(made["actual_start"], day)
    made["state"] = [
        ENDED if over else UNDER_WAY if start else NOT_BEGUN
        for over, start in zip(ended, begun, strict=True)
    ]
    over = set(made.loc[ended, "measure"])
    made["waits_for"] = [
        () if done else tuple(one for one in after if one not in over)
        for after, done in zip(made["after"], ended, strict=True)
    ]
    made["late"] = is_late(made, day)
    made["late_start"] = ~begun & ~ended & (made["planned_start"] < day)
    made["days_late"] = _days_late(made, ended, day)
    paid = funding.loc[funding["committed"] > 0, "measure"]
    made["unfunded"] = ~made["measure"].isin(set(paid))
    return _in_order(made, stages)


def is_late(measures: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """Which measures should have ended before ``day`` and have not."""
    return (measures["planned_end"] < day) & ~_by(measures["actual_end"], day)


def milestones_at(milestones: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """The milestones with ``reached`` and ``late``, as they stand at ``day``."""
    reached = _by(milestones["done"], day)
    return milestones.assign(reached=reached, late=~reached & (milestones["due"] < day))


def by_stage(rows: pd.DataFrame, stages: Sequence[str]) -> pd.DataFrame:
    """Index stage: STAGE_COUNTS, and earlier_open: earlier stages that are not over, a tuple."""
    made: list[dict[str, object]] = []
    still_open: list[str] = []
    for stage in stages:
        of_stage = rows[rows["stage"] == stage]
        counts = {state: int((of_stage["state"] == state).sum()) for state in STATES}
        blocked = sum(len(waits) > 0 for waits in of_stage["waits_for"])
        made.append(
            {"stage": stage, "measures": len(of_stage), **counts, "blocked": blocked,
             "late": int(of_stage["late"].sum()), "earlier_open": tuple(still_open)}
        )  # fmt: skip
        still_open += [stage] if counts[ENDED] < len(of_stage) else []
    return pd.DataFrame(made, columns=["stage", *STAGE_COUNTS, "earlier_open"]).set_index("stage")


def jobs(rows: pd.DataFrame) -> pd.Series:
    """JOBS of all measures; missing where a part is."""
    return pd.Series({name: whole(rows[name]) for name in JOBS}, dtype="object")


def whole(values: pd.Series) -> object:
    """The sum; missing if nothing or not everything was stated."""
    return pd.NA if values.empty or values.isna().any() else int(values.sum())


def _by(dates: pd.Series, day: pd.Timestamp) -> pd.Series:
    return dates.notna() & (dates <= day)


def _days_late(made: pd.DataFrame, ended: pd.Series, day: pd.Timestamp) -> pd.Series:
    """By how many days it is, or was, late."""
    end = made["actual_end"].where(ended, day)
    late = (end - made["planned_end"]).dt.days.astype("Int64")
    return late.where(late > 0)


def _in_order(made: pd.DataFrame, stages: Sequence[str]) -> pd.DataFrame:
    place = made["stage"].map({stage: at for at, stage in enumerate(stages)})
    return (
        made.assign(place=place)
        .sort_values(["place", "planned_start"], kind="stable")
        .drop(columns="place")
        .reset_index(drop=True)
    )
