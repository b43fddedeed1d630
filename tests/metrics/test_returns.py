"""Who has returned: cumulative, nobody twice, unknown where a part is unknown, nothing mended."""

from datetime import date

import pandas as pd
import pytest

from domain.regions import Region
from domain.units import Unit
from metrics.published import newest
from metrics.returns import by_unit, course, mismatches, returned, shares, totals

UNITS = ("old", "new", "far")
CARVED = date(2024, 1, 1)
REGION = Region(
    code="valley",
    names={"en": "Valley"},
    units=(
        Unit("old", "district", {"en": "Old"}),
        Unit("new", "district", {"en": "New"}, valid_from=CARVED, predecessors=("old",)),
        Unit("far", "district", {"en": "Far"}),
    ),
    sources=(),
    kinds=("returns",),
)
WHOLE = ["families", "people", "working_age", "active", "employed", "self_employed",
         "planned_families", "planned_people"]  # fmt: skip


def history(*rows):
    """Rows of unit, settlement, day, families, people."""
    made = pd.DataFrame(rows, columns=["unit", "settlement", "as_of", "families", "people"])
    made = made.reindex(columns=["unit", "settlement", "as_of", *WHOLE])
    return made.astype(dict.fromkeys(WHOLE, "Int64") | {"as_of": "datetime64[ns]"})


GROWN = history(
    ("old", "Hill", "2023-06-01", 10, 40),
    ("far", "Lake", "2023-06-01", 5, 20),
    ("old", "Hill", "2024-06-01", 12, None),
)


def test_each_settlement_counts_once_by_its_newest_report():
    assert totals(returned(GROWN, REGION))["families"] == 17


def test_a_total_with_an_unknown_part_is_unknown():
    assert pd.isna(totals(returned(GROWN, REGION))["people"])
    assert totals(returned(GROWN, REGION, pd.Timestamp("2023-12-31")))["people"] == 60


def test_nothing_reported_is_not_nobody():
    assert pd.isna(totals(returned(GROWN.iloc[:0], REGION))["families"])


def test_a_settlement_of_a_divided_district_counts_under_its_new_one():
    rows = returned(
        history(
            ("old", "Spring", "2023-06-01", 20, 90),
            ("new", "Spring", "2024-06-01", 25, 100),
            ("far", "Spring", "2024-06-01", 3, 9),
        ),
        REGION,
    )

    assert [(row.unit, row.families) for row in rows.itertuples()] == [("new", 25), ("far", 3)]


def test_units_add_up_to_the_whole():
    rows = returned(GROWN, REGION)
    units = by_unit(rows, REGION)

    assert units.index.tolist() == ["old", "far"]
    assert units["families"].sum() == totals(rows)["families"]


def test_the_course_has_a_row_for_each_date():
    line = course(GROWN, REGION)

    assert line["families"].tolist() == [15, 17]
    assert line["people"].isna().tolist() == [False, True]


def published(*rows):
    return pd.DataFrame(
        [("returned_families", *row, "press") for row in rows],
        columns=["figure", "territory", "value", "as_of", "source"],
    ).astype({"as_of": "datetime64[ns]"})


def test_a_published_total_that_its_parts_contradict_is_told():
    found = mismatches(
        published(("region", 14.0, "2023-06-01"), ("country", 99.0, "2023-06-01")), GROWN
    )

    assert found[["what", "stated", "parts", "difference"]].values.tolist() == [
        ["families", 14, 15, 1]
    ]


@pytest.mark.parametrize("day", ["2023-06-01", "2023-07-01"])
def test_a_total_that_agrees_or_has_no_parts_of_its_date_is_no_mismatch(day):
    value = 15.0 if day == "2023-06-01" else 3.0

    assert mismatches(published(("region", value, day)), GROWN).empty


def test_a_share_names_its_whole_and_needs_both():
    sums = {"employed": 1138, "working_age": 3116, "active": pd.NA}

    found = shares(sums, [("employed", "working_age"), ("active", "working_age")])

    assert found["employed"] == pytest.approx(0.3652, abs=1e-4)
    assert found["active"] is None


def test_a_figure_without_its_definition_is_not_shown():
    figures = pd.DataFrame(
        [
            ("level", "region", "of the active", 92.0, "2025-11-28", "press"),
            ("level", "region", "of the able-bodied", 36.5, "2024-01-09", "press"),
            ("placed", "region", None, 8000.0, "2026-01-27", "press"),
        ],
        columns=["figure", "territory", "definition", "value", "as_of", "source"],
    ).astype({"as_of": "datetime64[ns]"})

    assert newest(figures)[["figure", "value"]].values.tolist() == [["level", 92.0]]
