"""Before a file is accepted a person sees what it changes, and what that does to the totals."""

from datetime import date, datetime

import pytest

from data_loaders.ingest import ingest
from data_loaders.preview import preview
from metrics.figures import unit_figures
from tests.ingest.workbooks import UNITS, summary, unit_file
from tests.tables import assert_drawn

JUNE, JULY = datetime(2025, 6, 2, 10), datetime(2025, 7, 2, 10)


def north(works, help_=4, as_of="01.06.2025"):
    return unit_file("north", as_of, {"works": (works, 2), "help": (0, help_)})


def give(store, content, received_at=JUNE):
    return ingest(content, "a.xlsx", "small", store, received_at=received_at)


def test_a_first_report_is_all_new(store):
    seen = preview(north(10), "a.xlsx", "small", store)

    assert_drawn(
        seen.changes,
        """
        unit   source  job_type   before  after
        north  help    permanent       -      0
        north  help    temporary       -      4
        north  works   permanent       -     10
        north  works   temporary       -      2
        """,
    )
    assert_drawn(
        seen.effect,
        """
        unit    before  after
        north        -     16
        region       -     16
        """,
    )
    assert store.reports("small").empty


def test_only_what_changes_is_shown(store):
    give(store, north(10))
    seen = preview(north(13, as_of="01.07.2025"), "a.xlsx", "small", store)

    assert_drawn(
        seen.changes,
        """
        unit   source  job_type   before  after
        north  works   permanent      10     13
        """,
    )
    assert_drawn(
        seen.effect,
        """
        unit    before  after
        north       16     19
        region      16     19
        """,
    )


def test_a_report_of_an_earlier_date_is_compared_with_that_date(store):
    give(store, north(10))
    give(store, north(30, as_of="01.07.2025"), JULY)
    seen = preview(north(11), "a.xlsx", "small", store)

    assert seen.changes[["before", "after"]].values.tolist() == [[10, 11]]


def test_a_summary_changes_nothing_of_a_units_own_file(store):
    give(store, north(10))
    facts = {unit: {"works": (50, 0), "help": (0, 0)} for unit in UNITS}
    seen = preview(summary("01.06.2025", facts), "summary.xlsx", "small", store)

    assert set(seen.changes["unit"]) == {"south", "lake"}
    assert seen.effect.set_index("unit").loc["north"].tolist() == [16, 16]


def test_a_refused_file_changes_nothing(store):
    faulty = unit_file("north", "01.06.2025", {"works": (1, 2), "help": (0, 4)}, total=9)
    seen = preview(faulty, "a.xlsx", "small", store)

    assert seen.outcome.status == "rejected"
    assert seen.changes.empty
    assert seen.effect.empty


def test_a_file_that_came_before_changes_nothing(store):
    content = north(10)
    give(store, content)
    seen = preview(content, "a.xlsx", "small", store)

    assert seen.outcome.status == "unchanged"
    assert seen.changes.empty
    assert seen.effect.empty


CONTENTS = {
    "the same date": north(13),
    "a later date": north(13, as_of="01.07.2025"),
    "a summary": summary(
        "09.06.2025", {unit: {"works": (20, 1), "help": (3, 3)} for unit in UNITS}
    ),
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_the_totals_shown_are_those_that_come(store, region, content):
    give(store, north(10))
    seen = preview(content, "b.xlsx", "small", store)
    give(store, content, JULY)
    as_of = seen.outcome.report.as_of
    history, controls = store.history("small", 2025), store.controls("small", 2025)
    figures = unit_figures(history, controls, store.plans("small", 2025), region, as_of)

    shown = seen.effect.set_index("unit")["after"]
    for unit in seen.outcome.report.units:
        assert shown[unit] == figures.loc[unit, "people"]
    assert shown["region"] == figures["people"].sum()
    assert as_of >= date(2025, 6, 1)
