"""What a report says against what was reported before: warnings that a person must answer."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from domain.findings import Finding
from domain.regions import Region
from domain.reports import ReadReport, empty
from domain.sources import PERMANENT, TEMPORARY, TOTAL

JUMP_SHARE = 0.35  # of the annual plan, in a month
JUMP_PEOPLE = 10
MONTH_DAYS = 31  # a longer step between reports may hold as much more
LEAST_SWAP = 3  # people by which the job types differ, for a swap to be told from chance

PREVIOUS_FACTS = ("unit", "source", "job_type", "people", "as_of")
PREVIOUS_PLANS = ("unit", "source", "job_type", "year", "people")
SPLIT = ("unit", "source", "job_type", "people", "as_of", "sheet", "cell")

Series = tuple[str, str]  # unit, source


@dataclass(frozen=True)
class Previous:
    """What is known from before.

    facts:     PREVIOUS_FACTS: of each unit and source, the newest earlier report of that year;
    same_date: the same columns: facts already stored as of the report's date;
    plans:     PREVIOUS_PLANS: plans in force;
    controls:  the columns of ``facts``: stated totals of the newest earlier reports.
    """

    facts: pd.DataFrame = field(default_factory=lambda: empty(PREVIOUS_FACTS))
    same_date: pd.DataFrame = field(default_factory=lambda: empty(PREVIOUS_FACTS))
    plans: pd.DataFrame = field(default_factory=lambda: empty(PREVIOUS_PLANS))
    controls: pd.DataFrame = field(default_factory=lambda: empty(PREVIOUS_FACTS))


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


def check_against(report: ReadReport, region: Region, previous: Previous) -> tuple[Finding, ...]:
    """The warnings that earlier reports give rise to, in the order of the workbook."""
    if report.as_of is None:
        return tuple(_plans_changed(report, previous.plans))
    now, before = _splits(report.people), _splits(previous.facts)
    before = {key: one for key, one in before.items() if one.as_of and one.as_of < report.as_of}
    copied = list(_unchanged(now, before))
    plans = _annual_plans(report.plans, previous.plans, report.year)
    found = copied or list(_movements(now, before, plans, report.as_of))
    return (
        *found,
        *_plans_changed(report, previous.plans),
        *_restated(now, _splits(previous.same_date), report.as_of),
    )


def _splits(facts: pd.DataFrame) -> dict[Series, Split]:
    """Facts by unit and source, in the order of the frame."""
    found: dict[Series, Split] = {}
    for unit, source, job_type, people, as_of, sheet, cell in _rows(facts, SPLIT):
        known = found.get((unit, source), NOBODY)
        found[unit, source] = Split(
            {**known.people, job_type: int(people)},
            (*known.cells, *str(cell or "").split(", ")[:1]),
            sheet,
            None if as_of is None else as_of.date(),
        )
    return found


def _rows(frame: pd.DataFrame, columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """The rows as plain values; a column that the frame lacks is None in all of them."""
    none = [None] * len(frame)
    values = (frame[name].tolist() if name in frame else none for name in columns)
    return zip(*values, strict=True)


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


def _annual_plans(stated: pd.DataFrame, known: pd.DataFrame, year: int | None) -> dict[Series, int]:
    """The annual plan of each unit and source: as stored, else as the report states it."""
    plans: dict[Series, int] = {}
    for frame in (stated, known):
        sums: dict[Series, int] = {}
        for unit, source, of, people in _rows(frame, ("unit", "source", "year", "people")):
            if of == year:
                sums[unit, source] = sums.get((unit, source), 0) + int(people)
        plans |= sums
    return plans


def _plans_changed(report: ReadReport, known: pd.DataFrame) -> Iterator[Finding]:
    """Annual plans that differ from those in force."""
    names = ("unit", "source", "year", "people", "sheet", "cell")
    before: Counter[tuple[str, str, int]] = Counter()
    for unit, source, year, people, _, _ in _rows(known, names):
        before[unit, source, year] += int(people)
    stated: dict[tuple[str, str, int], list[tuple[int, Any, str]]] = {}
    for unit, source, year, people, sheet, cell in _rows(report.plans, names):
        stated.setdefault((unit, source, year), []).append((int(people), sheet, str(cell)))
    for series, rows in stated.items():
        now = sum(people for people, _, _ in rows)
        if series in before and before[series] != now:
            cells = tuple(cell.split(", ")[0] for _, _, cell in rows)
            values: dict[str, object] = {"now": now, "before": before[series]}
            yield Finding("plan_changed", rows[0][1], cells, values)


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
