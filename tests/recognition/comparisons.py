"""Plan beside fact in other places: in rows under each unit, under each unit across, by days."""

from datetime import timedelta

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
    name_of,
    put_number,
    units_of,
)  # fmt: skip


def measures_down(made: Draw) -> Case:
    """Sources across; under each unit a row for plan, fact and what else there is."""
    page = open_page(made, "Лист1")
    result = case(made, "measures_down", [page])
    truth, sources = Truth(result, made), _sources(made)
    kinds = [PLAN, FACT, *([PERCENT] * made.chance(0.5))]
    kinds += [PERMANENT, TEMPORARY] * made.chance(0.5)
    merged = made.chance(0.6)
    for column, head in enumerate([made.word("unit"), made.word("indicator")]):
        page.put(page.row, column, head, "header")
    for column, source in enumerate(sources, 2):
        page.put(page.row, column, name_of(made, source), "header")
    page.row += 1
    for unit in units_of(made):
        first, cells = page.row, {source: {} for source in sources}
        for kind in kinds:
            if page.row == first or not merged:
                page.put(page.row, 0, made.unit(unit), "unit")
            page.put(page.row, 1, made.word(kind), "header")
            _numbers(made, page, kind, unit, cells)
            page.row += 1
        if merged:
            page.merge((first, 0), (page.row - 1, 0))
        for source in w.TOP:
            truth.add(unit, Group(source, kinds), cells[source], page.name)
    close_page(made, page)
    return result


def _sources(made: Draw) -> list[str]:
    order = list(w.TOP)
    made.random.shuffle(order)
    return [ALL, *order] if made.chance(0.5) else order


def _numbers(
    made: Draw, page: Page, kind: str, unit: str, cells: dict[str, dict[str, str]]
) -> None:
    for column, source in enumerate(cells, 2):
        cell = total(made, [unit], list(w.TOP) if source == ALL else [source])
        cells[source][kind] = put_number(made, page, (page.row, column), kind, cell, source)


def units_with_measures(made: Draw) -> Case:
    """Sources down; units across, each with its plan and fact."""
    page = open_page(made, "РКЗ")
    result = case(made, "units_with_measures", [page])
    truth = Truth(result, made)
    kinds = [PLAN, FACT, *([PERCENT] * made.chance(0.4))]
    units = units_of(made)
    page.put(page.row, 0, made.word("source"), "header")
    page.merge((page.row, 0), (page.row + 1, 0))
    for at, unit in enumerate(units):
        first = 1 + at * len(kinds)
        page.put(page.row, first, made.unit(unit), "header")
        page.merge((page.row, first), (page.row, first + len(kinds) - 1))
        for column, kind in enumerate(kinds, first):
            page.put(page.row + 1, column, made.word(kind), "header")
    page.row += 2
    number_row(made, page, 0, len(units) * len(kinds))
    for source in w.TOP:
        page.put(page.row, 0, made.source(source), "source")
        for at, unit in enumerate(units):
            cell, first = made.data[unit, source], 1 + at * len(kinds)
            cells = {
                kind: put_number(made, page, (page.row, column), kind, cell, source)
                for column, kind in enumerate(kinds, first)
            }
            truth.add(unit, Group(source, kinds), cells, page.name)
        page.row += 1
    close_page(made, page)
    return result


def two_days(made: Draw) -> Case:
    """Units down; for each source the plan, the facts of a week ago and those of the day."""
    page = open_page(made, "Лист1")
    result = case(made, "two_days", [page])
    truth, sources = Truth(result, made), _sources(made)
    ago = made.as_of - timedelta(7)
    style = made.random.choice(("на {:%d.%m.%Y}", "факт на {:%d.%m.%y}", "{:%d.%m.%Y} ж. нақты"))
    heads = {PLAN: made.word(PLAN), "earlier": style.format(ago), FACT: style.format(made.as_of)}
    page.put(page.row, 0, made.word("unit"), "header")
    page.merge((page.row, 0), (page.row + 1, 0))
    for at, source in enumerate(sources):
        first = 1 + at * len(heads)
        page.put(page.row, first, name_of(made, source), "header")
        page.merge((page.row, first), (page.row, first + len(heads) - 1))
        for column, head in enumerate(heads.values(), first):
            page.put(page.row + 1, column, head, "header")
    page.row += 2
    for unit in units_of(made):
        page.put(page.row, 0, made.unit(unit), "unit")
        for at, source in enumerate(sources):
            cell = total(made, [unit], list(w.TOP) if source == ALL else [source])
            cells = {
                kind: put_number(made, page, (page.row, column), kind, cell, source)
                for column, kind in enumerate(heads, 1 + at * len(heads))
            }
            if source != ALL:
                truth.add(unit, Group(source, list(heads)), cells, page.name)
        page.row += 1
    close_page(made, page)
    return result
