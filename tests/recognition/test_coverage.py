"""Every cell that was looked at is something: read, a label, left out for a reason, a fault."""

import pytest

from data_loaders.reading import read_report
from domain.coverage import OTHER, REASONS, coverage
from domain.languages import LANGUAGES
from i18n import text
from tests.recognition.drawn import abay
from tests.recognition.layouts import LAYOUTS, workbook


@pytest.mark.parametrize("seed", range(3 * len(LAYOUTS)))
def test_the_parts_of_a_workbook_add_up_to_all_its_cells(seed):
    case = workbook(seed, abay())
    cells = read_report(case.book(), case.file, abay()).cells
    seen = coverage(cells)

    assert seen.cells == sum(len(page.roles) for page in case.pages)
    assert sum(seen.parts.values()) == seen.cells
    assert sum(seen.reasons.values()) == seen.parts["ignored"]
    assert "" not in set(cells[cells["role"] == "ignored"]["reason"])
    assert not cells.duplicated(["sheet", "cell"]).any()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language):
    assert all(text(f"coverage.reason_{reason}", language) for reason in (*REASONS, OTHER))
