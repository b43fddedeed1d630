"""Monday's exercise: a week's mail as it lies in the inbox on 8 December 2025.

Eleven units report, one does not. In one report two digits are swapped, one file came twice under
different names, and one more corrects the week before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from sample_data.making.calendar import EXERCISE, LAST_REPORT
from sample_data.making.forms import CLERKS
from sample_data.making.lists import RECEIVED, write, write_list
from sample_data.making.reports import arrival, unit_page
from sample_data.making.sheets import Page, workbook
from sample_data.making.tables import ALL, Lines, unit_lines
from sample_data.making.units import units_of

SILENT = "makanshy"
FAULTY = ("urzhar", "infrastructure")  # the unit, and the source whose permanent jobs are mistyped
AS_TEXT = "ayagoz"  # writes numbers as text, thousands apart
TWICE = ("borodulikha", "Копия Бородулиха РКЗ 08.12.2025 (2).xlsx")
CORRECTION = ("semey", "vacancies", 23)  # people whose contracts of November came late
FIXED_BLANK = "\u00a0"


@dataclass(frozen=True)
class Letter:
    """A workbook in the inbox. ``received_at`` is UTC."""

    file: str
    content: bytes
    received_at: datetime
    sender: str
    channel: str


def write_monday(folder: Path) -> None:
    """The workbooks and the list of what came, in the order in which it came."""
    letters = sorted(_letters(), key=lambda letter: letter.received_at)
    for letter in letters:
        write(folder / letter.file, letter.content)
    rows = (
        (letter.file, letter.received_at.isoformat(), letter.sender, letter.channel)
        for letter in letters
    )
    write_list(folder / "received.csv", RECEIVED, rows)


def _letters() -> Iterator[Letter]:
    for unit in units_of(EXERCISE.year):
        if unit == SILENT:
            continue
        letter = _letter(unit, _written(unit), f"{CLERKS[unit].file_of(EXERCISE)}.xlsx", 0)
        yield letter
        if unit == TWICE[0]:
            again = letter.received_at + timedelta(minutes=47)
            yield replace(letter, file=TWICE[1], received_at=again)
    unit, source, added = CORRECTION
    lines = _lines(unit)
    for name in (source, ALL):
        lines[name] = replace(lines[name], permanent=(lines[name].permanent or 0) + added)
    file = f"{CLERKS[unit].file_of(LAST_REPORT)} уточненный.xlsx"
    yield _letter(unit, unit_page(unit, LAST_REPORT, lines), file, 25)


def _letter(unit: str, page: Page, file: str, minutes_after: int) -> Letter:
    came = arrival(EXERCISE, unit, 0) + timedelta(minutes=minutes_after)
    return Letter(file, workbook(page, came), came, CLERKS[unit].sender, CLERKS[unit].channel)


def _written(unit: str) -> Page:
    """The unit's report for the Monday, with what went wrong in it."""
    lines = unit_lines(unit, EXERCISE, summary=False, corrected=False)
    if unit == FAULTY[0]:
        line = lines[FAULTY[1]]
        swapped = int(str(line.permanent)[::-1])
        lines[FAULTY[1]] = replace(line, permanent=swapped, written=line.people)
    page = unit_page(unit, EXERCISE, lines)
    return _as_text(page) if unit == AS_TEXT else page


def _lines(unit: str) -> Lines:
    return unit_lines(unit, LAST_REPORT, summary=False, corrected=False)


def _as_text(page: Page) -> Page:
    """The same page with its people written as text: 1 234 with a blank that does not break."""
    cells = (
        replace(cell, value=f"{cell.value:,}".replace(",", FIXED_BLANK))
        if isinstance(cell.value, int) and cell.style in ("people", "total")
        else cell
        for cell in page.cells
    )
    return replace(page, cells=tuple(cells))
