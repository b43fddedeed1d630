"""What a report says against what was reported before: warnings that a person must answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from domain.findings import Finding
from domain.reports import ReadReport, Series, Stated
from domain.sources import PERMANENT, TEMPORARY, TOTAL

JUMP_SHARE = 0.35  # of the annual plan, in a month
JUMP_PEOPLE = 10
MONTH_DAYS = 31  # a longer step between reports may hold as much more
LEAST_SWAP = 3  # people by which the job types differ, for a swap to be told from chance


@dataclass(frozen=True)
class Previous:
    """What is known from before.

    facts:     of each unit and source, the newest earlier report of that year;
    same_date: what is already stored as of the report's date;
    plans:     people whom the plans in force foresee in that year.
    """

    facts: Mapping[Series, Stated]
    same_date: Mapping[Series, Stated]
    plans: Mapping[Series, int]


class Split(NamedTuple):
    """People of a unit and source by job type as the report states them, with their cells."""

    people: dict[str, int]
    cells: list[str]
    sheet: str | None

    @property
    def sum(self) -> int:
        """All people."""
        return sum(self.people.values())

    @property
    def addresses(self) -> tuple[str, ...]:
        """The first cell of each figure, each once."""
        return tuple(dict.fromkeys(cell.split(", ", 1)[0] for cell in self.cells))


Splits = dict[Series, Split]


def check_against(report: ReadReport, previous: Previous) -> tuple[Finding, ...]:
    """The warnings that earlier reports give rise to, in the order of the workbook."""
    stated = _plans(report)
    changed = _plans_changed(stated, previous.plans)
    if report.as_of is None:
        return tuple(changed)
    day, now = report.as_of, _splits(report)
    before = {series: one for series, one in previous.facts.items() if one.as_of < day}
    copied = list(_unchanged(now, before))
    plans = {**previous.plans, **{series: split.sum for series, split in stated.items()}}
    found = copied or list(_movements(now, before, plans, day))
    return (*found, *changed, *_restated(now, previous.same_date, day))


def _splits(report: ReadReport) -> Splits:
    """The facts by unit and source, in the order of the workbook."""
    found: Splits = {}
    for unit, source, job_type, _, _, people, sheet, cell in report.people_rows:
        known = found.get((unit, source))
        if known is None:
            found[unit, source] = Split({job_type: people}, [cell], sheet)
        else:
            known.people[job_type] = people
            known.cells.append(cell)
    return found


def _plans(report: ReadReport) -> Splits:
    """The annual plans of the report's own year by unit and source."""
    found: Splits = {}
    for unit, source, job_type, year, people, sheet, cell in report.plan_rows:
        if year == report.year:
            split = found.setdefault((unit, source), Split({}, [], sheet))
            split.people[job_type] = people
            split.cells.append(cell)
    return found


def _unchanged(now: Splits, before: Mapping[Series, Stated]) -> Iterator[Finding]:
    """All figures equal those of the earlier report: it was sent again under a later date."""
    known = [key for key in now if key in before]
    same = all(now[key].people == before[key].people for key in known)
    if known and len(known) == len(now) and same and any(one.sum for one in now.values()):
        last = max(before[key].as_of for key in known)
        yield Finding("unchanged_copy", values={"before_date": _written(last)})


def _movements(
    now: Splits, before: Mapping[Series, Stated], plans: Mapping[Series, int], as_of: date
) -> Iterator[Finding]:
    for key, split in now.items():
        earlier = before.get(key)
        if earlier is None:
            continue
        if not _grew(split.people, earlier.people):
            if _swapped(split.people, earlier.people):
                is_now, was = split.people[PERMANENT], earlier.people[PERMANENT]
                yield _finding("swapped_types", split, earlier, is_now, was)
                continue
            yield from _fallen(split, earlier)
        yield from _jumped(split, earlier, plans.get(key), as_of)


def _grew(now: Mapping[str, int], before: Mapping[str, int]) -> bool:
    """Whether each of the same job types grew or stayed: what nearly all reports say."""
    return now.keys() == before.keys() and all(now[kind] >= before[kind] for kind in now)


def _swapped(now: Mapping[str, int], before: Mapping[str, int]) -> bool:
    """Whether the job types changed places: crosswise nothing falls, as they stand one does."""
    if set(now) != {PERMANENT, TEMPORARY} or set(before) != set(now):
        return False
    permanent, temporary = now[PERMANENT], now[TEMPORARY]
    was_permanent, was_temporary = before[PERMANENT], before[TEMPORARY]
    falls = permanent < was_permanent or temporary < was_temporary
    crosswise = permanent >= was_temporary and temporary >= was_permanent
    return falls and crosswise and abs(was_permanent - was_temporary) >= LEAST_SWAP


def _fallen(now: Split, before: Stated) -> Iterator[Finding]:
    """A cumulative figure below the earlier one: per job type where both split, else in total."""
    comparable = set(now.people) == set(before.people) or TOTAL not in {*now.people, *before.people}
    pairs = (
        [(now.people[kind], before.people.get(kind, 0)) for kind in now.people]
        if comparable
        else [(now.sum, sum(before.people.values()))]
    )
    fallen = [(is_now, was) for is_now, was in pairs if is_now < was]
    if fallen:
        is_now, was = fallen[0]
        yield _finding("cumulative_fell", now, before, is_now, was)


def _jumped(now: Split, before: Stated, plan: int | None, as_of: date) -> Iterator[Finding]:
    """An increment far above what a month can bring."""
    is_now, was = now.sum, sum(before.people.values())
    step = is_now - was
    if not plan or step < JUMP_PEOPLE:
        return
    days = (as_of - before.as_of).days
    if step > JUMP_SHARE * plan * max(1.0, days / MONTH_DAYS):
        yield _finding("jump", now, before, is_now, was, step=step, plan=plan)


def _finding(
    rule: str, now: Split, before: Stated, people: int, was: int, **values: object
) -> Finding:
    said = {"now": people, "before": was, "before_date": _written(before.as_of), **values}
    return Finding(rule, now.sheet, now.addresses, said)


def _written(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _plans_changed(stated: Splits, known: Mapping[Series, int]) -> list[Finding]:
    """Annual plans that differ from those in force."""
    found = []
    for series, split in stated.items():
        if series in known and known[series] != split.sum:
            values: dict[str, object] = {"now": split.sum, "before": known[series]}
            cells = tuple(cell.split(", ")[0] for cell in split.cells)
            found.append(Finding("plan_changed", split.sheet, cells, values))
    return found


def _restated(now: Splits, stored: Mapping[Series, Stated], as_of: date) -> Iterator[Finding]:
    """Figures that differ from those already stored for the same date."""
    for key, split in now.items():
        was = stored.get(key)
        if was is not None and was.people != split.people:
            values: dict[str, object] = {
                "now": split.sum, "before": sum(was.people.values()), "date": _written(as_of),
            }  # fmt: skip
            yield Finding("restated", split.sheet, split.addresses, values)
