"""What a report says against what was reported before: warnings that a person must answer."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from domain.findings import Finding
from domain.reports import Around, ReadReport, Series, Stated
from domain.sources import PERMANENT, TEMPORARY, TOTAL

JUMP_SHARE = 0.35  # of the annual plan, in a month
JUMP_PEOPLE = 10
MONTH_DAYS = 31  # a longer step between reports may hold as much more
LEAST_SWAP = 3  # people by which the job types differ, for a swap to be told from chance


People = Mapping[str, int]  # by job type
Told = tuple[str, Series, dict[str, object]]  # rule, what it is about, values of its sentence


def check_against(report: ReadReport, around: Around) -> tuple[Finding, ...]:
    """The warnings that earlier reports give rise to, in the order of the workbook."""
    planned = _planned(report)
    changed = [
        Finding("plan_changed", *_where(_plans_of_year(report), series), values)
        for series, values in _plans_changed(planned, around.plans)
    ]
    if report.as_of is None:
        return tuple(changed)
    day, now = report.as_of, report.people_by_series
    before = {series: one for series, one in around.before.items() if one.as_of < day}
    copied = list(_unchanged(now, before))
    moved = () if copied else _movements(now, before, {**around.plans, **planned}, day)
    restated = _restated(now, around.on, day)
    return (*copied, *_located(report, moved), *changed, *_located(report, restated))


def _located(report: ReadReport, told: Iterable[Told]) -> Iterator[Finding]:
    """What is told of facts, with their cells."""
    for rule, series, values in told:
        sheet, cells = _where(report.people_rows, series)
        yield Finding(rule, sheet, tuple(dict.fromkeys(cells)), values)


def _where(rows: list[list[Any]], series: Series) -> tuple[str | None, tuple[str, ...]]:
    """The sheet and, of each of its figures, the first cell of a series."""
    found = [row[-2:] for row in rows if (row[0], row[1]) == series]
    return found[0][0], tuple(cell.split(", ", 1)[0] for _, cell in found)


def _plans_of_year(report: ReadReport) -> list[list[Any]]:
    return [row for row in report.plan_rows if row[3] == report.year]


def _planned(report: ReadReport) -> dict[Series, int]:
    """The annual plan of each unit and source, for the report's own year."""
    found: dict[Series, int] = {}
    for unit, source, _, _, people, *_ in _plans_of_year(report):
        found[unit, source] = found.get((unit, source), 0) + people
    return found


def _unchanged(now: Mapping[Series, People], before: Mapping[Series, Stated]) -> Iterator[Finding]:
    """All figures equal those of the earlier report: it was sent again under a later date."""
    known = [key for key in now if key in before]
    same = all(now[key] == before[key].people for key in known)
    if known and len(known) == len(now) and same and any(any(one.values()) for one in now.values()):
        last = max(before[key].as_of for key in known)
        yield Finding("unchanged_copy", values={"before_date": _written(last)})


def _movements(
    now: Mapping[Series, People],
    before: Mapping[Series, Stated],
    plans: Mapping[Series, int],
    as_of: date,
) -> Iterator[Told]:
    for series, people in now.items():
        earlier = before.get(series)
        if earlier is None:
            continue
        if not _grew(people, earlier.people):
            if _swapped(people, earlier.people):
                is_now, was = people[PERMANENT], earlier.people[PERMANENT]
                yield "swapped_types", series, {"now": is_now, "before": was, **_since(earlier)}
                continue
            for values in _fallen(people, earlier.people):
                yield "cumulative_fell", series, {**values, **_since(earlier)}
        for values in _jumped(people, earlier, plans.get(series), as_of):
            yield "jump", series, {**values, **_since(earlier)}


def _grew(now: People, before: People) -> bool:
    """Whether each of the same job types grew or stayed: what nearly all reports say."""
    return now.keys() == before.keys() and all(now[kind] >= before[kind] for kind in now)


def _swapped(now: People, before: People) -> bool:
    """Whether the job types changed places: crosswise nothing falls, as they stand one does."""
    if set(now) != {PERMANENT, TEMPORARY} or set(before) != set(now):
        return False
    permanent, temporary = now[PERMANENT], now[TEMPORARY]
    was_permanent, was_temporary = before[PERMANENT], before[TEMPORARY]
    falls = permanent < was_permanent or temporary < was_temporary
    crosswise = permanent >= was_temporary and temporary >= was_permanent
    return falls and crosswise and abs(was_permanent - was_temporary) >= LEAST_SWAP


def _fallen(now: People, before: People) -> Iterator[dict[str, object]]:
    """A cumulative figure below the earlier one: per job type where both split, else in total."""
    comparable = set(now) == set(before) or TOTAL not in {*now, *before}
    pairs = (
        [(now[kind], before.get(kind, 0)) for kind in now]
        if comparable
        else [(sum(now.values()), sum(before.values()))]
    )
    fallen = [(is_now, was) for is_now, was in pairs if is_now < was]
    if fallen:
        yield {"now": fallen[0][0], "before": fallen[0][1]}


def _jumped(
    now: People, before: Stated, plan: int | None, as_of: date
) -> Iterator[dict[str, object]]:
    """An increment far above what a month can bring."""
    is_now, was = sum(now.values()), sum(before.people.values())
    step = is_now - was
    if not plan or step < JUMP_PEOPLE:
        return
    days = (as_of - before.as_of).days
    if step > JUMP_SHARE * plan * max(1.0, days / MONTH_DAYS):
        yield {"now": is_now, "before": was, "step": step, "plan": plan}


def _plans_changed(
    stated: Mapping[Series, int], known: Mapping[Series, int]
) -> Iterator[tuple[Series, dict[str, object]]]:
    """Annual plans that differ from those in force."""
    for series, people in stated.items():
        if series in known and known[series] != people:
            yield series, {"now": people, "before": known[series]}


def _restated(
    now: Mapping[Series, People], stored: Mapping[Series, Stated], as_of: date
) -> Iterator[Told]:
    """Figures that differ from those already stored for the same date."""
    for series, people in now.items():
        was = stored.get(series)
        if was is not None and was.people != people:
            said = {"now": sum(people.values()), "before": sum(was.people.values())}
            yield "restated", series, {**said, "date": _written(as_of)}


def _since(before: Stated) -> dict[str, object]:
    return {"before_date": _written(before.as_of)}


def _written(day: date) -> str:
    return f"{day:%d.%m.%Y}"
