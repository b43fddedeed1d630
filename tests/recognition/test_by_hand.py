"""Workbooks as single clerks write them: each figure is read, or the file waits with a question.

``by_hand/*.txt`` holds one each: its cells, its merges, and what is to be read of it.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from openpyxl.utils.cell import range_boundaries

from data_loaders.book import Sheet
from tests.recognition.drawn import facts, plans, read, rules, sheet

CASES = sorted((Path(__file__).parent / "by_hand").glob("*.txt"))


@dataclass
class Drawn:
    """A workbook as its file describes it."""

    said: dict[str, str] = field(default_factory=dict)
    drawings: dict[str, list[str]] = field(default_factory=dict)
    merges: dict[str, list[tuple[int, int, int, int]]] = field(default_factory=dict)
    figures: dict[str, dict[tuple[str, str, str], int]] = field(
        default_factory=lambda: {"fact": {}, "plan": {}}
    )

    def sheets(self) -> list[Sheet]:
        """Its sheets; an empty line stays an empty row."""
        return [
            sheet("\n".join(lines), name, merges=tuple(self.merges.get(name, ())))
            for name, lines in self.drawings.items()
        ]


def drawn(case: Path) -> Drawn:
    made, name = Drawn(), ""
    for line in case.read_text("utf-8").splitlines():
        key, _, rest = line.partition(" ")
        if key == "|":
            made.drawings[name].append(rest or " ")
        elif key == "sheet:":
            name = rest
            made.drawings[name] = []
        elif key == "merge:":
            made.merges[name] = [_merge(one) for one in rest.split()]
        elif key in ("fact:", "plan:"):
            unit, source, job_type, people = rest.split()
            made.figures[key[:-1]][unit, source, job_type] = int(people)
        else:
            made.said[key[:-1]] = rest
    return made


def _merge(written: str) -> tuple[int, int, int, int]:
    column, row, last_column, last_row = range_boundaries(written)
    return row - 1, column - 1, last_row - 1, last_column - 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_clerk_s_workbook_is_read_whole_or_asked_about(case):
    truth = drawn(case)
    report = read(*truth.sheets(), file=truth.said["file"])
    assert set(rules(report)) == set(truth.said["rules"].split())
    if not report.refused:
        assert str(report.as_of) == truth.said["as_of"]
        assert facts(report) == truth.figures["fact"]
        assert plans(report) == truth.figures["plan"]
