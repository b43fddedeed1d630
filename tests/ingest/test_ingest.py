"""A file is stored whole, or refused with every fault named."""

from datetime import date, datetime

import pytest
from openpyxl import Workbook

from data_loaders.ingest import ingest
from domain.errors import UnknownRegion
from domain.plans import APPROVED, DECREE, PlanBasis
from tests.ingest.workbooks import saved, summary, unit_file

JUNE, JULY = datetime(2025, 6, 2, 10), datetime(2025, 7, 2, 10)


def give(store, content, name="north.xlsx", received_at=JUNE, **manner):
    return ingest(content, name, "small", store, received_at=received_at, **manner)


def north(works, help_=4, as_of="01.06.2025", **more):
    return unit_file("north", as_of, {"works": (works, 2), "help": (0, help_)}, **more)


def rules(outcome):
    return [finding.rule for finding in outcome.report.findings]


def people(store, **asked):
    history = store.history("small", 2025, **asked)
    return {
        (row.unit, row.source, row.job_type, str(row.as_of.date())): row.people
        for row in history.itertuples()
    }


def test_a_good_file_is_stored_with_a_receipt(store):
    outcome = give(store, north(10), sender="North", channel="mail", by="clerk")

    assert (outcome.status, outcome.receipt) == ("accepted", "2025-06-01-0001")
    assert people(store) == {
        ("north", "help", "permanent", "2025-06-01"): 0,
        ("north", "help", "temporary", "2025-06-01"): 4,
        ("north", "works", "permanent", "2025-06-01"): 10,
        ("north", "works", "temporary", "2025-06-01"): 2,
    }
    stored = store.reports("small").iloc[0]
    assert (stored["sender"], stored["channel"], stored["by"]) == ("North", "mail", "clerk")
    assert stored["received_at"] == JUNE


def test_the_same_file_twice_changes_nothing(store):
    content = north(10)
    first = give(store, content)
    version = store.version()
    again = give(store, content, received_at=JULY)

    assert (again.status, again.receipt) == ("unchanged", first.receipt)
    assert again.report.facts.values.tolist() == sorted(first.report.facts.values.tolist())
    assert store.version() == version


def test_a_faulty_file_is_refused_whole(store):
    outcome = give(store, north(10, total=99))

    assert outcome.status == "rejected"
    assert rules(outcome) == ["sum_mismatch", "sum_mismatch"]
    assert outcome.report.findings[0].cell[0] == "C4"
    assert people(store) == {}
    assert store.refusals("small")["rules"].tolist() == [["sum_mismatch"]]


def test_all_faults_come_at_once(store):
    outcome = give(
        store, unit_file("north", "01.06.2025", {"works": ("много", 2), "help": (-1, 1.5)})
    )

    assert {"not_a_number", "negative", "fractional_people"} <= set(rules(outcome))


@pytest.mark.parametrize("content", [b"", b"PK", b"\x89PNG\r\n\x1a\n" + b"0" * 40], ids=len)
def test_what_is_no_workbook_is_unreadable(store, content):
    outcome = give(store, content)

    assert (outcome.status, rules(outcome)) == ("rejected", ["unreadable"])
    assert outcome.report.findings[0].values["reason"]


def test_a_truncated_file_is_unreadable(store):
    outcome = give(store, north(10)[:-200])

    assert (outcome.status, rules(outcome)) == ("rejected", ["unreadable"])


def test_of_personal_data_nothing_is_kept(store):
    book = Workbook()
    book.active.append(["№", "ФИО", "ИИН"])
    for number in range(5):
        book.active.append([number, f"Иванов Иван {number}", f"90010130012{number}"])
    outcome = give(store, saved(book), name="Иванов.xlsx", sender="Иванов")

    assert (outcome.status, rules(outcome)) == ("rejected", ["personal_data"])
    assert store.refusals("small")[["file", "sender"]].values.tolist() == [["", ""]]


def test_a_file_without_a_date_is_refused_unless_the_caller_says_it(store):
    undated = unit_file("north", "", {"works": (10, 2), "help": (0, 4)})

    assert rules(give(store, undated)) == ["no_as_of_date"]
    assert give(store, undated, as_of=date(2025, 6, 1)).status == "accepted"
    assert give(store, undated, as_of=date(2025, 7, 1)).report.as_of == date(2025, 7, 1)


def test_a_figure_that_fell_is_stored_and_waits_for_a_yes(store):
    give(store, north(10))
    outcome = give(store, north(8, as_of="01.07.2025"), received_at=JULY)

    assert (outcome.status, rules(outcome)) == ("warned", ["cumulative_fell"])
    assert store.reports("small")["confirmed"].tolist() == [True, False]


def test_a_warning_that_was_answered_is_kept_with_its_reason(store):
    give(store, north(10))
    content = north(8, as_of="01.07.2025")
    outcome = give(
        store, content, received_at=JULY, confirmed=True, answers={"cumulative_fell": "two left"}
    )

    assert store.findings(outcome.report_id)["answer"].tolist() == ["two left"]
    assert store.reports("small")["confirmed"].all()


def test_strictly_a_file_with_warnings_is_left_out(store):
    give(store, north(10))
    outcome = give(store, north(8, as_of="01.07.2025"), received_at=JULY, strict=True)

    assert (outcome.status, outcome.receipt) == ("rejected", None)
    assert len(store.reports("small")) == 1


def test_a_dry_run_stores_nothing(store):
    version = store.version()
    outcomes = [
        give(store, north(10), dry_run=True),
        give(store, north(10, total=99), dry_run=True),
    ]

    assert [outcome.status for outcome in outcomes] == ["accepted", "rejected"]
    assert outcomes[0].receipt is None
    assert store.version() == version


def test_another_figure_for_the_same_date_is_a_restatement(store):
    give(store, north(10))
    outcome = give(store, north(12), received_at=JULY, sender="North")

    assert "restated" in rules(outcome)
    changed = store.restatements("small").iloc[0]
    assert (changed["source"], changed["old"], changed["new"], changed["sender"]) == (
        "works", 10, 12, "North",
    )  # fmt: skip


def test_a_summary_does_not_overrule_a_units_own_file(store):
    give(store, north(10))
    facts = {unit: {"works": (50, 2), "help": (0, 4)} for unit in ("north", "south", "lake")}
    give(store, summary("01.06.2025", facts), name="summary.xlsx", received_at=JULY)

    found = people(store)
    assert found["north", "works", "permanent", "2025-06-01"] == 10
    assert found["lake", "works", "permanent", "2025-06-01"] == 50


def test_a_plan_column_is_a_plan_of_the_report(store):
    give(store, north(10, plan=120))
    plans = store.plans("small", 2025)

    assert set(plans["people"]) == {120}
    assert set(plans["kind"]) == {"report"}
    assert set(plans["in_force_from"].dt.date) == {date(2025, 1, 1)}


def test_a_changed_plan_column_waits_for_a_yes(store):
    give(store, north(10, plan=120))
    outcome = give(store, north(11, as_of="01.07.2025", plan=130), received_at=JULY)

    assert set(rules(outcome)) == {"plan_changed"}
    changed = store.plans("small", 2025).query("version == 2")
    assert set(changed["people"]) == {130}
    assert not changed["confirmed"].any()
    store.confirm(outcome.report_id)
    assert store.plans("small", 2025)["confirmed"].all()


def test_a_plan_may_stand_on_a_decree(store):
    basis = PlanBasis(
        DECREE, APPROVED, "No. 7", date(2025, 1, 1), datetime(2025, 1, 9), date(2025, 1, 8)
    )
    give(store, north(10, plan=120), plan_basis=basis)

    assert set(store.plans("small", 2025)["basis"]) == {"No. 7"}


def test_an_empty_cell_is_missing_and_zero_is_a_fact(store):
    give(store, unit_file("north", "01.06.2025", {"works": (None, "н/д"), "help": (0, 4)}))

    assert {key[1:3] for key in people(store)} == {("help", "permanent"), ("help", "temporary")}


def test_an_unknown_region_is_named(store):
    with pytest.raises(UnknownRegion):
        ingest(b"", "a.xlsx", "nowhere", store)


def test_odd_names_do_no_harm(store):
    for number, name in enumerate(
        ["../../x.xlsx", "C:\\x.xlsx", "a\0b.xlsx", "\udcff.xlsx", "я" * 300]
    ):
        outcome = give(store, north(10, as_of=f"0{number + 1}.06.2025"), name=name)
        assert outcome.status in ("accepted", "warned")
        outcome.file.encode()
