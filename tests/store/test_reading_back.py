"""A stored report comes back as it was read."""

import pytest

from domain.findings import Finding
from tests.store.small import report, upload

FACTS = "north help temporary 4 B3\nnorth works permanent 10 B2\nlake works permanent 0 B4"


def same(frame, other):
    columns = sorted(frame.columns)
    key = ["unit", "source", "job_type"]
    rows = [part.sort_values(key)[columns].astype(str).values.tolist() for part in (frame, other)]
    return rows[0] == rows[1]


def test_figures_plans_and_findings_come_back(store):
    found = Finding("jump", "Sheet", ("B2", "C2"), {"now": 10, "before": 1})
    read = report(
        "2025-06-01", FACTS, kind="summary", controls="region all total 14 B9",
        plans="north works total 2025 90 C2", findings=(found,),
    )  # fmt: skip
    report_id, _ = store.accept(upload("2025-06-02"), read, "small")
    store.accept(upload("2025-06-03"), report("2025-06-01", FACTS), "small")
    back = store.read_back(report_id)

    assert (back.kind, back.as_of, back.year) == (read.kind, read.as_of, read.year)
    assert back.units == read.units
    assert same(back.facts, read.facts)
    assert same(back.controls, read.controls)
    assert same(back.plans, read.plans)
    assert back.findings == read.findings


def test_a_plan_comes_back_too(store):
    read = report(None, kind="plan", plans="north works permanent 2026 90 B2", year=2026)
    report_id, _ = store.accept(upload("2025-06-02"), read, "small")
    back = store.read_back(report_id)

    assert back.as_of is None
    assert same(back.plans, read.plans)
    assert back.facts.empty


def test_a_report_that_is_not_there_is_named(store):
    with pytest.raises(KeyError):
        store.read_back(7)
