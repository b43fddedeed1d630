"""What each cell is taken for: every filled cell has a role, and nearly all the right one."""

from collections import Counter

import pytest

from data_loaders.book import address
from data_loaders.reading import read_report
from domain.reports import CELL_ROLES
from tests.recognition.drawn import abay
from tests.recognition.layouts import LAYOUTS, workbook

ROUNDS = 5
LEAST_F1 = {
    "fact": 0.995, "plan": 0.995, "percent": 0.995, "total": 0.99, "unit": 0.99, "source": 0.99,
    "header": 0.99, "number": 0.99, "missing": 0.99, "note": 0.95, "title": 0.95, "date": 0.95,
    "ignored": 0.95, "measure": 0.98,
}  # fmt: skip


def read(seed):
    case = workbook(seed, abay())
    report = read_report(case.book(), case.file, abay())
    said = {(row.sheet, row.cell): row.role for row in report.cells.itertuples()}
    true = {(p.name, address(at)): role for p in case.pages for at, role in p.roles.items()}
    return said, true


def f1_by_role(seeds):
    """F1 of each role over the cells of generated workbooks."""
    pairs = Counter()
    for seed in seeds:
        said, true = read(seed)
        pairs.update((role, said[cell]) for cell, role in true.items())
    right = {role: pairs[role, role] for role in LEAST_F1}
    wrong = {
        role: sum(n for pair, n in pairs.items() if role in pair and pair[0] != pair[1])
        for role in LEAST_F1
    }
    return {role: 2 * right[role] / (2 * right[role] + wrong[role]) for role in LEAST_F1}


@pytest.mark.parametrize("seed", range(len(LAYOUTS)))
def test_every_filled_cell_has_a_role(seed):
    said, true = read(seed)
    assert said.keys() == true.keys()
    assert set(said.values()) <= set(CELL_ROLES)


def test_cells_are_classified_rightly():
    f1 = f1_by_role(range(ROUNDS * len(LAYOUTS)))
    assert {role: value for role, value in f1.items() if value < LEAST_F1[role]} == {}
