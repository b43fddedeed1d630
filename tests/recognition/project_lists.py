"""Lists of projects, and plans."""

from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page
from tests.recognition.generator import Draw, case, close_page, open_page
from tests.recognition.groups import (
    FACT,
    PERMANENT,
    PLAN,
    TEMPORARY,
    units_of,
)  # fmt: skip

Sums = dict[tuple[str, str, str], tuple[int, list[str]]]  # kind, unit, job type


def projects(made: Draw) -> Case:
    """A list of infrastructure projects, of one unit or of several."""
    several, made.thousand = made.chance(0.5), False
    units = made.random.sample(units_of(made), 3 if several else 1)
    page = open_page(made, "Проекты", unit="" if several else units[0])
    kazakh = made.language == w.KK
    page.title("Инфрақұрылымдық жобалар тізімі" if kazakh else "Перечень инфраструктурных проектов")
    result = case(made, "projects", [page], "" if several else units[0])
    first = _headings(made, page, several)
    sums: Sums = {}
    for index in range(1, made.random.randint(5, 9)):
        unit = made.random.choice(units)
        _texts(made, page, index, unit if several else "")
        _numbers(made, page, first, unit, sums)
        page.row += 1
    for (kind, unit, job_type), (people, cells) in sums.items():
        target = result.plans if kind == PLAN else result.facts
        target[unit, "infrastructure", job_type] = (people, page.name, cells)
    close_page(made, page)
    return result


def _headings(made: Draw, page: Page, several: bool) -> int:
    """Headings of two rows; gives the first column of numbers."""
    unit = [made.word("unit")] if several else []
    heads = ["№", *unit, "Наименование проекта", "Сумма, млн. тенге", "Подрядчик"]
    top = page.row
    for at, head in enumerate(heads):
        page.put(top, at, head, "header")
        page.merge((top, at), (top + 1, at))
    for kind, column in ((PLAN, len(heads)), (FACT, len(heads) + 3)):
        page.put(top, column, made.word(kind), "header")
        page.merge((top, column), (top, column + 2))
        for at, name in enumerate(("всего", made.word(PERMANENT), made.word(TEMPORARY))):
            page.put(top + 1, column + at, name, "header")
    page.row = top + 2
    return len(heads)


def _texts(made: Draw, page: Page, index: int, unit: str) -> None:
    name = made.random.choice(w.PROJECTS).format(n=made.random.randint(2, 300))
    texts = [(index, "number"), *([(made.unit(unit), "unit")] if unit else []), (name, "note")]
    texts += [(made.random.randint(20, 900), "ignored"), ("ТОО «Құрылыс»", "ignored")]
    for at, (text, role) in enumerate(texts):
        page.put(page.row, at, text, role)


def _numbers(made: Draw, page: Page, column: int, unit: str, sums: Sums) -> None:
    for kind, most in ((PLAN, 40), (FACT, 25)):
        split = (made.random.randint(0, most), made.random.randint(1, most))
        page.put(page.row, column, made.people(sum(split)), kind)
        for at, (people, job_type) in enumerate(zip(split, (PERMANENT, TEMPORARY), strict=True), 1):
            cell = page.put(page.row, column + at, made.people(people), kind)
            so_far, cells = sums.get((kind, unit, job_type), (0, []))
            sums[kind, unit, job_type] = (so_far + people, [*cells, cell])
        column += 3


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
    for unit in units_of(made):
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
