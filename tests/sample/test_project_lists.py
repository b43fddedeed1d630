"""The sample's lists of projects add up to what their units report, and change none of it."""

from datetime import date

import pytest

from sample_data.making.project_lists import AS_OF, LISTS
from stories.origin import origins

SOURCE = "infrastructure"


@pytest.mark.parametrize("unit", LISTS)
def test_a_list_adds_up_to_the_unit_s_own_report(store, unit):
    projects = store.records("abay", "project_list", AS_OF)
    own = projects[projects["unit"] == unit]
    facts = origins(store, "abay", AS_OF, None)
    reported = facts[(facts["unit"] == unit) & (facts["source"] == SOURCE)]

    assert len(own) >= 3
    for job_type in ("permanent", "temporary"):
        people = reported.loc[reported["job_type"] == job_type, "people"]
        assert own[f"fact_{job_type}"].sum() == people.sum() > 0
    assert not any("project_lists" in file for file in reported["file"])


def test_before_it_there_is_none(store):
    assert store.records("abay", "project_list", date(2025, 11, 17)).empty
