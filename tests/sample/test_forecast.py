"""How good the forecast is on the sample, whose district figures are invented."""

from datetime import date, datetime

import pytest

from metrics.backtest import accuracy
from metrics.early_warning import skill
from stories.year_end import past_forecasts, year_end

FIRST_OF_DECEMBER = date(2025, 12, 1)
YEAR_ENDED_WITH = {"total": 27_602, "permanent": 18_843, "temporary": 8_759}


@pytest.fixture(scope="module")
def tried(store):
    return past_forecasts(store, "abay")


@pytest.mark.parametrize("known_at", [None, datetime(2025, 12, 2)])
def test_on_1_december_the_interval_is_narrow_and_holds_what_was_published(store, known_at):
    ahead = year_end(store, "abay", FIRST_OF_DECEMBER, known_at)
    whole = ahead[(ahead["unit"] == "region") & (ahead["source"] == "all")].set_index("job_type")

    for job_type, people in YEAR_ENDED_WITH.items():
        row = whole.loc[job_type]
        assert row["low"] <= people <= row["high"], job_type
    total = whole.loc["total"]
    assert total["high"] - total["low"] < 0.12 * total["median"]


def test_from_1_april_the_interval_covers_what_it_says(tried):
    rows = accuracy(tried).dropna(subset=["coverage"]).set_index("job_type")

    assert set(rows["as_of_from"]) == {"2023-04-01"}
    assert rows["n"].min() > 1_000
    for job_type in YEAR_ENDED_WITH:
        assert 0.75 <= rows.loc[job_type, "coverage"] <= 0.85, job_type


def test_the_median_beats_the_pace_line_and_last_year_s_shape(tried):
    mape = accuracy(tried).pivot(index="job_type", columns="method", values="mape")

    assert set(mape.index) == set(YEAR_ENDED_WITH)
    assert (mape["model"] < mape["pace"]).all()
    assert (mape["model"] < mape["last_year"]).all()


def test_missed_plans_are_flagged_eight_weeks_ahead_with_few_false_alarms(tried):
    found = skill(tried)

    assert found["missed"] >= 3
    assert found["flagged"] == found["missed"]
    assert found["false_alarm_rate"] <= 0.1
