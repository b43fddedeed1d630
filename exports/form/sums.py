"""The sums of the form, as formulas and as the values that they have when it is made.

What is not stated stays empty: a sum is only there when every top source is stated.
"""

from collections.abc import Iterator
from typing import NamedTuple

from exports.form.places import COMPLETION, NOW, PLAN, SPLIT, Places, cell
from stories.blank_form import BlankForm, Line


class Sum(NamedTuple):
    """A formula, where it stands, its value now ("" for nothing) and whether it is a share."""

    row: int
    column: int
    formula: str
    value: float | str
    share: bool = False


def sums(form: BlankForm) -> Iterator[Sum]:
    """Every sum of the form."""
    places = Places(form)
    for line in form.lines:
        row = places.row(line)
        if line.now.unsplit is None:
            parts = f"{cell(row, NOW['permanent'])}:{cell(row, NOW['temporary'])}"
            formula = f'=IF(COUNT({parts})=0,"",SUM({parts}))'
            yield Sum(row, NOW["unsplit"], formula, _shown(line.now.whole))
        yield _completion(row, line.now.whole, line.plan)
    yield from _of_all(places)


def _of_all(places: Places) -> Iterator[Sum]:
    form, row, top = places.form, places.all, places.top()
    whole = _total([_whole(form, line) for line in top])
    stated = [_stated(places, line) for line in top]
    asked = f"COUNT({','.join(stated)})<{len(top)}"
    yield Sum(row, NOW["unsplit"], f'=IF({asked},"",SUM({",".join(stated)}))', _shown(whole))
    for job_type in SPLIT:
        cells = ",".join(_part_stated(places, line, NOW[job_type]) for line in top)
        parts = [_part(form, line, job_type) for line in top]
        value = None if whole is None else sum(part for part in parts if part is not None)
        yield Sum(row, NOW[job_type], f'=IF({asked},"",SUM({cells}))', _shown(value))
    if form.plan is None:
        plans = [line.plan for line in top]
        cells = ",".join(cell(places.row(line), PLAN) for line in top)
        value = sum(plan for plan in plans if plan is not None) or None
        yield Sum(row, PLAN, f'=IF(COUNT({cells})=0,"",SUM({cells}))', _shown(value))
    yield _completion(row, whole, form.plan or _total([line.plan for line in top], some=True))


def _completion(row: int, people: int | None, plan: int | None) -> Sum:
    fact, asked = cell(row, NOW["unsplit"]), cell(row, PLAN)
    formula = f'=IF(AND(ISNUMBER({fact}),N({asked})>0),{fact}/{asked},"")'
    value = people / plan if people is not None and plan else ""
    return Sum(row, COMPLETION, formula, value, share=True)


def _own_only(form: BlankForm, line: Line) -> bool:
    """Whether a source has to state its number itself: it has no parts, or always stated it."""
    return not form.parts(line) or line.before.whole is not None


def _stated(places: Places, line: Line) -> str:
    """The total of a source: its own, or that of its parts if each of them is stated."""
    own = cell(places.row(line), NOW["unsplit"])
    if _own_only(places.form, line):
        return own
    parts = _parts(places, line, NOW["unsplit"])
    count = len(places.form.parts(line))
    return f'IF(ISNUMBER({own}),{own},IF(COUNT({parts})<{count},"",SUM({parts})))'


def _part_stated(places: Places, line: Line, column: int) -> str:
    """One job type of a source that is stated, by itself or by its parts."""
    own, total = cell(places.row(line), column), cell(places.row(line), NOW["unsplit"])
    if _own_only(places.form, line):
        return own
    return f"IF(ISNUMBER({total}),N({own}),SUM({_parts(places, line, column)}))"


def _parts(places: Places, line: Line, column: int) -> str:
    rows = [places.row(part) for part in places.form.parts(line)]
    return f"{cell(rows[0], column)}:{cell(rows[-1], column)}"


def _whole(form: BlankForm, line: Line) -> int | None:
    if line.now.whole is not None or _own_only(form, line):
        return line.now.whole
    return _total([part.now.whole for part in form.parts(line)])


def _part(form: BlankForm, line: Line, job_type: str) -> int | None:
    if line.now.whole is not None:
        people: int | None = getattr(line.now, job_type)
        return people
    return _total([getattr(part.now, job_type) for part in form.parts(line)], some=True)


def _total(numbers: list[int | None], some: bool = False) -> int | None:
    """Their sum; None if any is missing, or with ``some`` only if all are."""
    stated = [number for number in numbers if number is not None]
    return sum(stated) if stated and (some or len(stated) == len(numbers)) else None


def _shown(number: float | None) -> float | str:
    return "" if number is None else number
