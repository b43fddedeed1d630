"""A nation of regions: one region's page asks the database no more for more units."""

from dataclasses import replace

import pytest

from benchmarks.national import DAY, counted, figures, fill, region_of
from domain.findings import Finding
from store import Store
from stories.region_today import region_today
from tests.store.small import report, upload

JUMP = Finding("jump", "Sheet", ("C5",))
FEW, MANY = region_of(0, units=2), region_of(1, units=12)


@pytest.fixture(scope="module")
def nation(tmp_path_factory):
    url = f"sqlite:///{tmp_path_factory.mktemp('nation') / 'nation.sqlite'}"
    fill(url, [FEW, MANY], range(2024, 2026))
    return url


@pytest.mark.parametrize("page", [figures, region_today])
def test_there_is_no_query_per_unit(nation, page):
    few, many = (
        counted(store, lambda store=store, code=region.code: page(store, code, DAY))
        for region in (FEW, MANY)
        for store in [Store(nation)]
    )

    assert few == many
    assert many < 60


def test_a_new_report_makes_only_its_own_year_be_read_again(nation):
    store = Store(nation)
    for year in (2024, 2025):
        store.history(MANY.code, year)
    facts = "r01_00 vacancies permanent 900 C5"
    store.accept(upload("2025-12-01"), report("2025-12-01", facts), MANY.code)
    known = counted(store, lambda: store.history(MANY.code, 2024))
    fresh = Store(nation)
    anew = counted(fresh, lambda: fresh.history(MANY.code, 2024))
    people = store.history(MANY.code, 2025).query("unit == 'r01_00' and source == 'vacancies'")

    assert known < anew
    assert 900 in people["people"].tolist()


def test_a_confirmation_is_seen_at_once(nation):
    store = Store(nation)
    warned = replace(report("2025-12-01", "r01_01 vacancies permanent 5 C5"), findings=(JUMP,))
    number, _ = store.accept(upload("2025-12-02"), warned, MANY.code)
    before = store.history(MANY.code, 2025).query("report == @number")
    store.confirm(number, "clerk", {})
    after = store.history(MANY.code, 2025).query("report == @number")

    assert before["confirmed"].tolist() == [False]
    assert after["confirmed"].tolist() == [True]
