"""Three units' lists of infrastructure projects: a row a project, adding up to the unit's figures.

The projects are invented (``project_lists.csv``); plan and people of a unit are split among them
by the weights that stand there.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sample_data.making.forms import CLERKS
from sample_data.making.incidents import LATE
from sample_data.making.lists import RECEIVED, write, write_list
from sample_data.making.planning import plan_of
from sample_data.making.reports import arrival
from sample_data.making.sheets import Cell, Page, workbook
from sample_data.making.split import split
from sample_data.making.tables import unit_lines
from sample_data.making.totals import PERMANENT, TEMPORARY
from sample_data.making.versions import version_on
from sample_data.making.wording import UNITS

SOURCE = "infrastructure"
BEFORE_THE_REPORT = timedelta(minutes=12)  # the list comes first, then the report that sums it up
PROJECTS = Path(__file__).with_suffix(".csv")
HEAD, DEPTH = 3, 2


@dataclass(frozen=True)
class ListWords:
    """How a list is worded; ``headings`` stand above what is told of a project."""

    file: str
    sheet: str
    title: str
    dated: str
    headings: tuple[str, ...]
    plan: str
    fact: str
    job_types: tuple[str, ...]
    total: str


RUSSIAN = ListWords(
    "проекты", "Проекты", "Перечень инфраструктурных проектов региональной карты занятости: {unit}",
    "по состоянию на {as_of:%d.%m.%Y} г.",
    ("№ п/п", "Наименование проекта", "Источник финансирования", "Сумма, тыс. тенге"),
    "План рабочих мест", "Факт (трудоустроено)", ("всего", "пост.", "врем."), "ИТОГО",
)  # fmt: skip
KAZAKH = ListWords(
    "жобалар", "Жобалар", "Өңірлік жұмыспен қамту картасының инфрақұрылымдық жобалары: {unit}",
    "{as_of:%d.%m.%Y} жағдай бойынша",
    ("р/с", "Жобаның атауы", "Қаржыландыру көзі", "Сомасы, мың теңге"),
    "Жұмыс орындарының жоспары", "Нақты (жұмысқа орналасқаны)", ("барлығы", "тұрақты", "уақытша"),
    "БАРЛЫҒЫ",
)  # fmt: skip
LISTS = {"semey": RUSSIAN, "borodulikha": RUSSIAN, "makanshy": KAZAKH}
AS_OF = date(2025, 11, 24)


def write_project_lists(folder: Path) -> int:
    """The lists, and how each came; gives their number."""
    listed = []
    for unit, words in LISTS.items():
        sent = arrival(AS_OF, unit, LATE.get((unit, AS_OF), 0)) - BEFORE_THE_REPORT
        file = f"{AS_OF}/{_name(unit)} {words.file} {AS_OF:%d.%m.%Y}.xlsx"
        write(folder / file, _content(unit, words, AS_OF, sent))
        listed.append((file, sent.isoformat(), CLERKS[unit].sender, CLERKS[unit].channel))
    write_list(folder / "received.csv", RECEIVED, listed)
    return len(listed)


def _content(unit: str, words: ListWords, as_of: date, sent: datetime) -> bytes:
    cells = (*_top(unit, words, as_of), *_rows(unit, words, as_of))
    return workbook(Page(words.sheet, cells, {0: 6.0, 1: 48.0, 2: 16.0, 3: 16.0}), sent)


def _name(unit: str) -> str:
    return UNITS[CLERKS[unit].form.units][unit]


def _top(unit: str, words: ListWords, as_of: date) -> Iterator[Cell]:
    width = len(words.headings) + 2 * len(words.job_types)
    yield Cell(0, 0, words.title.format(unit=_name(unit)), "title", across=width)
    yield Cell(1, 0, words.dated.format(as_of=as_of), "date", across=width)
    for column, heading in enumerate(words.headings):
        yield Cell(HEAD, column, heading, "heading", down=DEPTH)
    for part, roof in enumerate((words.plan, words.fact)):
        first = len(words.headings) + part * len(words.job_types)
        yield Cell(HEAD, first, roof, "heading", across=len(words.job_types))
        for at, heading in enumerate(words.job_types):
            yield Cell(HEAD + 1, first + at, heading, "heading")


def _rows(unit: str, words: ListWords, as_of: date) -> Iterator[Cell]:
    projects = [one for one in _projects() if one["unit"] == unit]
    figures = _figures(unit, as_of, {one["project"]: float(one["weight"]) for one in projects})
    for number, one in enumerate(projects, 1):
        row = HEAD + DEPTH + number - 1
        about = (number, one["project"], one["funding"], int(one["amount"]))
        for column, value in enumerate((*about, *figures[one["project"]])):
            yield Cell(row, column, value, "name" if column in (1, 2) else "people")
    last = HEAD + DEPTH + len(projects)
    yield Cell(last, 0, words.total, "total_name", across=len(words.headings))
    for column, summed in enumerate(zip(*figures.values(), strict=True), len(words.headings)):
        yield Cell(last, column, sum(summed), "total")


def _figures(unit: str, as_of: date, weights: dict[str, float]) -> dict[str, tuple[int, ...]]:
    """Of each project the plan and the people: all, permanent, temporary."""
    plan = plan_of(version_on(as_of))
    people = unit_lines(unit, as_of, summary=False, corrected=False)[SOURCE]
    planned = _by_project(plan[unit, SOURCE, PERMANENT], plan[unit, SOURCE, TEMPORARY], weights)
    placed = _by_project(people.permanent, people.temporary, weights)
    return {project: (*planned[project], *placed[project]) for project in weights}


def _by_project(
    permanent: int | None, temporary: int | None, weights: dict[str, float]
) -> dict[str, tuple[int, int, int]]:
    assert permanent is not None  # a unit that sends a list states both
    assert temporary is not None
    lasting, passing = split(permanent, weights), split(temporary, weights)
    return {one: (lasting[one] + passing[one], lasting[one], passing[one]) for one in weights}


def _projects() -> list[dict[str, str]]:
    with PROJECTS.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
