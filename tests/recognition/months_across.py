"""One unit, months across."""

from dataclasses import dataclass

from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page
from tests.recognition.generator import Draw, case, close_page, open_page, total
from tests.recognition.groups import ALL, FACT, PLAN, name_of, units_of


@dataclass
class Year:
    """How the months stand: running totals or not, and whether a column totals them."""

    unit: str
    running: bool
    totalled: bool


def months(made: Draw) -> Case:
    """One unit, months across: increments or running totals, in words or by their total."""
    made.thousand, made.as_of = False, made.as_of.replace(day=1)
    year = Year(made.random.choice(units_of(made)), made.chance(0.5), made.chance(0.6))
    page = open_page(made, "Лист1", unit=year.unit)
    if not year.totalled or made.chance(0.5):
        page.title(made.word("running" if year.running else "monthly"), "title")
    result = case(made, "months", [page], year.unit)
    short = made.language == w.RU and made.chance(0.3)
    names = (w.SHORT_MONTHS if short else w.MONTHS)[made.language]
    totals = [made.word("whole_year")] if year.totalled else []
    for column, head in enumerate([made.word("source"), *names, *totals, made.word(PLAN)]):
        page.put(page.row, column, head, "header")
    page.row += 1
    for source in (*w.TOP, ALL):
        _row(made, page, result, year, source)
    close_page(made, page)
    return result


def _row(made: Draw, page: Page, result: Case, year: Year, source: str) -> None:
    fact, plan = ("total", "total") if source == ALL else (FACT, PLAN)
    cell = total(made, [year.unit], list(w.TOP) if source == ALL else [source])
    page.put(page.row, 0, name_of(made, source), "total" if source == ALL else "source")
    cells = _months(made, page, year, source, fact)
    for at in range(made.n + 1, 13):
        page.put(page.row, at, made.missing, "missing")
    if year.running and made.n > 1:
        cells = cells[-1:]
    if year.totalled:
        where = page.put(page.row, 13, made.people(cell.fact), fact)
        cells = cells if year.running and made.n > 1 else [where, *cells]
    planned = page.put(page.row, 13 + year.totalled, made.people(cell.plan), plan)
    if source != ALL:
        result.facts[year.unit, source, "total"] = (cell.fact, page.name, cells)
        result.plans[year.unit, source, "total"] = (cell.plan, page.name, [planned])
    page.row += 1


def _months(made: Draw, page: Page, year: Year, source: str, role: str) -> list[str]:
    cells, so_far = [], 0
    for at, step in enumerate(_steps(made, year.unit, source, made.n), 1):
        so_far += step
        passed = year.running and at < made.n
        people = made.people(so_far if year.running else step)
        cells.append(page.put(page.row, at, people, "ignored" if passed else role))
    return cells


def _steps(made: Draw, unit: str, source: str, until: int) -> list[int]:
    if source == ALL:
        parts = [_steps(made, unit, one, until) for one in w.TOP]
        return [sum(step) for step in zip(*parts, strict=True)]
    fact = made.data[unit, source].fact
    even = [fact // until] * until
    even[-1] += fact - sum(even)
    return even
