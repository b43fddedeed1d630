"""The layouts: how a report's numbers are laid out on its sheets."""

from collections.abc import Callable
from dataclasses import dataclass, field

from domain.regions import Region
from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page
from tests.recognition.generator import (
    PERMANENT_SHARE,
    Cell3,
    Draw,
    case,
    close_page,
    draw,
    number_row,
    open_page,
    total,
)  # fmt: skip

PLAN, FACT, PERCENT, PERMANENT, TEMPORARY = "plan", "fact", "percent", "permanent", "temporary"
EXTRA = {"period_plan": "ignored", "growth": "ignored", "confirmed": "ignored",
         "earlier": "ignored", "women": "ignored", "remark": "note"}  # fmt: skip
ALL = "all"


@dataclass
class Group:
    """Columns (or rows) of one source: its code and the kinds of its numbers."""

    source: str
    kinds: list[str] = field(default_factory=list)


def groups(made: Draw, extras: bool = True, children: bool = False) -> list[Group]:
    """The sources in some order, each with its kinds of numbers; the total over all first."""
    top = list(w.TOP)
    made.random.shuffle(top)
    base = [PLAN, FACT] + [PERCENT] * made.chance(0.6)
    found = [Group(ALL, _kinds(made, base, split=True))]
    if extras:
        for extra in ("period_plan", "growth", "confirmed", "earlier", "women"):
            if made.chance(0.15):
                at = 1 if extra == "period_plan" else len(found[0].kinds)
                found[0].kinds.insert(at, extra)
    for source in top:
        found.append(Group(source, _kinds(made, base, split=made.chance(0.6))))
        if children and source == "subsidised":
            picked = made.random.sample(w.CHILDREN, 3)
            found += [Group(child, [PLAN, FACT]) for child in picked]
    if made.chance(0.3):
        found = [*found[1:], found[0]]
    return found


def _kinds(made: Draw, base: list[str], split: bool) -> list[str]:
    return [*base, *((PERMANENT, TEMPORARY) if split else ())]


def put_number(
    made: Draw, page: Page, at: tuple[int, int], kind: str, cell: Cell3, source: str
) -> str:
    """Write one number of a cell; gives its address."""
    values: dict[str, Callable[[], object]] = {
        PLAN: lambda: made.people(cell.plan),
        FACT: lambda: made.people(cell.fact),
        PERCENT: lambda: made.percent(cell.fact, cell.plan),
        PERMANENT: lambda: made.part(cell.permanent, source, PERMANENT),
        TEMPORARY: lambda: made.part(cell.temporary, source, TEMPORARY),
        "period_plan": lambda: made.people(cell.plan * made.n // 12),
        "growth": lambda: made.random.randint(-3, 9),
        "confirmed": lambda: made.people(cell.fact * 4 // 5),
        "earlier": lambda: made.people(cell.fact * 9 // 10),
        "women": lambda: made.people(cell.fact // 2),
    }
    value = values[kind]()
    role = EXTRA.get(kind, kind if kind in (PLAN, PERCENT) else FACT)
    if source == ALL and role in (PLAN, FACT):
        role = "total"
    if value in w.MISSING:
        role = "missing"
    return page.put(*at, value, role)


class Truth:
    """Collects what a workbook states."""

    def __init__(self, made: Case, draw_: Draw) -> None:
        self.case, self.draw = made, draw_

    def add(self, unit: str, group: Group, cells: dict[str, str], sheet: str) -> None:
        """State the numbers of a unit and source that stand in ``cells`` (kind to address)."""
        cell = self.draw.data[unit, group.source]
        if PLAN in cells:
            self.case.plans[unit, group.source, "total"] = (cell.plan, sheet, [cells[PLAN]])
        if PERMANENT in cells:
            for kind, people in ((PERMANENT, cell.permanent), (TEMPORARY, cell.temporary)):
                if people or self._stated(group.source):
                    self.case.facts[unit, group.source, kind] = (people, sheet, [cells[kind]])
        elif FACT in cells:
            self.case.facts[unit, group.source, "total"] = (cell.fact, sheet, [cells[FACT]])

    def _stated(self, source: str) -> bool:
        never = PERMANENT_SHARE.get(source, 0.0) in (0.0, 1.0)
        return not (never and self.draw.missing in w.MISSING)


def wide(made: Draw) -> Case:
    """Units down, sources across, headings of one, two or three rows."""
    units = _units(made)
    found = groups(made, children=made.chance(0.3))
    page = open_page(made, made.random.choice(("Свод", "Лист1", "РКЗ", "Жиынтық", "Sheet1")))
    result = case(made, "wide", [page])
    truth = Truth(result, made)
    left = made.random.randint(0, 1)
    numbered = made.chance(0.7)
    first = left + numbered + 1
    remark = made.chance(0.2)
    depth = made.random.choice((1, 2, 2, 3))
    last = _wide_headings(made, page, found, left, numbered, depth, remark)
    number_row(made, page, left, last)
    rows = [*units]
    position = made.random.choice(("top", "bottom", "bottom", ""))
    subtotals = made.chance(0.2)
    if position == "top":
        _total_row(made, page, found, first, units, "region")
    for index, unit in enumerate(rows, 1):
        if subtotals and index == 3:
            _total_row(made, page, found, first, units[:2], "cities")
        if index == 8 and depth == 2 and made.chance(0.15):
            _wide_headings(made, page, found, left, numbered, depth, remark)
        if numbered:
            page.put(page.row, left, index, "number")
        page.put(page.row, first - 1, made.unit(unit), "unit")
        _wide_row(made, page, found, first, [unit], truth)
        if made.chance(0.05):
            page.hidden_rows.add(page.row)
        if remark and made.chance(0.3):
            page.put(page.row, last, "уточняется", "ignored")
        page.row += 1
    if subtotals:
        _total_row(made, page, found, first, units[2:], "districts")
    if position == "bottom":
        _total_row(made, page, found, first, units, "region")
    close_page(made, page)
    return result


def _units(made: Draw) -> list[str]:
    return [unit.code for unit in made.region.units]


def _wide_row(
    made: Draw, page: Page, found: list[Group], column: int, units: list[str], truth: Truth | None
) -> None:
    for group in found:
        cell = total(made, units, list(w.TOP) if group.source == ALL else [group.source])
        cells = {}
        for kind in group.kinds:
            source = group.source if truth else ALL
            cells[kind] = put_number(made, page, (page.row, column), kind, cell, source)
            column += 1
        if truth and group.source != ALL:
            truth.add(units[0], group, cells, page.name)


def _total_row(
    made: Draw, page: Page, found: list[Group], first: int, units: list[str], key: str
) -> None:
    page.put(page.row, first - 1, made.word(key), "total")
    _wide_row(made, page, found, first, units, None)
    page.row += 1


def _wide_headings(
    made: Draw, page: Page, found: list[Group], left: int, numbered: bool, depth: int, remark: bool
) -> int:
    """Headings of ``depth`` rows; gives the last column."""
    top, column = page.row, left
    names = [*(["number"] if numbered else []), "unit"]
    for name in names:
        page.put(top, column, made.word(name), "header")
        page.merge((top, column), (top + depth - 1, column))
        column += 1
    for group in found:
        word = made.word("all") if group.source == ALL else made.source(group.source)
        if depth == 1:
            for at, kind in enumerate(group.kinds):
                page.put(
                    top,
                    column + at,
                    f"{word}{made.words.setdefault('dash', made.random.choice((' – ', ', ', chr(10), ': ')))}{made.word(kind)}",
                    "header",
                )
        else:
            page.put(top, column, word, "header")
            page.merge((top, column), (top, column + len(group.kinds) - 1))
            _kind_headings(made, page, group, top + 1, column, depth)
        column += len(group.kinds)
    if remark:
        page.put(top, column, made.word("remark"), "header")
        page.merge((top, column), (top + depth - 1, column))
        column += 1
    page.row = top + depth
    return column - 1


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
    units = _units(made)
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
            _wide_row(made, page, [group], 2, [unit], truth)
            page.row += 1
        if made.chance(0.7):
            _total_row(made, page, [group], 2, units, "region")
        close_page(made, page)
    return result


def _wide_headings_single(made: Draw, page: Page, group: Group) -> None:
    for column, name in enumerate(["number", "unit", *group.kinds]):
        page.put(page.row, column, made.word(name), "header")
    page.row += 1
    number_row(made, page, 0, len(group.kinds) + 1)


def unit_file(made: Draw) -> Case:
    """One unit, sources down."""
    unit = made.random.choice(_units(made))
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
    units = made.random.sample(_units(made), 4)
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


def transposed(made: Draw) -> Case:
    """Units across; sources and kinds of numbers down."""
    units = _units(made)
    page = open_page(made, "РКЗ")
    result = case(made, "transposed", [page])
    truth = Truth(result, made)
    found = groups(made, extras=False)
    region = made.chance(0.7)
    for column, name in enumerate(["number", "source", "indicator"]):
        page.put(page.row, column, made.word(name), "header")
    for at, unit in enumerate(units):
        page.put(page.row, 3 + at, made.unit(unit), "header")
    if region:
        page.put(page.row, 3 + len(units), made.word("region"), "header")
    page.row += 1
    merged = made.chance(0.6)
    for index, group in enumerate(found, 1):
        page.put(page.row, 0, index, "number")
        word = made.word("all") if group.source == ALL else made.source(group.source)
        page.put(page.row, 1, word, "total" if group.source == ALL else "source")
        if merged:
            page.merge((page.row, 1), (page.row + len(group.kinds) - 1, 1))
        cells: dict[str, dict[str, str]] = {unit: {} for unit in units}
        for kind in group.kinds:
            page.put(page.row, 2, made.word(kind), "header")
            sources = list(w.TOP) if group.source == ALL else [group.source]
            for at, unit in enumerate(units):
                cell = total(made, [unit], sources)
                cells[unit][kind] = put_number(
                    made, page, (page.row, 3 + at), kind, cell, group.source
                )
            if region:
                put_number(
                    made, page, (page.row, 3 + len(units)), kind, total(made, units, sources), ALL
                )
            page.row += 1
        if group.source != ALL:
            for unit in units:
                truth.add(unit, group, cells[unit], page.name)
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
    for index, unit in enumerate(_units(made), 1):
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


def source_blocks(made: Draw) -> Case:
    """On one sheet, a small table of units for each source, one below the other."""
    page = open_page(made, "Лист1")
    result = case(made, "source_blocks", [page])
    truth = Truth(result, made)
    units = _units(made)
    kinds = [PLAN, FACT, PERCENT]
    for source in w.TOP:
        page.title(made.source(source), "title")
        for column, name in enumerate(["unit", *kinds]):
            page.put(page.row, column, made.word(name), "header")
        page.row += 1
        for unit in units:
            page.put(page.row, 0, made.unit(unit), "unit")
            _wide_row(made, page, [Group(source, kinds)], 1, [unit], truth)
            page.row += 1
        _total_row(made, page, [Group(source, kinds)], 1, units, "region")
        page.row += made.random.randint(1, 2)
    close_page(made, page)
    return result


def unit_sheets(made: Draw) -> Case:
    """A sheet a unit."""
    result = case(made, "unit_sheets", [])
    truth = Truth(result, made)
    for unit in made.random.sample(_units(made), 3):
        page = open_page(made, w.SHORT_UNITS[unit], unit=unit if made.chance(0.5) else "")
        result.pages.append(page)
        _source_table(made, page, unit, truth)
        close_page(made, page)
    return result


def matrix(made: Draw) -> Case:
    """Facts only: units down and sources across, or the other way round."""
    page = open_page(made, "РКЗ")
    result = case(made, "matrix", [page])
    units, sources = _units(made), [*w.TOP]
    made.random.shuffle(sources)
    down = made.chance(0.5)
    rows, columns = ([*units], [*sources, ALL]) if down else ([*sources, ALL], [*units])
    page.put(page.row, 0, made.word("unit" if down else "source"), "header")
    for at, code in enumerate(columns, 1):
        page.put(page.row, at, _name(made, code), "header")
    page.row += 1
    for code in rows:
        page.put(
            page.row, 0, _name(made, code), "unit" if down else "total" if code == ALL else "source"
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


def _name(made: Draw, code: str) -> str:
    if code == ALL:
        return made.word("all")
    return made.source(code) if code in w.SOURCES else made.unit(code)


def hierarchy(made: Draw) -> Case:
    """One column of names: a unit with its total, its sources under it."""
    page = open_page(made, "Лист1")
    result = case(made, "hierarchy", [page])
    truth = Truth(result, made)
    kinds = [PLAN, FACT, PERMANENT, TEMPORARY]
    for column, name in enumerate(["unit", *kinds]):
        page.put(page.row, column, made.word(name), "header")
    page.row += 1
    for unit in _units(made):
        for source in (ALL, *w.TOP):
            page.put(
                page.row,
                0,
                made.unit(unit) if source == ALL else f"   {made.source(source)}",
                "total" if source == ALL else "source",
            )
            _wide_row(made, page, [Group(source, kinds)], 1, [unit], truth)
            page.row += 1
    close_page(made, page)
    return result


def months(made: Draw) -> Case:
    """One unit, months across: increments or running totals, in words or by their total."""
    made.thousand = False
    if made.as_of.day != 1:
        made.as_of = made.as_of.replace(day=1)
    unit = made.random.choice(_units(made))
    running = made.chance(0.5)
    shown = made.chance(0.6)  # by a column of totals
    page = open_page(made, "Лист1", unit=unit)
    if not shown or made.chance(0.5):
        page.title(made.word("running" if running else "monthly"), "title")
    result = case(made, "months", [page], unit)
    language = made.language if made.language in w.MONTHS else w.RU
    names = w.SHORT_MONTHS[w.RU] if language == w.RU and made.chance(0.3) else w.MONTHS[language]
    heads = [
        made.word("source"),
        *names,
        *([made.word("whole_year")] if shown else []),
        made.word(PLAN),
    ]
    for column, head in enumerate(heads):
        page.put(page.row, column, head, "header")
    page.row += 1
    until = made.n
    for source in (*w.TOP, ALL):
        cell = total(made, [unit], list(w.TOP) if source == ALL else [source])
        steps = _steps(made, unit, source, until)
        page.put(page.row, 0, _name(made, source), "total" if source == ALL else "source")
        cells, so_far = [], 0
        for at, step in enumerate(steps, 1):
            so_far += step
            cells.append(
                page.put(
                    page.row,
                    at,
                    made.people(so_far if running else step),
                    "ignored" if running and at < until else "total" if source == ALL else FACT,
                )
            )
        for at in range(until + 1, 13):
            page.put(page.row, at, made.missing, "missing")
        if shown:
            page.put(page.row, 13, made.people(cell.fact), "total" if source == ALL else FACT)
        where = page.put(
            page.row, 13 + shown, made.people(cell.plan), "total" if source == ALL else PLAN
        )
        if source != ALL:
            from_cells = (
                [cells[-1]] if running and until > 1 else [*([f"N{page.row + 1}"] if shown else []), *cells]
            )
            result.facts[unit, source, "total"] = (cell.fact, page.name, from_cells)
            result.plans[unit, source, "total"] = (cell.plan, page.name, [where])
        page.row += 1
    close_page(made, page)
    return result


def _steps(made: Draw, unit: str, source: str, until: int) -> list[int]:
    if source == ALL:
        parts = [_steps(made, unit, one, until) for one in w.TOP]
        return [sum(step) for step in zip(*parts, strict=True)]
    fact = made.data[unit, source].fact
    even = [fact // until] * until
    even[-1] += fact - sum(even)
    return even


def projects(made: Draw) -> Case:
    """A list of infrastructure projects, of one unit or of several."""
    several = made.chance(0.5)
    made.thousand = False
    units = made.random.sample(_units(made), 3 if several else 1)
    page = open_page(made, "Проекты", unit="" if several else units[0])
    page.title(
        "Перечень инфраструктурных проектов"
        if made.language != w.KK
        else "Инфрақұрылымдық жобалар тізімі"
    )
    result = case(made, "projects", [page], "" if several else units[0])
    heads = [
        "№",
        *([made.word("unit")] if several else []),
        "Наименование проекта",
        "Сумма, млн. тенге",
        "Подрядчик",
    ]
    top, column = page.row, len(heads)
    for at, head in enumerate(heads):
        page.put(top, at, head, "header")
        page.merge((top, at), (top + 1, at))
    for kind in (PLAN, FACT):
        page.put(top, column, made.word(kind), "header")
        page.merge((top, column), (top, column + 2))
        for at, name in enumerate(("all", PERMANENT, TEMPORARY)):
            page.put(top + 1, column + at, "всего" if name == "all" else made.word(name), "header")
        column += 3
    page.row = top + 2
    sums: dict[tuple[str, str, str], tuple[int, list[str]]] = {}
    for index in range(1, made.random.randint(5, 9)):
        unit = made.random.choice(units)
        texts: list[object] = [
            index,
            *([made.unit(unit)] if several else []),
            made.random.choice(w.PROJECTS).format(n=made.random.randint(2, 300)),
            made.random.randint(20, 900),
            "ТОО «Құрылыс»",
        ]
        roles = ["number", *(["unit"] if several else []), "note", "ignored", "ignored"]
        for at, (text, role) in enumerate(zip(texts, roles, strict=True)):
            page.put(page.row, at, text, role)
        at = len(texts)
        for kind, most in ((PLAN, 40), (FACT, 25)):
            split = (made.random.randint(0, most), made.random.randint(1, most))
            page.put(page.row, at, made.people(sum(split)), kind)
            for people, job_type, where in zip(
                split, (PERMANENT, TEMPORARY), (at + 1, at + 2), strict=True
            ):
                cell = page.put(page.row, where, made.people(people), kind)
                so_far, cells = sums.get((kind, unit, job_type), (0, []))
                sums[kind, unit, job_type] = (so_far + people, [*cells, cell])
            at += 3
        page.row += 1
    for (kind, unit, job_type), (people, cells) in sums.items():
        target = result.plans if kind == PLAN else result.facts
        target[unit, "infrastructure", job_type] = (people, page.name, cells)
    close_page(made, page)
    return result


def plan_only(made: Draw) -> Case:
    """A plan: units down, sources across, each split or not; no facts, no date."""
    made.thousand = False
    page = open_page(made, "План", pool=w.PLAN_TITLES)
    result = case(made, "plan_only", [page])
    result.as_of = None
    result.file = "План.xlsx"
    split = made.chance(0.5)
    top, column = page.row, 1
    page.put(top, 0, made.word("unit"), "header")
    page.merge((top, 0), (top + split, 0))
    kinds = ("permanent", "temporary") if split else ("total",)
    for source in w.TOP:
        page.put(top, column, made.source(source), "header")
        page.merge((top, column), (top, column + len(kinds) - 1))
        for at, kind in enumerate(kinds if split else ()):
            page.put(top + 1, column + at, made.word(kind), "header")
        column += len(kinds)
    page.row = top + 1 + split
    for unit in _units(made):
        page.put(page.row, 0, made.unit(unit), "unit")
        column = 1
        for source in w.TOP:
            cell = made.data[unit, source]
            share = cell.plan // 4
            for kind, people in zip(
                kinds, (share, cell.plan - share) if split else (cell.plan,), strict=True
            ):
                where = page.put(page.row, column, made.people(people), PLAN)
                result.plans[unit, source, kind] = (people, page.name, [where])
                column += 1
        page.row += 1
    return result


LAYOUTS: dict[str, Callable[[Draw], Case]] = {
    layout.__name__: layout
    for layout in (
        wide, per_source, unit_file, months, projects, blocks, transposed, tidy, source_blocks,
        unit_sheets, matrix, hierarchy, plan_only,
    )
}  # fmt: skip


def workbook(seed: int, region: Region) -> Case:
    """The workbook of a seed; layouts take turns."""
    names = list(LAYOUTS)
    return LAYOUTS[names[seed % len(names)]](draw(seed, region))
