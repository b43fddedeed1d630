"""The share that a sample confirms, and its interval."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.samples import confirmed_shares
from tests.tables import assert_drawn, table


def test_the_interval_is_wilson_s():
    """Checked by hand: 47 of 50, 10 of 10, 0 of 10; nothing checked is nothing known."""
    assert_drawn(
        confirmed_shares(table("unit checked confirmed\n a 50 47\n b 10 10\n c 10 0\n d 0 0")),
        """
        unit  share     low    high
        a      0.94  0.8378  0.9794
        b      1     0.7225  1
        c      0     0       0.2775
        d      -     -       -
        """,
    )


@given(st.integers(1, 5000), st.data())
def test_the_share_lies_in_its_interval_and_that_within_0_and_1(checked, data):
    confirmed = data.draw(st.integers(0, checked))
    [row] = confirmed_shares(
        pd.DataFrame({"checked": [checked], "confirmed": [confirmed]})
    ).to_dict("records")
    assert 0 <= row["low"] <= row["share"] + 1e-12
    assert row["share"] - 1e-12 <= row["high"] <= 1


@pytest.mark.parametrize("times", [4, 25])
def test_a_larger_sample_says_more(times):
    few, many = (
        confirmed_shares(pd.DataFrame({"checked": [n * 20], "confirmed": [n * 18]})).iloc[0]
        for n in (1, times)
    )
    assert many["high"] - many["low"] < few["high"] - few["low"]
