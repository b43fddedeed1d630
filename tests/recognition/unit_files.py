"""Files of single units, one or several of them in a workbook."""

from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page
from tests.recognition.generator import Draw, case, close_page, number_row, open_page, total
from tests.recognition.groups import (
    ALL,
    FACT,
    PERCENT,
    PERMANENT,
    PLAN,
    TEMPORARY,
    Group,
    Truth,
    put_number,
    put_row,
    units_of,
)  # fmt: skip


def unit_file(made: Draw) -> Case:
    """One unit, sources down."""
    unit = made.random.choice(units_of(made))
    page = open_page(made, made.random.choice(("Лист1", "отчет", "РКЗ")), unit=unit)
    result = case(made, "unit_file", [page], unit)
    _source_table(made, page, unit, Truth(result, made))
    if made.chance(0.3):
        page.title(made.word("outside"), "ignored", 1)
        for text in w.OUTSIDE_ROWS.get(made.language, w.OUTSIDE_ROWS[w.RU]):
            page.put(page.row, 1, text, "source")
            page.put(page.row, 2, made.random.randint(5, 60), "ignored")
            page.put(page.row, 3, made.random.randint(5, 60), "ignored")
            page.row += 1
    close_page(made, page)
    return result


def _source_table(made: Draw, page: Page, unit: str, truth: Truth, heading: bool = True) -> None:
    kinds = made.words.setdefault("kinds", _some_kinds(made))  # type: ignore[arg-type]
    if heading:
        for column, name in enumerate(["number", "source", *kinds]):
            page.put(page.row, column, made.word(name), "header")
        page.row += 1
        number_row(made, page, 0, len(kinds) + 1)
    _source_rows(made, page, unit, list(kinds), truth)


def _some_kinds(made: Draw) -> tuple[str, ...]:
    kinds = [PLAN, FACT, PERCENT, PERMANENT, TEMPORARY]
    if made.chance(0.3):
        kinds.remove(PERCENT)
    if made.chance(0.3):
        kinds.insert(1, "period_plan")
    if made.chance(0.2):
        kinds.append("confirmed")
    if made.chance(0.2):
        kinds.insert(0, "earlier")
    return tuple(kinds)


def _source_rows(made: Draw, page: Page, unit: str, kinds: list[str], truth: Truth) -> None:
    order = list(w.TOP)
    made.random.shuffle(order)
    children = made.chance(0.6)
    last = made.chance(0.6)
    rows: list[tuple[str, str]] = []
    for index, source in enumerate(order, 1):
        rows.append((str(index), source))
        if source == "subsidised" and children:
            rows += [(f"{index}.{at}", child) for at, child in enumerate(w.CHILDREN, 1)]
    rows = [*rows, ("", ALL)] if last else [("", ALL), *rows]
    for number, source in rows:
        group = Group(source, kinds)
        page.put(page.row, 0, number, "number")
        word = made.word("all") if source == ALL else made.source(source)
        page.put(page.row, 1, word, "total" if source == ALL else "source")
        cell = total(made, [unit], list(w.TOP) if source == ALL else [source])
        cells = {
            kind: put_number(made, page, (page.row, 2 + at), kind, cell, source)
            for at, kind in enumerate(kinds)
        }
        if source != ALL:
            truth.add(unit, group, cells, page.name)
        page.row += 1


def blocks(made: Draw) -> Case:
    """Several units below each other, each with its sources; headings once or for each."""
    units = made.random.sample(units_of(made), 4)
    page = open_page(made, made.random.choice(("Лист1", "по районам")))
    result = case(made, "blocks", [page])
    truth = Truth(result, made)
    again = made.chance(0.5)
    for index, unit in enumerate(units):
        if again or index == 0:
            if again:
                page.title(made.unit(unit), "unit")
                _source_table(made, page, unit, truth)
                page.row += made.random.randint(1, 2)
                continue
            for column, name in enumerate(
                ["number", "source", *made.words.setdefault("kinds", _some_kinds(made))]
            ):  # type: ignore[arg-type]
                page.put(page.row, column, made.word(name), "header")
            page.row += 1
        page.title(made.unit(unit), "unit", made.random.randint(0, 1))
        _source_table(made, page, unit, truth, heading=False)
    close_page(made, page)
    return result


def unit_sheets(made: Draw) -> Case:
    """A sheet a unit."""
    result = case(made, "unit_sheets", [])
    truth = Truth(result, made)
    for unit in made.random.sample(units_of(made), 3):
        page = open_page(made, w.SHORT_UNITS[unit], unit=unit if made.chance(0.5) else "")
        result.pages.append(page)
        _source_table(made, page, unit, truth)
        close_page(made, page)
    return result


def hierarchy(made: Draw) -> Case:
    """One column of names: a unit with its total, its sources under it."""
    page = open_page(made, "Лист1")
    result = case(made, "hierarchy", [page])
    truth = Truth(result, made)
    kinds = [PLAN, FACT, PERMANENT, TEMPORARY]
    for column, name in enumerate(["unit", *kinds]):
        page.put(page.row, column, made.word(name), "header")
    page.row += 1
    for unit in units_of(made):
        for source in (ALL, *w.TOP):
            page.put(
                page.row,
                0,
                made.unit(unit) if source == ALL else f"   {made.source(source)}",
                "total" if source == ALL else "source",
            )
            put_row(made, page, [Group(source, kinds)], 1, [unit], truth)
            page.row += 1
    close_page(made, page)
    return result
