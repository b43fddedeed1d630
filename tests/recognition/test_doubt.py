"""One wording of a workbook replaced by something nobody knows: it is never guessed."""

import random

import pytest

from data_loaders.reading import read_report
from tests.recognition.drawn import abay
from tests.recognition.layouts import LAYOUTS, workbook

NONSENSE = ("Жылжымайтын мүлік", "Прочее разное", "Контрольный блок", "Ххххх", "Zzzz")
WORDED = ("header", "source", "unit", "total", "title")


def with_nonsense(seed):
    """A workbook with one of its texts replaced wherever it stands."""
    case, chosen = workbook(seed, abay()), random.Random(seed)
    texts = {
        value
        for page in case.pages
        for at, value in page.values.items()
        if isinstance(value, str) and page.roles[at] in WORDED
    }
    lost, new = chosen.choice(sorted(texts)), chosen.choice(NONSENSE)
    for page in case.pages:
        page.values = {at: new if value == lost else value for at, value in page.values.items()}
        page.name = new if page.name == lost else page.name
    return case


@pytest.mark.parametrize("seed", range(12 * len(LAYOUTS)))
def test_nothing_is_silently_wrong_or_lost(seed):
    case = with_nonsense(seed)
    report = read_report(case.book(), case.file, abay())
    if report.refused:
        assert report.findings
        return
    said = {(r.unit, r.source): 0 for r in report.people.itertuples()}
    for row in report.people.itertuples():
        said[row.unit, row.source] += row.people
    true: dict[tuple[str, str], int] = {}
    for (unit, source, _), (people, _, _) in case.facts.items():
        true[unit, source] = true.get((unit, source), 0) + people
    assert {key: people for key, people in said.items() if true.get(key) != people} == {}
    assert said.keys() == true.keys() or report.findings
