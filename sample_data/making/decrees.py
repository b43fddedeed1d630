"""The plan as a decree annexes it: a row a unit, permanent and temporary jobs of each source."""

from collections.abc import Iterator

from sample_data.making.planning import Plan, annual, annual_total, plan_of
from sample_data.making.sheets import Cell, Page
from sample_data.making.totals import MEASURES, PERMANENT, TEMPORARY, TOP_SOURCES
from sample_data.making.units import units_of
from sample_data.making.versions import PlanVersion
from sample_data.making.wording import SOURCES, UNITS

HEAD, DEPTH = 4, 3
TITLES = {
    "approved": "План региональной карты занятости области Абай на {year} год",
    "draft": "Проект плана региональной карты занятости области Абай на {year} год",
}
SPLIT = {PERMANENT: "постоянные", TEMPORARY: "временные"}
Column = tuple[str, str | None]  # source and job type; None is both together


def plan_page(version: PlanVersion) -> Page:
    """The annex of a decree, or of a draft."""
    plan = plan_of(version)
    columns = _columns(plan)
    units = units_of(version.year)
    width = 3 + len(columns)
    cells = [
        Cell(0, 0, TITLES[version.status].format(year=version.year), "title", across=width),
        Cell(1, 0, f"Основание: {version.basis} от {version.basis_date:%d.%m.%Y} г.", "date",
             across=width),
        *_heading(columns, version.year),
    ]  # fmt: skip
    for number, unit in enumerate(units, 1):
        row = HEAD + DEPTH + number - 1
        cells += [Cell(row, 0, number, "number"), Cell(row, 1, UNITS["ru"][unit], "name")]
        cells += _figures(row, [annual_total(plan, unit)], "total")
        cells += _figures(row, [_planned(plan, unit, column) for column in columns], "people", 3)
    cells += _region(plan, columns, units)
    return Page("План", tuple(cells), {0: 6.0, 1: 26.0})


def _columns(plan: Plan) -> list[Column]:
    stated = {(source, job_type) for _, source, job_type in plan}
    columns: list[Column] = []
    for source in TOP_SOURCES:
        for name in (source, *(MEASURES if source == "subsidised" else ())):
            split = [(name, job_type) for job_type in SPLIT if (name, job_type) in stated]
            columns += [(name, None), *split] if len(split) > 1 else split
    return columns


def _heading(columns: list[Column], year: int) -> Iterator[Cell]:
    yield Cell(HEAD, 0, "№ п/п", "heading", down=DEPTH)
    yield Cell(HEAD, 1, "Наименование района (города)", "heading", down=DEPTH)
    yield Cell(HEAD, 2, f"План на {year} год, всего", "heading", down=DEPTH)
    for place, (source, job_type) in enumerate(columns, 3):
        across = sum(name == source for name, _ in columns)
        if columns.index((source, job_type)) == [name for name, _ in columns].index(source):
            yield Cell(HEAD, place, SOURCES["ru"][source], "heading", across=across)
            yield Cell(HEAD + 1, place, f"План на {year} год", "heading", across=across)
        yield Cell(HEAD + 2, place, SPLIT[job_type] if job_type else "всего", "heading")


def _figures(row: int, values: list[int | None], style: str, first: int = 2) -> Iterator[Cell]:
    return (Cell(row, first + number, value, style) for number, value in enumerate(values))


def _planned(plan: Plan, unit: str, column: Column) -> int | None:
    source, job_type = column
    return plan[unit, source, job_type] if job_type else annual(plan, unit, source)


def _region(plan: Plan, columns: list[Column], units: tuple[str, ...]) -> Iterator[Cell]:
    row = HEAD + DEPTH + len(units)
    yield Cell(row, 1, "ИТОГО по области", "total_name")
    yield from _figures(row, [sum(annual_total(plan, unit) for unit in units)], "total")
    sums = [sum(_planned(plan, unit, column) or 0 for unit in units) for column in columns]
    yield from _figures(row, [*sums], "total", 3)
