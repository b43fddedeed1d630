"""Numbers of sources in columns or rows, written with what they mean."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page
from tests.recognition.generator import PERMANENT_SHARE, Cell3, Draw, total

PLAN, FACT, PERCENT, PERMANENT, TEMPORARY = "plan", "fact", "percent", "permanent", "temporary"
IGNORED = {"period_plan", "growth", "earlier"}
BESIDE = {"confirmed", "women"}  # measures of their own
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
    for extra in sorted(IGNORED) if extras else ():
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
    role = "ignored" if kind in IGNORED else kind if kind in (PLAN, PERCENT) else FACT
    role = "measure" if kind in BESIDE else role
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


def units_of(made: Draw) -> list[str]:
    """Codes of the region's units."""
    return [unit.code for unit in made.region.units]


def put_row(
    made: Draw, page: Page, found: list[Group], column: int, units: list[str], truth: Truth | None
) -> None:
    """The numbers of units in all groups; stated in ``truth``, or a total where there is none."""
    for group in found:
        cell = total(made, units, list(w.TOP) if group.source == ALL else [group.source])
        cells = {}
        for kind in group.kinds:
            source = group.source if truth else ALL
            cells[kind] = put_number(made, page, (page.row, column), kind, cell, source)
            column += 1
        if truth and group.source != ALL:
            truth.add(units[0], group, cells, page.name)


def put_total(
    made: Draw, page: Page, found: list[Group], first: int, units: list[str], key: str
) -> None:
    """A row of totals over units."""
    page.put(page.row, first - 1, made.word(key), "total")
    put_row(made, page, found, first, units, None)
    page.row += 1


def name_of(made: Draw, code: str) -> str:
    """What a source, a unit or the total is called."""
    if code == ALL:
        return made.word("all")
    return made.source(code) if code in w.SOURCES else made.unit(code)
