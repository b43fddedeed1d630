"""A list of projects brings figures, and stays a list of projects."""

from datetime import date
from pathlib import Path

import pytest

from data_loaders.ingest import ingest
from data_loaders.pack import read_pack
from store import Store
from tests.ingest.project_workbooks import PIPES, ROAD, SCHOOL, project_workbook

ABAY = Path(__file__).resolve().parents[2] / "sample_data" / "abay"
KIND = "project_list"


@pytest.fixture
def abay(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    store.migrate()
    store.save_region(read_pack(ABAY))
    yield store
    store.close()


def take_in(store, name, *about, **more):
    outcome = ingest(project_workbook(*about, **more), name, "abay", store)
    assert outcome.status in ("accepted", "warned"), outcome.report.findings
    return outcome


def names(store, **asked):
    return store.records("abay", KIND, **asked)["project"].tolist()


def test_one_report_brings_figures_and_projects_each_with_its_cells(abay):
    outcome = take_in(abay, "list.xlsx", "01.10.2025", ROAD, SCHOOL, PIPES)
    rows = abay.records("abay", KIND)
    road = rows.iloc[0]

    assert len(rows) == 3  # the row of the sum is no project
    assert road[["unit", "funding"]].tolist() == ["zharma", "РБ/ОБ"]
    assert road[["plan_jobs", "plan_permanent", "plan_temporary"]].tolist() == [12, 4, 8]
    assert road[["fact_jobs", "fact_permanent", "fact_temporary"]].tolist() == [7, 1, 6]
    assert road[["file", "sheet", "row"]].tolist() == ["list.xlsx", "Проекты", 5]
    assert abay.record_cells(outcome.report_id, KIND, "Проекты", 5) == {
        "unit": "B5", "project": "C5", "funding": "D5", "amount": "E5", "plan_jobs": "G5",
        "plan_permanent": "H5", "plan_temporary": "I5", "fact_jobs": "J5", "fact_permanent": "K5",
        "fact_temporary": "L5",
    }  # fmt: skip


def test_projects_add_up_to_the_figures_that_are_stored(abay):
    take_in(abay, "list.xlsx", "01.10.2025", ROAD, SCHOOL, PIPES)
    by_unit = abay.records("abay", KIND).groupby("unit")[["fact_permanent", "fact_temporary"]].sum()
    facts = abay.history("abay", 2025, date(2025, 10, 1))
    facts = facts.pivot_table(index="unit", columns="job_type", values="people", observed=True)

    assert {*facts.index} == {"zharma", "makanshy"}
    for job_type in ("permanent", "temporary"):
        assert facts[job_type].to_dict() == by_unit[f"fact_{job_type}"].to_dict()


def test_an_amount_is_in_tenge_and_missing_where_the_cell_states_none(abay):
    take_in(abay, "list.xlsx", "01.10.2025", ROAD, SCHOOL, PIPES)
    amounts = abay.records("abay", KIND)["amount"]

    assert amounts.iloc[:2].tolist() == [1_200_000, 900_500]
    assert amounts.isna().tolist() == [False, False, True]


def test_of_each_unit_its_newest_list_stands_whole(abay):
    take_in(abay, "a.xlsx", "01.09.2025", ROAD, SCHOOL, PIPES)
    more = (*ROAD[:5], (9, 2, 7))
    take_in(abay, "b.xlsx", "01.10.2025", more)

    assert names(abay) == [PIPES[1], ROAD[1]]
    assert names(abay, as_of=date(2025, 9, 15)) == [ROAD[1], SCHOOL[1], PIPES[1]]
    assert len(names(abay, history=True)) == 4


def test_an_own_list_goes_before_a_later_summary_of_its_date(abay):
    take_in(abay, "own.xlsx", "01.10.2025", ROAD, SCHOOL, own="Жарминского района")
    take_in(abay, "all.xlsx", "01.10.2025", (*ROAD[:5], (8, 2, 6)), PIPES)
    rows = abay.records("abay", KIND).set_index("project")

    assert rows["file"].to_dict() == {
        ROAD[1]: "own.xlsx", SCHOOL[1]: "own.xlsx", PIPES[1]: "all.xlsx",
    }  # fmt: skip
    assert rows.loc[ROAD[1], "fact_jobs"] == 7


def test_a_refused_list_leaves_no_project(abay):
    wrong = project_workbook("01.10.2025", ROAD, (*SCHOOL[:5], (5, 1, 1)))
    outcome = ingest(wrong, "wrong.xlsx", "abay", abay)

    assert outcome.status == "rejected"
    assert abay.records("abay", KIND).empty


def test_what_is_read_back_is_what_was_read(abay):
    outcome = take_in(abay, "list.xlsx", "01.10.2025", ROAD, PIPES)
    back = abay.read_back(outcome.report_id)

    assert [one.values for one in back.records] == [one.values for one in outcome.report.records]
    assert len(back.facts) == len(outcome.report.facts)
