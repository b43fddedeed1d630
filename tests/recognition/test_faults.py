"""Faults put into generated workbooks: each is found, at its cell."""

import random

import pytest

from data_loaders.reading import read_report
from domain.findings import RULES
from tests.recognition.drawn import abay
from tests.recognition.layouts import LAYOUTS, workbook
from tests.recognition.seeded import FAULTS, one_fact, with_fault_cells

SEEDS = range(3 * len(LAYOUTS))
# What a fault brings along: a wrong number contradicts sums, a wrong unit those over units.
CONSEQUENCES = {
    "sum_mismatch": {"region_total_mismatch", "sources_exceed_total", "not_itemised"},
    "unknown_unit": {"missing_unit", "region_total_mismatch"},
}


def seeded(seed, number):
    """A workbook with one of the faults, and what must be found; None where it does not fit."""
    case = workbook(seed, abay())
    expected = FAULTS[number](case, random.Random(seed))
    return None if expected is None else (case, *expected)


def with_facts(seed):
    case = workbook(seed, abay())
    return case, one_fact(case, random.Random(seed), ("permanent", "total"))


FITTING = [(seed, n) for seed in SEEDS for n in range(len(FAULTS)) if seeded(seed, n)]


@pytest.mark.parametrize(("seed", "number"), FITTING)
def test_a_fault_is_found_where_it_stands(seed, number):
    case, rule, cells = seeded(seed, number)
    report = read_report(case.book(), case.file, abay())
    found = [finding for finding in report.findings if finding.rule == rule]
    assert found, [finding.rule for finding in report.findings]
    assert not cells or any(cells & set(finding.cell) for finding in found)
    assert {one.rule for one in report.findings} <= {rule} | CONSEQUENCES.get(rule, set())
    assert report.refused == (RULES[rule] == "error")


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if with_facts(seed)[1]])
@pytest.mark.parametrize(
    ("rule", "text"), [("error_cell", "#REF!"), ("formula_without_value", None)]
)
def test_an_error_and_an_unsaved_formula_are_faults_never_blanks(seed, rule, text):
    case, (page, at) = with_facts(seed)
    report = read_report(with_fault_cells(case.book(), page.name, at, text), case.file, abay())
    assert {finding.rule for finding in report.findings} == {rule}
