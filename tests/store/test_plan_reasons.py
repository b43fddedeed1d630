"""Reasons given with plan versions."""

from datetime import date, datetime

from domain.plans import APPROVED, DECREE, PlanBasis
from store.plan_reasons import REASON
from tests.store.small import report, upload


def entered(store, people, reason):
    basis = PlanBasis(
        DECREE, APPROVED, "No. 7", date(2025, 1, 1), datetime(2025, 3, 2), date(2025, 3, 1)
    )
    plans = f"north works permanent 2025 {people} B2"
    read = report(None, kind="plan", plans=plans, year=2025)
    number, _ = store.accept(upload("2025-03-02"), read, "small", plan_basis=basis)
    if reason:
        store.confirm(number, answers={REASON: reason})


def test_the_reason_of_a_version_is_found_by_its_document(store):
    entered(store, 100, "")
    entered(store, 120, "a new plant opens")

    newest = store.plans("small", 2025)["upload"].iloc[-1]
    assert store.plan_reasons("small", 2025) == {newest: "a new plant opens"}
    assert store.plan_reasons("small", 2024) == {}
