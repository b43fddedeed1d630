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
    stated = [_stated(places, line, NOW["unsplit"]) for line in top]
    asked = f"COUNT({','.join(stated)})<{len(top)}"
    yield Sum(row, NOW["unsplit"], f'=IF({asked},"",SUM({",".join(stated)}))', _shown(whole))
    for job_type in SPLIT:
        column = NOW[job_type]
        cells = ",".join(_stated(places, line, column) for line in top)
        formula = f'=IF({asked},"",SUM({cells}))'
        parts = [_part(form, line, job_type) for line in top]
        value = None if whole is None else sum(part for part in parts if part is not None)
        yield Sum(row, column, formula, _shown(value))
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


def _stated(places: Places, line: Line, column: int) -> str:
    """A source's own number, or the sum of its parts where it has none."""
    own, parts = cell(places.row(line), column), places.form.parts(line)
    if not parts:
        return own
    rows = [places.row(part) for part in parts]
    those = f"{cell(rows[0], column)}:{cell(rows[-1], column)}"
    return f'IF(ISNUMBER({own}),{own},IF(COUNT({those})=0,"",SUM({those})))'


def _whole(form: BlankForm, line: Line) -> int | None:
    if line.now.whole is not None:
        return line.now.whole
    return _total([part.now.whole for part in form.parts(line)], some=True)


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
