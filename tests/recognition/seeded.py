"""Faults put into a generated workbook, each with the rule and the cells that must be found."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from data_loaders.book import Address, Book, address
from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page

Fault = Callable[[Case, random.Random], tuple[str, set[str]] | None]


def position(cell: str) -> Address:
    """The address B3 as (2, 1)."""
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def one_fact(
    case: Case, chosen: random.Random, kinds: tuple[str, ...]
) -> tuple[Page, Address] | None:
    """A cell that holds a fact of one of those job types, and its sheet."""
    found = sorted(
        (sheet, cells[0])
        for (_, _, kind), (people, sheet, cells) in case.facts.items()
        if kind in kinds and people > 5
    )
    if not found:
        return None
    sheet, cell = chosen.choice(found)
    return next(page for page in case.pages if page.name == sheet), position(cell)


def overwrite(rule: str, value: object, kinds: tuple[str, ...]) -> Fault:
    """A fault that is a wrong value in the cell of a fact."""

    def put(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
        found = one_fact(case, chosen, kinds)
        if found is None or (case.thousand and isinstance(value, float)):
            return None  # a fraction of thousands is no fault
        page, at = found
        page.values[at] = value
        return rule, {address(at)}

    return put


def broken_sum(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """Permanent people that no longer add up."""
    if case.layout in ("plan_only", "matrix", "months"):
        return None
    found = one_fact(case, chosen, ("permanent",))
    if found is None or not isinstance(found[0].values[found[1]], int):
        return None
    page, at = found
    page.values[at] += 1000
    return "sum_mismatch", {address(at)}


def names_of_units(case: Case) -> list[tuple[Page, Address]]:
    """The cells that name units, wherever they stand."""
    return [
        (page, at)
        for page in case.pages
        for at, role in page.roles.items()
        if role == "unit" or (case.layout == "transposed" and role == "header" and at[1] > 2)
    ]


def strange_unit(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """A name that is no unit of the region."""
    if case.layout == "hierarchy":
        return None
    found = names_of_units(case)
    if not found or case.layout in ("per_source",):
        return None
    page, at = chosen.choice(found[:-1] if case.layout == "transposed" else found)
    page.values[at] = chosen.choice(w.STRANGE_UNITS)
    return "unknown_unit", {address(at)}


def strange_label(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """A unit's own file that names a unit of another region."""
    if case.layout not in ("unit_file", "months"):
        return None
    labels = [text for pool in w.WORDS["unit_label"].values() for text in pool]
    for page in case.pages:
        for (row, column), value in page.values.items():
            if value in labels:
                at = next(c for c in range(column + 1, column + 4) if (row, c) in page.values)
                page.values[row, at] = chosen.choice(w.STRANGE_UNITS)
                case.file = "отчет.xlsx"
                return "unknown_unit", {address((row, at))}
    return None


def twice(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """One unit's name where another's should be."""
    if case.layout not in ("wide", "transposed", "tidy", "blocks", "matrix"):
        return None
    found = [(p, at) for p, at in names_of_units(case) if p.values[at] is not None]
    names = list(dict.fromkeys(page.values[at] for page, at in found))
    units = [n for n in names if sum(p.values[a] == n for p, a in found) < 6]
    if len(units) < 3:
        return None
    kept, lost = units[0], units[1]
    cells = {address(at) for page, at in found if page.values[at] in (kept, lost)}
    for page, at in found:
        if page.values[at] == lost:
            page.values[at] = kept
    return "duplicate_unit", cells


def other_date(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """A file name of another date."""
    if case.as_of is None:
        return None
    case.file = f"отчет {case.as_of - timedelta(days=30):%d.%m.%Y}.xlsx"
    return "as_of_conflict", set()


def second_date(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """A second line with another date, above or below the table."""
    if case.as_of is None:
        return None
    page = case.pages[0]
    below = max(row for row, _ in page.values) + 2
    page.put(below, 0, f"по состоянию на {case.as_of - timedelta(days=14):%d.%m.%Y} г.", "date")
    return "as_of_conflict", set()


def no_date(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """No date anywhere."""
    if case.as_of is None or case.layout == "two_days":
        return None
    case.file = "отчет.xlsx"
    for page in case.pages:
        dated = [at for at, role in page.roles.items() if role == "date"]
        if not dated:
            return None
        for at in dated:
            del page.values[at]
    return "no_as_of_date", set()


def wrong_percent(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """A percentage that is not what fact and plan give."""
    found = [
        (page, at)
        for page in case.pages
        for at, role in page.roles.items()
        if role == "percent" and isinstance(page.values[at], float)
    ]
    if not found:
        return None
    page, at = chosen.choice(found)
    page.values[at] *= 1.2
    return "percent_mismatch", {address(at)}


def person(case: Case, chosen: random.Random) -> tuple[str, set[str]] | None:
    """A register on a hidden sheet."""
    page = Page("Список", visible=False)
    for column, head in enumerate(("№", "ФИО", "ИИН")):
        page.put(0, column, head, "header")
    for row in range(1, 4):
        page.put(row, 0, row, "number")
        page.put(row, 1, "Примерова Айгүл Сериковна", "note")
        page.put(row, 2, f"98122757054{row}", "note")
    case.pages.append(page)
    return "personal_data", {"C2", "C3", "C4", "B2", "B3", "B4"}


FAULTS: tuple[Fault, ...] = (
    overwrite("not_a_number", "двенадцать", ("permanent", "total")),
    overwrite("not_a_number", "уточняется", ("permanent", "total")),
    overwrite("negative", -5, ("permanent", "total")),
    overwrite("fractional_people", 12.5, ("permanent", "total")),
    broken_sum, strange_unit, strange_label, twice, other_date, second_date, no_date,
    wrong_percent, person,
)  # fmt: skip


def with_fault_cells(book: Book, sheet: str, at: Address, text: str | None) -> Book:
    """The book with a cell that is an error (``text``) or a formula without a value (None)."""
    sheets = []
    for one in book.sheets:
        if one.name == sheet:
            cells = {where: value for where, value in one.cells.items() if where != at}
            errors = {at: text} if text else {}
            unsaved = frozenset() if text else frozenset({at})
            one = replace(one, cells=cells, errors=errors, unsaved=unsaved)
        sheets.append(one)
    return replace(book, sheets=tuple(sheets))
