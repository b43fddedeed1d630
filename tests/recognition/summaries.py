"""Regional summaries: units down or across, sources across, down, or on sheets of their own."""

from dataclasses import dataclass

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
    groups,
    name_of,
    put_number,
    put_row,
    put_total,
    units_of,
)  # fmt: skip


@dataclass
class Shape:
    """How a wide summary looks: its first column, row numbers, rows of headings, remarks."""

    left: int
    numbered: bool
    depth: int
    remark: bool
    subtotals: bool


def wide(made: Draw) -> Case:
    """Units down, sources across, headings of one, two or three rows."""
    found = groups(made, children=made.chance(0.3))
    page = open_page(made, made.random.choice(("Свод", "Лист1", "РКЗ", "Жиынтық", "Sheet1")))
    result = case(made, "wide", [page])
    shape = Shape(
        made.random.randint(0, 1),
        made.chance(0.7),
        made.random.choice((1, 2, 2, 3)),
        made.chance(0.2),
        made.chance(0.2),
    )
    last = _headings(made, page, found, shape)
    number_row(made, page, shape.left, last)
    units, first = units_of(made), shape.left + shape.numbered + 1
    position = made.random.choice(("top", "bottom", "bottom", ""))
    if position == "top":
        put_total(made, page, found, first, units, "region")
    _unit_rows(made, page, found, shape, last, Truth(result, made))
    if shape.subtotals:
        put_total(made, page, found, first, units[2:], "districts")
    if position == "bottom":
        put_total(made, page, found, first, units, "region")
    close_page(made, page)
    return result


def _unit_rows(
    made: Draw, page: Page, found: list[Group], shape: Shape, last: int, truth: Truth
) -> None:
    units, first = units_of(made), shape.left + shape.numbered + 1
    for index, unit in enumerate(units, 1):
        if shape.subtotals and index == 3:
            put_total(made, page, found, first, units[:2], "cities")
        if index == 8 and shape.depth == 2 and made.chance(0.15):
            _headings(made, page, found, shape)  # as on the next printed page
        if shape.numbered:
            page.put(page.row, shape.left, index, "number")
        page.put(page.row, first - 1, made.unit(unit), "unit")
        put_row(made, page, found, first, [unit], truth)
        if made.chance(0.05):
            page.hidden_rows.add(page.row)
        if shape.remark and made.chance(0.3):
            page.put(page.row, last, "уточняется", "ignored")
        page.row += 1


def _headings(made: Draw, page: Page, found: list[Group], shape: Shape) -> int:
    """Headings of one to three rows; gives the last column."""
    top, column, down = page.row, shape.left, shape.depth - 1
    for name in [*(["number"] if shape.numbered else []), "unit"]:
        page.put(top, column, made.word(name), "header")
        page.merge((top, column), (top + down, column))
        column += 1
    for group in found:
        word = name_of(made, group.source)
        if shape.depth == 1:
            _flat_headings(made, page, group, word, column)
        else:
            page.put(top, column, word, "header")
            page.merge((top, column), (top, column + len(group.kinds) - 1))
            _kind_headings(made, page, group, top + 1, column, shape.depth)
        column += len(group.kinds)
    if shape.remark:
        page.put(top, column, made.word("remark"), "header")
        page.merge((top, column), (top + down, column))
        column += 1
    page.row = top + shape.depth
    return column - 1


def _flat_headings(made: Draw, page: Page, group: Group, word: str, column: int) -> None:
    dash = made.words.setdefault("dash", made.random.choice((" – ", ", ", "\n", ": ")))
    for at, kind in enumerate(group.kinds):
        page.put(page.row, column + at, f"{word}{dash}{made.word(kind)}", "header")


def _kind_headings(made: Draw, page: Page, group: Group, row: int, column: int, depth: int) -> None:
    for at, kind in enumerate(group.kinds):
        split = depth == 3 and kind in (PERMANENT, TEMPORARY)
        page.put(row + split, column + at, made.word(kind), "header")
        if split and kind == PERMANENT:
            page.put(row, column + at, made.word("of_which"), "header")
            page.merge((row, column + at), (row, column + at + 1))
        elif depth == 3 and not split:
            page.merge((row, column + at), (row + 1, column + at))


def per_source(made: Draw) -> Case:
    """A sheet a source, units down; mostly with a summary sheet in front."""
    units = units_of(made)
    result = case(made, "per_source", [])
    truth = Truth(result, made)
    summary = made.chance(0.7)
    for source in ([ALL] if summary else []) + list(w.TOP):
        group = Group(source, [PLAN, FACT, *([PERCENT] * made.chance(0.7))])
        if made.chance(0.5):
            group.kinds += [PERMANENT, TEMPORARY]
        sheet = (
            made.random.choice(("Свод", "Жиынтық", "Всего"))
            if source == ALL
            else made.source(source).translate({ord(c): None for c in "/:*?[]\\"})[:31]
        )
        page = open_page(made, sheet, source="" if source == ALL else source)
        result.pages.append(page)
        _wide_headings_single(made, page, group)
        for index, unit in enumerate(units, 1):
            page.put(page.row, 0, index, "number")
            page.put(page.row, 1, made.unit(unit), "unit")
            put_row(made, page, [group], 2, [unit], truth)
            page.row += 1
        if made.chance(0.7):
            put_total(made, page, [group], 2, units, "region")
        close_page(made, page)
    return result


def _wide_headings_single(made: Draw, page: Page, group: Group) -> None:
    for column, name in enumerate(["number", "unit", *group.kinds]):
        page.put(page.row, column, made.word(name), "header")
    page.row += 1
    number_row(made, page, 0, len(group.kinds) + 1)


def source_blocks(made: Draw) -> Case:
    """On one sheet, a small table of units for each source, one below the other."""
    page = open_page(made, "Лист1")
    result = case(made, "source_blocks", [page])
    truth = Truth(result, made)
    units = units_of(made)
    kinds = [PLAN, FACT, PERCENT]
    for source in w.TOP:
        page.title(made.source(source), "title")
        for column, name in enumerate(["unit", *kinds]):
            page.put(page.row, column, made.word(name), "header")
        page.row += 1
        for unit in units:
            page.put(page.row, 0, made.unit(unit), "unit")
            put_row(made, page, [Group(source, kinds)], 1, [unit], truth)
            page.row += 1
        put_total(made, page, [Group(source, kinds)], 1, units, "region")
        page.row += made.random.randint(1, 2)
    close_page(made, page)
    return result


def tidy(made: Draw) -> Case:
    """A row a unit and source; the unit repeated, or once with merged cells."""
    page = open_page(made, "Отчёт")
    result = case(made, "tidy", [page])
    truth = Truth(result, made)
    merged = made.chance(0.4)
    kinds = [PLAN, FACT, PERMANENT, TEMPORARY]
    for column, name in enumerate(["number", "unit", "source", *kinds]):
        page.put(page.row, column, made.word(name), "header")
    page.row += 1
    for index, unit in enumerate(units_of(made), 1):
        for at, source in enumerate(w.TOP):
            page.put(page.row, 0, index, "number")
            if at == 0 or not merged:
                page.put(page.row, 1, made.unit(unit), "unit")
            if at == 0 and merged:
                page.merge((page.row, 1), (page.row + 4, 1))
            page.put(page.row, 2, made.source(source), "source")
            cells = {
                kind: put_number(
                    made, page, (page.row, 3 + k), kind, made.data[unit, source], source
                )
                for k, kind in enumerate(kinds)
            }
            truth.add(unit, Group(source, kinds), cells, page.name)
            page.row += 1
    close_page(made, page)
    return result


def matrix(made: Draw) -> Case:
    """Facts only: units down and sources across, or the other way round."""
    page = open_page(made, "РКЗ")
    result = case(made, "matrix", [page])
    units, sources = units_of(made), [*w.TOP]
    made.random.shuffle(sources)
    down = made.chance(0.5)
    rows, columns = ([*units], [*sources, ALL]) if down else ([*sources, ALL], [*units])
    page.put(page.row, 0, made.word("unit" if down else "source"), "header")
    for at, code in enumerate(columns, 1):
        page.put(page.row, at, name_of(made, code), "header")
    page.row += 1
    for code in rows:
        page.put(
            page.row,
            0,
            name_of(made, code),
            "unit" if down else "total" if code == ALL else "source",
        )
        for at, other in enumerate(columns, 1):
            unit, source = (code, other) if down else (other, code)
            cell = total(made, [unit], list(w.TOP) if source == ALL else [source])
            where = put_number(made, page, (page.row, at), FACT, cell, source)
            if source != ALL:
                result.facts[unit, source, "total"] = (cell.fact, page.name, [where])
        page.row += 1
    close_page(made, page)
    return result
