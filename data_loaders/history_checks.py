"""What a report says against what was reported before: warnings that a person must answer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from domain.findings import Finding
from domain.plans import PlanInForce
from domain.reports import FACT_COLUMNS, PLAN_COLUMNS, ReadReport, Stated, rows
from domain.sources import PERMANENT, TEMPORARY, TOTAL

JUMP_SHARE = 0.35  # of the annual plan, in a month
JUMP_PEOPLE = 10
MONTH_DAYS = 31  # a longer step between reports may hold as much more
LEAST_SWAP = 3  # people by which the job types differ, for a swap to be told from chance


Series = tuple[str, str]  # unit, source


class PlanCell(NamedTuple):
    """A row of a report's plans: PLAN_COLUMNS."""

    unit: str
    source: str
    job_type: str
    year: int
    people: int
    sheet: str | None
    cell: str


@dataclass(frozen=True)
class Previous:
    """What is known from before.

    facts:     of each unit and source, the newest earlier report of that year;
    same_date: what is already stored as of the report's date;
    plans:     those in force.
    """

    facts: Sequence[Stated] = ()
    same_date: Sequence[Stated] = ()
    plans: Sequence[PlanInForce] = ()


@dataclass(frozen=True)
class Split:
    """People of a unit and source by job type, with the cells and the date they come from."""

    people: Mapping[str, int]
    cells: tuple[str, ...] = ()
    sheet: str | None = None
    as_of: date | None = None

    @property
    def sum(self) -> int:
        """All people."""
        return sum(self.people.values())


NOBODY = Split({})


def check_against(report: ReadReport, previous: Previous) -> tuple[Finding, ...]:
    """The warnings that earlier reports give rise to, in the order of the workbook."""
    stated = [PlanCell(*row) for row in rows(report.plans, PLAN_COLUMNS)]
    if report.as_of is None:
        return tuple(_plans_changed(stated, previous.plans))
    day = report.as_of
    before = _earlier([one for one in previous.facts if one.as_of < day])
    now = _splits(report)
    copied = list(_unchanged(now, before))
    plans = _annual(stated, report.year) | _annual(previous.plans, report.year)
    found = copied or list(_movements(now, before, plans, report.as_of))
    return (
        *found,
        *_plans_changed(stated, previous.plans),
        *_restated(now, _earlier(previous.same_date), report.as_of),
    )


def _splits(report: ReadReport) -> dict[Series, Split]:
    """The facts by unit and source, in the order of the workbook."""
    found: dict[Series, Split] = {}
    for unit, source, job_type, _, _, people, sheet, cell in rows(report.people, FACT_COLUMNS):
        known = found.get((unit, source), NOBODY)
        cells = (*known.cells, str(cell).split(", ", 1)[0])
        found[unit, source] = Split({**known.people, job_type: people}, cells, sheet)
    return found


def _earlier(facts: Sequence[Stated]) -> dict[Series, Split]:
    """What was stated earlier by unit and source."""
    people: dict[Series, dict[str, int]] = {}
    for one in facts:
        people.setdefault((one.unit, one.source), {})[one.job_type] = one.people
    days = {(one.unit, one.source): one.as_of for one in facts}
    return {series: Split(found, as_of=days[series]) for series, found in people.items()}


def _unchanged(now: dict[Series, Split], before: dict[Series, Split]) -> Iterator[Finding]:
    """All figures equal those of the earlier report: it was sent again under a later date."""
    known = [key for key in now if key in before]
    same = all(now[key].people == before[key].people for key in known)
    if known and len(known) == len(now) and same and any(one.sum for one in now.values()):
        last = max(day for key in known if (day := before[key].as_of))
        yield Finding("unchanged_copy", values={"before_date": _written(last)})


def _movements(
    now: dict[Series, Split], before: dict[Series, Split], plans: dict[Series, int], as_of: date
) -> Iterator[Finding]:
    for key, split in now.items():
        earlier = before.get(key)
        if earlier is None:
            continue
        if _swapped(split, earlier):
            is_now, was = split.people[PERMANENT], earlier.people[PERMANENT]
            yield _finding("swapped_types", split, earlier, is_now, was)
            continue
        yield from _fallen(split, earlier)
        yield from _jumped(split, earlier, plans.get(key), as_of)


def _swapped(now: Split, before: Split) -> bool:
    """Whether the job types changed places: crosswise nothing falls, as they stand one does."""
    if set(now.people) != {PERMANENT, TEMPORARY} or set(before.people) != set(now.people):
        return False
    permanent, temporary = now.people[PERMANENT], now.people[TEMPORARY]
    was_permanent, was_temporary = before.people[PERMANENT], before.people[TEMPORARY]
    falls = permanent < was_permanent or temporary < was_temporary
    crosswise = permanent >= was_temporary and temporary >= was_permanent
    return falls and crosswise and abs(was_permanent - was_temporary) >= LEAST_SWAP


def _fallen(now: Split, before: Split) -> Iterator[Finding]:
    """A cumulative figure below the earlier one: per job type where both split, else in total."""
    comparable = set(now.people) == set(before.people) or TOTAL not in {*now.people, *before.people}
    pairs = (
        [(now.people[kind], before.people.get(kind, 0)) for kind in now.people]
        if comparable
        else [(now.sum, before.sum)]
    )
    fallen = [(is_now, was) for is_now, was in pairs if is_now < was]
    if fallen:
        is_now, was = fallen[0]
        yield _finding("cumulative_fell", now, before, is_now, was)


def _jumped(now: Split, before: Split, plan: int | None, as_of: date) -> Iterator[Finding]:
    """An increment far above what a month can bring."""
    step = now.sum - before.sum
    days = (as_of - before.as_of).days if before.as_of else MONTH_DAYS
    if plan and step >= JUMP_PEOPLE and step > JUMP_SHARE * plan * max(1.0, days / MONTH_DAYS):
        yield _finding("jump", now, before, now.sum, before.sum, step=step, plan=plan)


def _finding(
    rule: str, now: Split, before: Split, people: int, was: int, **values: object
) -> Finding:
    said = {"now": people, "before": was, "before_date": _written(before.as_of), **values}
    return Finding(rule, now.sheet, tuple(dict.fromkeys(now.cells)), said)


def _written(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else "—"


def _annual(plans: Iterable[PlanInForce | PlanCell], year: int | None) -> dict[Series, int]:
    """The annual plan of each unit and source."""
    sums: Counter[Series] = Counter()
    for plan in plans:
        if plan.year == year:
            sums[plan.unit, plan.source] += plan.people
    return dict(sums)


def _plans_changed(stated: Sequence[PlanCell], known: Sequence[PlanInForce]) -> Iterator[Finding]:
    """Annual plans that differ from those in force."""
    before: Counter[tuple[str, str, int]] = Counter()
    for plan in known:
        before[plan.unit, plan.source, plan.year] += plan.people
    found: dict[tuple[str, str, int], list[PlanCell]] = {}
    for one in stated:
        found.setdefault((one.unit, one.source, one.year), []).append(one)
    for series, said in found.items():
        now = sum(one.people for one in said)
        if series in before and before[series] != now:
            cells = tuple(str(one.cell).split(", ")[0] for one in said)
            values: dict[str, object] = {"now": now, "before": before[series]}
            yield Finding("plan_changed", said[0].sheet, cells, values)


def _restated(
    now: dict[Series, Split], stored: dict[Series, Split], as_of: date
) -> Iterator[Finding]:
    """Figures that differ from those already stored for the same date."""
    for key, split in now.items():
        was = stored.get(key)
        if was is not None and was.people != split.people:
            values: dict[str, object] = {
                "now": split.sum, "before": was.sum, "date": _written(as_of),
            }  # fmt: skip
            yield Finding("restated", split.sheet, tuple(dict.fromkeys(split.cells)), values)
