"""Why a place changed, to the last place."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from domain.units import REGION
from metrics.explain import PARTS
from metrics.explain_rank import explain_rank

UNITS = ["north", "lake", "hill", REGION]


def causes(before, **parts):
    """Causes of a figure of three units; the region's row has no place."""
    moved = {part: np.array([*parts.get(part, [0.0] * 3), 0.0]) for part in PARTS}
    start = np.array([*before, 1.0])
    change = sum(moved.values())
    return pd.DataFrame(
        {"before": start, "after": start + change, "change": change, **moved},
        index=pd.Index(UNITS, name="unit"),
    )


def test_a_place_lost_because_another_overtook_is_others_moves():
    table = explain_rank(causes([0.9, 0.8, 0.7], hires=[0.0, 0.2, 0.0]))

    assert table.loc["north", ["before", "after", "hires", "others"]].tolist() == [1, 2, 0, 1]
    assert table.loc["lake", ["before", "after", "hires", "others"]].tolist() == [2, 1, -1, 0]


def test_a_revised_plan_costs_places_by_itself():
    table = explain_rank(causes([0.9, 0.8, 0.7], plan_revision=[-0.15, 0.0, 0.0]))

    assert table.loc["north", ["change", "plan_revision", "others"]].tolist() == [1, 1, 0]


def test_who_has_no_figure_has_no_place_and_takes_none():
    table = explain_rank(causes([0.9, np.nan, 0.7]))

    assert table.loc["lake"].isna().all()
    assert table.loc["hill", "before"] == 2
    assert table.loc[REGION].isna().all()


shares = st.lists(st.floats(0, 2), min_size=3, max_size=3)


@given(shares, shares, shares, shares)
def test_the_causes_always_add_up_to_the_change(before, hires, corrections, calendar):
    table = explain_rank(
        causes(before, hires=hires, corrections=corrections, calendar=[-x for x in calendar])
    ).drop(index=REGION)

    assert (table[list(PARTS)].sum(axis=1) == table["change"]).all()
    assert (table["before"] + table["change"] == table["after"]).all()
