"""Plan versions: nothing is overwritten, a change waits for a person, a decree says its day."""

from datetime import date, datetime

from domain.findings import Finding
from domain.plans import APPROVED, DECREE, DRAFT, PlanBasis
from tests.store.small import report, upload


def versions(store, **asked):
    plans = store.plans("small", 2025, **asked)
    days = plans["in_force_from"].dt.date.astype(str)
    return list(
        zip(plans["version"], plans["people"], plans["kind"], days, plans["confirmed"], strict=True)
    )


def state(store, as_of, people, received, findings=()):
    plans = f"north works permanent 2025 {people} B2"
    read = report(as_of, "north works permanent 1 C2", plans=plans, findings=findings)
    return store.accept(upload(received), read, "small")[0]


def decree(store, people, in_force, recorded, status=APPROVED):
    basis = PlanBasis(DECREE, status, "No. 7", date.fromisoformat(in_force),
                      datetime.fromisoformat(recorded), date(2025, 3, 1))  # fmt: skip
    read = report(None, kind="plan", plans=f"north works permanent 2025 {people} B2", year=2025)
    store.accept(upload(recorded), read, "small", plan_basis=basis)


def test_the_first_plan_of_a_report_is_in_force_from_new_year(store):
    state(store, "2025-06-01", 100, "2025-06-02")

    assert versions(store) == [(1, 100, "report", "2025-01-01", True)]


def test_a_plan_that_is_repeated_is_no_new_version(store):
    state(store, "2025-06-01", 100, "2025-06-02")
    state(store, "2025-06-08", 100, "2025-06-09")

    assert len(versions(store)) == 1


def test_a_changed_plan_is_in_force_from_the_report_s_date_once_confirmed(store):
    state(store, "2025-06-01", 100, "2025-06-02")
    changed = state(
        store, "2025-07-01", 120, "2025-07-02", (Finding("plan_changed", "Sheet", ("B2",)),)
    )

    assert versions(store)[1] == (2, 120, "report", "2025-07-01", False)
    store.confirm(changed, at=datetime(2025, 7, 5))
    assert versions(store)[1] == (2, 120, "report", "2025-07-01", True)
    assert versions(store, known_at=datetime(2025, 7, 3))[1][-1] is False


def test_only_the_cells_that_changed_wait_for_a_yes(store):
    state(store, "2025-06-01", 100, "2025-06-02", (Finding("plan_changed", "Sheet", ("D9",)),))

    assert versions(store) == [(1, 100, "report", "2025-01-01", True)]


def test_a_decree_s_plan_says_its_basis_and_its_day(store):
    decree(store, 90, "2025-03-01", "2025-03-10")
    plans = store.plans("small", 2025)

    assert versions(store) == [(1, 90, "decree", "2025-03-01", True)]
    assert plans["basis"].item() == "No. 7"
    assert str(plans["basis_date"].item().date()) == "2025-03-01"
    assert plans["status"].item() == "approved"


def test_a_report_that_repeats_the_decree_adds_nothing(store):
    decree(store, 90, "2025-01-01", "2025-01-10")
    state(store, "2025-06-01", 90, "2025-06-02")

    assert [version[1] for version in versions(store)] == [90]


def test_a_draft_is_kept_and_does_not_silence_a_report(store):
    decree(store, 90, "2025-01-01", "2025-01-10", status=DRAFT)
    state(store, "2025-06-01", 90, "2025-06-02")

    assert [version[2] for version in versions(store)] == ["decree", "report"]


def test_a_plan_recorded_later_was_not_known_before(store):
    decree(store, 90, "2025-01-01", "2025-03-10")

    assert versions(store, known_at=datetime(2025, 2, 1)) == []
    assert len(versions(store, known_at=datetime(2025, 3, 10))) == 1


def test_an_older_report_that_comes_late_changes_no_later_plan(store):
    state(store, "2025-06-01", 100, "2025-06-02")
    state(store, "2025-07-01", 120, "2025-07-02")
    state(store, "2025-06-01", 100, "2025-08-01")

    assert [version[1:4] for version in versions(store)] == [
        (100, "report", "2025-01-01"),
        (120, "report", "2025-07-01"),
    ]


def test_every_plan_keeps_its_file_and_cell(store):
    state(store, "2025-06-01", 100, "2025-06-02")
    plan = store.plans("small", 2025).iloc[0]

    assert (plan["sheet"], plan["cell"], plan["basis"]) == ("Sheet", "B2", "report.xlsx")
    assert plan["upload"] == store.reports("small")["upload"].item()


def in_force(store, day):
    return list(store.around("small", 2025, ("north",), date.fromisoformat(day)).plans.values())


def test_the_plan_in_force_is_the_decree_s_if_there_is_one(store):
    state(store, "2025-02-01", 80, "2025-02-02")
    decree(store, 90, "2025-03-01", "2025-03-02")
    state(store, "2025-04-01", 95, "2025-04-02")

    assert in_force(store, "2025-02-15") == [80]
    assert in_force(store, "2025-03-15") == [90]
    assert in_force(store, "2025-04-15") == [90]


def test_neither_a_draft_nor_a_doubted_change_is_in_force(store):
    state(store, "2025-02-01", 80, "2025-02-02")
    decree(store, 90, "2025-03-01", "2025-03-02", status=DRAFT)
    changed = state(store, "2025-04-01", 95, "2025-04-02", (Finding("plan_changed"),))

    assert in_force(store, "2025-05-01") == [80]
    store.confirm(changed)
    assert in_force(store, "2025-05-01") == [95]
