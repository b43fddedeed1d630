"""Units across, sources and kinds of numbers down."""

from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page
from tests.recognition.generator import Draw, case, close_page, open_page, total
from tests.recognition.groups import (
    ALL,
    Group,
    Truth,
    groups,
    name_of,
    put_number,
    units_of,
)  # fmt: skip


def transposed(made: Draw) -> Case:
    """Units across; sources and kinds of numbers down."""
    page = open_page(made, "РКЗ")
    result = case(made, "transposed", [page])
    region = made.chance(0.7)
    for column, name in enumerate(["number", "source", "indicator"]):
        page.put(page.row, column, made.word(name), "header")
    for at, unit in enumerate(units_of(made)):
        page.put(page.row, 3 + at, made.unit(unit), "header")
    if region:
        page.put(page.row, 3 + len(units_of(made)), made.word("region"), "header")
    page.row += 1
    merged = made.chance(0.6)
    for index, group in enumerate(groups(made, extras=False), 1):
        page.put(page.row, 0, index, "number")
        role = "total" if group.source == ALL else "source"
        page.put(page.row, 1, name_of(made, group.source), role)
        if merged:
            page.merge((page.row, 1), (page.row + len(group.kinds) - 1, 1))
        _group_rows(made, page, group, region, Truth(result, made))
    close_page(made, page)
    return result


def _group_rows(made: Draw, page: Page, group: Group, region: bool, truth: Truth) -> None:
    units = units_of(made)
    sources = list(w.TOP) if group.source == ALL else [group.source]
    cells: dict[str, dict[str, str]] = {unit: {} for unit in units}
    for kind in group.kinds:
        page.put(page.row, 2, made.word(kind), "header")
        for at, unit in enumerate(units, 3):
            cell = total(made, [unit], sources)
            cells[unit][kind] = put_number(made, page, (page.row, at), kind, cell, group.source)
        if region:
            cell = total(made, units, sources)
            put_number(made, page, (page.row, 3 + len(units)), kind, cell, ALL)
        page.row += 1
    for unit in units if group.source != ALL else ():
        truth.add(unit, group, cells[unit], page.name)
