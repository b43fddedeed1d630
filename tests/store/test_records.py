"""Records: of each key the newest date's row, as the last report has it."""

from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from domain.records import Choice, Column, Kind, Record
from domain.reports import ReadReport, Upload
from tests.store.small import small_region

HEAD = {"en": ("Heading",)}
VISITS = Kind(
    "visits",
    {"en": "Visits"},
    ("unit", "place"),
    (
        Column("unit", "unit", HEAD, required=True),
        Column("place", "text", HEAD, required=True),
        Column("opened", "date", HEAD),
        Column("visits", "whole", HEAD),
        Column("cost", "money", HEAD),
        Column("serves", "units", HEAD),
        Column("planned", "choice", HEAD, choices=(Choice("yes", {"en": ("yes",)}),)),
    ),
    dated=True,
)
REGION = replace(small_region(), record_kinds=(VISITS,), kinds=("visits",))
JANUARY, FEBRUARY = date(2026, 1, 1), date(2026, 2, 1)


def record(place, day=None, **values):
    told = {"unit": "north", "place": place, **values}
    cells = dict.fromkeys(told, "B4")
    return Record("visits", VISITS.key_of(told), told, cells, "Sheet", 4, day)


def take_in(store, name, received, day, *records):
    upload = Upload(name, name.encode(), name, datetime(2026, 3, received))
    report = ReadReport("visits", day, None, ("north",), records=records)
    return store.accept(upload, report, REGION.code)[0]


@pytest.fixture
def filled(store):
    store.save_region(REGION)
    take_in(store, "first", 1, JANUARY, record("A", JANUARY, visits=5), record("B", JANUARY))
    take_in(store, "second", 2, FEBRUARY, record("A", FEBRUARY, visits=7))
    take_in(store, "mended", 3, JANUARY, record("A", JANUARY, visits=6))
    return store


def shown(frame):
    days = frame["as_of"].dt.strftime("%m")
    return list(zip(frame["place"], days, frame["visits"].astype("object"), strict=True))


def test_a_region_keeps_the_kinds_that_its_pack_describes(filled):
    assert filled.region(REGION.code) == REGION


def test_the_newest_date_of_each_key_stands(filled):
    assert shown(filled.records(REGION.code, "visits")) == [("A", "02", 7), ("B", "01", pd.NA)]


def test_the_later_report_about_one_date_wins(filled):
    history = filled.records(REGION.code, "visits", history=True)

    assert shown(history) == [("A", "01", 6), ("B", "01", pd.NA), ("A", "02", 7)]
    assert history["file"].tolist() == ["mended", "first", "second"]


def test_a_past_date_is_shown_as_of_then(filled):
    assert shown(filled.records(REGION.code, "visits", JANUARY)) == [
        ("A", "01", 6), ("B", "01", pd.NA),
    ]  # fmt: skip


def test_a_past_day_knows_only_what_had_come(filled):
    known = filled.records(REGION.code, "visits", JANUARY, known_at=datetime(2026, 3, 2, 12))

    assert shown(known) == [("A", "01", 5), ("B", "01", pd.NA)]


def test_columns_have_their_types_even_without_a_row(store):
    store.save_region(REGION)

    frame = store.records(REGION.code, "visits")

    assert frame.empty
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {
        "unit": "str", "place": "str", "opened": "datetime64[ns]", "visits": "Int64",
        "cost": "Float64", "serves": "object", "planned": "str", "as_of": "datetime64[ns]",
        "report": "Int64", "file": "str", "sheet": "str", "row": "Int64",
    }  # fmt: skip


def test_an_unknown_kind_is_empty(store):
    store.save_region(REGION)

    assert store.records(REGION.code, "nothing").empty


def test_values_come_back_as_they_were(store):
    store.save_region(REGION)
    values = {"opened": JANUARY, "cost": 1.5, "serves": ("north", "lake"), "planned": "yes"}
    take_in(store, "one", 1, FEBRUARY, record("A", None, **values))

    row = store.records(REGION.code, "visits").iloc[0]

    assert row["opened"] == pd.Timestamp(JANUARY)
    assert row["as_of"] == pd.Timestamp(FEBRUARY)
    assert row["serves"] == ("north", "lake")
    assert (row["cost"], row["planned"], row["sheet"], row["row"]) == (1.5, "yes", "Sheet", 4)


def test_a_row_leads_to_its_cells(store):
    store.save_region(REGION)
    report = take_in(store, "one", 1, FEBRUARY, record("A", visits=3))

    assert store.record_cells(report, "visits", "Sheet", 4)["visits"] == "B4"
    assert store.record_cells(report, "visits", "Sheet", 5) == {}


def test_reports_of_records_are_no_reports_of_the_map(filled):
    assert filled.reports(REGION.code).empty
    assert len(filled.record_reports(REGION.code)) == 3
    assert filled.years(REGION.code) == ()
    assert filled.newest_as_of(REGION.code) == FEBRUARY
