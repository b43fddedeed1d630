"""Facts and plans that stand in a report for comparison: of other days, of other years."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from data_loaders.recognise.column import Column
from data_loaders.recognise.dates import mentions
from data_loaders.recognise.meaning import FACT, PLAN, Meaning
from data_loaders.recognise.sheets import Read, SheetRead

MANY_MONTHS = 2  # more of them are a year, not a comparison
EARLIER, OTHER_YEAR = "earlier", "other_year"
Texts = tuple[str, ...]


def leave_other_dates(sheets: list[SheetRead], as_of: date | None, year: int | None) -> None:
    """Leave the facts as of other dates and of other years, and the plans of other years.

    Months side by side are not left: they make up the year together.
    """
    for read in (read for sheet in sheets for read in sheet.tables):
        _leave_columns(list(read.table.columns.values()), as_of, year)
        _leave_lines(read, as_of, year)


def _leave_columns(columns: list[Column], as_of: date | None, year: int | None) -> None:
    said = [one.meaning for one in columns]
    texts = [tuple(label.text for _, label in one.headings) for one in columns]
    for at, reason in _left(said, texts, as_of, year):
        columns[at].meaning = said[at]._replace(ignored=reason)


def _leave_lines(read: Read, as_of: date | None, year: int | None) -> None:
    """The same where the names of rows say what numbers are."""
    said = [one.meaning for one in read.lines]
    texts = [_name(read, at) for at in (one.at for one in read.lines)]
    for at, reason in _left(said, texts, as_of, year):
        read.lines[at] = replace(read.lines[at], meaning=said[at]._replace(ignored=reason))


def _name(read: Read, at: tuple[int, int] | None) -> Texts:
    text = read.table.grid.text(at) if at else None
    return (text,) if text else ()


def _left(
    said: list[Meaning], texts: list[Texts], as_of: date | None, year: int | None
) -> Iterator[tuple[int, str]]:
    """Which of the meanings are left, and why. ``texts``: the headings or the name of each."""
    days = {at: _days(texts[at], year) for at in _compared(said)}
    last = as_of or max((day for named in days.values() for day in named), default=None)
    for at, named in days.items():
        other = not named and year and said[at].year not in (None, year)
        if other or (named and last not in named):
            yield at, EARLIER
    plans = [(at, one) for at, one in enumerate(said) if one.measure == PLAN and not one.ignored]
    of_this = {(one.unit, one.source) for _, one in plans if one.year in (None, year)}
    for at, one in plans if year else ():
        if one.year not in (None, year) and (one.unit, one.source) in of_this:
            yield at, OTHER_YEAR


def _compared(said: list[Meaning]) -> list[int]:
    """Which are facts that may stand for another day or year than the report: also bare years."""
    facts = [
        (at, one)
        for at, one in enumerate(said)
        if one.measure == FACT or (one.measure is None and one.year)
    ]
    year = len({one.month for _, one in facts} - {None}) > MANY_MONTHS
    return [at for at, one in facts if not (one.ignored or (one.month and year))]


def _days(texts: Texts, year: int | None) -> set[date]:
    """The days that texts name."""
    named = (one.on(year) for text in texts for one in mentions(text))
    return {day for day in named if day}
