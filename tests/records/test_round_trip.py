"""Whatever can be said of a kind comes back from a workbook, from the store and as unchanged."""

import string
from datetime import date, datetime

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_loaders.ingest import ingest
from data_loaders.preview import preview
from domain.languages import LANGUAGES
from domain.reports import ACCEPTED, REJECTED, UNCHANGED
from tests.records.books import REGION, RETURNS, read, values, workbook

UNITS = [unit.code for unit in REGION.units]
DAY = date(2026, 2, 1)
TITLE = ["2026-cı il 1 fevral tarixinə"]
PLACES = st.text(string.ascii_uppercase, min_size=4, max_size=9)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
VALUES = {
    "families": st.integers(0, 10**6),
    "share": st.floats(0, 1, allow_nan=False).map(lambda one: round(one, 4)),
    "opened": DAYS,
    "met": st.sampled_from(["yes", "no"]),
    "serves": st.lists(st.sampled_from(UNITS), min_size=1, unique=True).map(tuple),
    "jobs_planned": st.integers(0, 10**4),
    "jobs_made": st.integers(0, 10**4),
}
STATED = st.dictionaries(st.sampled_from(sorted(VALUES)), st.none(), min_size=1).flatmap(
    lambda chosen: st.fixed_dictionaries({code: VALUES[code] for code in chosen})
)
ROWS = st.dictionaries(st.tuples(st.sampled_from(UNITS), PLACES), STATED, min_size=1, max_size=6)


def written(value, code, language):
    if isinstance(value, tuple):
        return "; ".join(REGION.unit(one).name(language) for one in value)
    if code == "met":
        return RETURNS.column(code).choice(value).name(language)
    return REGION.unit(value).name(language) if code == "unit" else value


def sheet(rows, language, order):
    columns = [RETURNS.column(code) for code in order]
    told = [{"unit": unit, "place": place, **said} for (unit, place), said in rows.items()]
    body = [
        [written(one[code], code, language) if code in one else None for code in order]
        for one in told
    ]
    return told, [TITLE, [], [column.name(language) for column in columns], *body]


@given(ROWS, st.sampled_from(LANGUAGES), st.permutations(["unit", "place", *VALUES]))
@settings(max_examples=60)
def test_what_is_written_is_read(rows, language, order):
    told, table = sheet(rows, language, order)
    report = read(table)

    assert report.findings == ()
    assert values(report) == told


@given(ROWS)
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_read_is_kept(store, rows):
    store.save_region(REGION)
    told, table = sheet(rows, "az", ["unit", "place", *VALUES])
    content = workbook(table, [["№"]])
    ingest(content, "a.xlsx", REGION.code, store, received_at=datetime.now())  # the newest wins

    kept = store.records(REGION.code, "returns").set_index(["unit", "place"])
    for one in told:
        row = kept.loc[(one["unit"], one["place"])]
        for code in VALUES:
            value = row[code]
            if code not in one:
                assert value == () or pd.isna(value)
            else:
                assert value == (pd.Timestamp(one[code]) if code == "opened" else one[code])


ONE = [TITLE, ["Rayon", "Yer", "Ailələr"], ["Füzuli", "Birinci", 5], ["Laçın", "İkinci", 6]]


def taken(store, *sheets, **manner):
    return ingest(workbook(*sheets), "hesabat.xlsx", REGION.code, store, **manner)


def test_the_same_file_twice_changes_nothing(store):
    store.save_region(REGION)
    content = workbook(ONE)
    first, again = (ingest(content, "hesabat.xlsx", REGION.code, store) for _ in range(2))

    assert (first.status, again.status) == (ACCEPTED, UNCHANGED)
    assert len(again.report.records) == 2
    assert len(store.record_reports(REGION.code)) == 1


def test_one_wrong_cell_refuses_the_whole_file(store):
    store.save_region(REGION)
    outcome = taken(store, [*ONE, ["Şuşa", "Üçüncü", "çox"]])

    assert outcome.status == REJECTED
    assert store.records(REGION.code, "returns").empty
    assert store.refusals(REGION.code)["rules"].tolist() == [["not_a_number"]]


def test_a_preview_tells_new_changed_and_same_rows(store):
    store.save_region(REGION)
    taken(store, ONE, received_at=datetime(2026, 2, 2))
    rows = [*ONE[:3], ["Laçın", "İkinci", 7], ["Şuşa", "Üçüncü", 8]]

    seen = preview(workbook(rows), "hesabat.xlsx", REGION.code, store).records

    assert seen.drop_duplicates("row")["fate"].tolist() == ["same", "changed", "new"]
    families = seen[seen["column"] == "families"]
    assert families["before"].tolist() == [5, 6, None]
    assert families["after"].tolist() == [5, 7, 8]
