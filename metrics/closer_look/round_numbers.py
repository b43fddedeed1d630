"""Numbers that are rounder than counting makes them."""

from typing import Any

import pandas as pd
from scipy.special import bdtrc

from domain import said
from domain.said import Said
from metrics.closer_look.reported import RARE, Reported, Signal

Array = Any  # of numpy, which is not type-checked

ROUND, USUAL_SHARE = 10, 0.1
LEAST_VALUE, LEAST_VALUES, LEAST_SHARE = 20, 12, 0.25


def round_numbers(reported: Reported) -> list[Signal]:
    """Units of whose figures far more than a tenth end in 0.

    Counted is each figure of 20 people or more once, when it changes; how many end in 0 by
    chance is binomial.
    """
    changed = _changed(reported.history)
    found = []
    for unit in reported.series.units:
        own = changed[changed["unit"] == unit]
        is_round = own["people"].to_numpy(dtype="int64") % ROUND == 0
        count, of = int(is_round.sum()), len(own)
        chance = float(bdtrc(count - 1, of, USUAL_SHARE)) if count else 1.0
        if of >= LEAST_VALUES and count >= LEAST_SHARE * of and chance < RARE:
            values = {"unit": said.unit(unit), "share": said.share(count / of)}
            question = Said("signal.round_numbers.question", values)
            rows = own[is_round].reset_index(drop=True)
            newest = rows["as_of"].max().date()
            found.append(Signal("round_numbers", unit, newest, chance, question, rows))
    return found


def _changed(history: pd.DataFrame) -> pd.DataFrame:
    """The figures that differ from the one before in their series, and are not small."""
    ordered = history.sort_values(["unit", "source", "job_type", "as_of"], kind="stable")
    series = [ordered[column] for column in ("unit", "source", "job_type")]
    before = ordered["people"].groupby(series).shift()
    moved = (ordered["people"] != before).fillna(True).to_numpy(dtype=bool)
    return ordered[moved & (ordered["people"] >= LEAST_VALUE).to_numpy(dtype=bool)]
