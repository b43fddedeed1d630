"""What holds of a forecast whatever was reported."""

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.forecast import forecast, projection
from tests.forecast.courses import SHIRE, UNITS, courses
from tests.metrics.frames import NO_PLANS, NOTHING, facts

DAYS = [date(2025, month, 1) for month in (2, 4, 7, 10, 12)] + [date(2025, 6, 16), date(2026, 1, 1)]
HISTORY = courses()
reported = st.tuples(
    st.sampled_from(UNITS[:3]),
    st.sampled_from(["vacancies", "subsidised"]),
    st.sampled_from(["permanent", "temporary", "total"]),
    st.sampled_from([2024, 2025]),
    st.integers(2, 12),
)
anything = st.dictionaries(reported, st.integers(0, 3000), min_size=1, max_size=30)


def history_of(drawn):
    rows = [
        f"{unit} {source} {job_type} {year} {year}-{month:02}-01 {people}"
        for (unit, source, job_type, year, month), people in drawn.items()
    ]
    return facts("\n".join(["unit source job_type year as_of people", *rows]))


@settings(max_examples=25)
@given(anything, st.sampled_from(DAYS))
def test_no_year_ends_below_what_is_reported_and_the_median_lies_in_the_interval(drawn, as_of):
    found = forecast(history_of(drawn), NOTHING, NO_PLANS, SHIRE, as_of)
    known = found[found["known"].astype(bool)]
    assert (known["people"] <= known["low"]).all()
    assert (known["low"] <= known["median"]).all()
    assert (known["median"] <= known["high"]).all()
    assert np.isfinite(known[["low", "median", "high"]].to_numpy(dtype=float)).all()
    assert found[~found["known"].astype(bool)]["median"].isna().all()


@settings(max_examples=25)
@given(anything, st.sampled_from(DAYS))
def test_sums_agree_with_their_parts_in_every_draw(drawn, as_of):
    found = projection(history_of(drawn), NOTHING, NO_PLANS, SHIRE, as_of)
    column = {key: found.draws[:, n] for n, key in enumerate(found.keys)}
    units = [column[key] for key in column if key[0] != "region" and key[1:] == ("all", "total")]
    if units:
        assert np.array_equal(column["region", "all", "total"], sum(units))


@settings(max_examples=20)
@given(st.sampled_from(DAYS))
def test_the_same_reports_give_the_same_forecast(as_of):
    once, again = (forecast(HISTORY, NOTHING, NO_PLANS, SHIRE, as_of) for _ in range(2))
    assert once.equals(again)


@settings(max_examples=20)
@given(st.sets(st.integers(0, len(HISTORY) - 1), max_size=300))
def test_reports_may_be_missing_anywhere(gaps):
    left = HISTORY.drop(index=list(gaps))
    found = forecast(left, NOTHING, NO_PLANS, SHIRE, date(2025, 10, 1))
    known = found[found["known"].astype(bool)]
    assert (known["people"] <= known["median"]).all()


@settings(max_examples=20)
@given(st.integers(1, 400), st.integers(0, 4))
def test_more_people_reported_now_never_lower_the_year_s_end(more, unit):
    history = HISTORY[HISTORY["as_of"] <= "2025-12-01"].copy()
    newest = (history["as_of"] == "2025-12-01") & (history["unit"] == UNITS[unit])
    raised = history.copy()
    raised.loc[newest, "people"] += more
    before, after = (
        forecast(h, NOTHING, NO_PLANS, SHIRE, date(2025, 12, 1)).set_index(
            ["unit", "source", "job_type"]
        )
        for h in (history, raised)
    )
    key = (UNITS[unit], "all", "total")
    assert after.loc[key, "median"] >= before.loc[key, "median"]
