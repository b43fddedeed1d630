"""A department's sources together: from joint draws, so that errors of one cancel in another's."""

from dataclasses import replace
from datetime import date

import pytest

from domain.sources import Source
from metrics.forecast import forecast, projection
from metrics.sources_together import sources_together
from tests.forecast.courses import SHIRE, courses
from tests.metrics.frames import NO_PLANS, NOTHING, plans

AUTUMN = date(2025, 10, 1)
BOTH = ("vacancies", "subsidised")


def ahead(asked=NO_PLANS):
    return projection(courses(), NOTHING, asked, SHIRE, AUTUMN)


def test_all_sources_together_end_where_the_unit_does():
    whole = forecast(courses(), NOTHING, NO_PLANS, SHIRE, AUTUMN)
    whole = whole[(whole["source"] == "all") & (whole["job_type"] == "total")].set_index("unit")
    found = sources_together(ahead(), SHIRE, BOTH)

    for bound in ("low", "median", "high"):
        assert found[bound].to_dict() == whole[bound].to_dict()


def test_the_interval_is_narrower_than_the_bounds_added():
    each = [sources_together(ahead(), SHIRE, (source,)) for source in BOTH]
    widths = sum(one["high"] - one["low"] for one in each)
    together = sources_together(ahead(), SHIRE, BOTH)

    assert (together["high"] - together["low"] < widths).all()


@pytest.mark.parametrize(("people", "likely"), [(5, None), (5000, 0.0)])
def test_the_chance_is_that_of_the_plans_added_and_missing_once_they_are_met(people, likely):
    asked = plans(f"unit source people\n lake vacancies {people}\n lake subsidised {people}")
    chance = sources_together(ahead(asked), SHIRE, BOTH).loc["lake", "probability_of_plan"]

    assert chance != chance if likely is None else chance == likely


def test_parts_of_a_source_are_not_forecast():
    part = Source("works", {"en": "Works"}, parent="subsidised")
    region = replace(SHIRE, sources=(*SHIRE.sources, part))

    assert sources_together(ahead(), region, ("vacancies", "works")).empty
