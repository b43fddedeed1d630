"""Months side by side: figures of each month to be added up, or running totals."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data_loaders.book import address
from data_loaders.recognise.entry import Entry
from data_loaders.recognise.figures import Sum, added, does_not_add_up, grouped, plain
from data_loaders.recognise.meaning import PLAN
from domain.findings import Finding

RUNNING, MONTHLY = "running", "monthly"
ANSWER_MONTHS = "@months"  # under which a sender's answer about months is kept


@dataclass(frozen=True)
class Months:
    """How to read the months of a table: what its words say, and up to which month they count.

    words: ``running``, ``monthly``, both or neither;
    last:  the last month before the report's date; None where there is no date;
    open:  the date lies inside the month ``last``, which may be unfinished or missing;
    spoiled: keys of figures of which a month could not be read: their totals are not checked.
    """

    words: frozenset[str]
    last: int | None
    open: bool = False
    spoiled: frozenset[tuple[object, ...]] = frozenset()

    def counts(self, month: int | None) -> bool:
        """Whether a month lies before the date."""
        return bool(month) and (self.last is None or (month or 0) <= self.last)


def months_until(
    as_of: date | None,
    year: int | None,
    words: Iterable[str],
    spoiled: frozenset[tuple[object, ...]] = frozenset(),
) -> Months:
    """The months of ``year`` that a report as of a date can know."""
    said = frozenset(words)
    if as_of is None or year is None:
        return Months(said, None, spoiled=spoiled)
    if as_of.year > year:
        return Months(said, 12, spoiled=spoiled)
    last = as_of.month - 1 if as_of.day == 1 else as_of.month
    return Months(said, last, as_of.day > 1, spoiled)


def month_figures(entries: list[Entry], sheet: int, name: str | None, months: Months) -> Sum:
    """The figures of a table with months, and of what stands beside them.

    Months are increments or running totals, as words or the total of the year show.
    """
    by_month = grouped(_of_months(entries))
    totals = grouped(entry for entry in entries if entry.meaning.whole_year)
    stated = {key: found[0] for key, found in totals.items()}
    beside = [one for one in entries if not (one.meaning.month or one.meaning.whole_year)]
    made = Sum([plain(one, sheet) for one in beside], [])
    cells = [one for found in by_month.values() for one in found]
    mode = _mode(by_month, stated, months)
    if mode is None:
        made.findings.append(
            Finding("needs_answer", name, (address(cells[0].place.at),), _question())
        )
        return made
    made.findings += _late_months(cells, name, months)
    months_read = (_monthly if mode == MONTHLY else _running)(by_month, stated, sheet, name, months)
    return Sum(made.figures + months_read.figures, made.findings + months_read.findings)


def _of_months(entries: list[Entry]) -> list[Entry]:
    """The numbers of single months; the plans of months are left where facts stand beside them."""
    months = [one for one in entries if one.meaning.month]
    facts = [one for one in months if one.meaning.measure != PLAN]
    return facts or months


def _question() -> dict[str, object]:
    return {"question": "months", "asked": ANSWER_MONTHS, "choices": [RUNNING, MONTHLY]}


def _mode(
    by_month: dict[tuple[object, ...], list[Entry]],
    totals: dict[tuple[object, ...], Entry],
    months: Months,
) -> str | None:
    """How the months are meant; None if words and numbers leave it open or contradict."""
    fits = {RUNNING: 0, MONTHLY: 0}
    tried = 0
    for key, found in by_month.items():
        values = [one.value for one in found]
        if key not in totals or sum(1 for value in values if value) < 2:
            continue
        tried += 1
        fits[MONTHLY] += sum(values) == totals[key].value
        fits[RUNNING] += values[-1] == totals[key].value
    shown = {mode for mode in fits if fits[mode] and fits[mode] >= tried / 2}
    said = set(months.words) & set(fits)
    if all(sum(1 for one in found if one.value) < 2 for found in by_month.values()):
        return said.pop() if len(said) == 1 else MONTHLY  # one month is its own running total
    if len(said) == 1 and (said <= shown or not shown):
        return said.pop()
    return shown.pop() if len(shown) == 1 and not said else None


def _late_months(cells: list[Entry], name: str | None, months: Months) -> list[Finding]:
    """The months that are filled must be those before the report's date."""
    last = max((one.meaning.month or 0 for one in cells if one.value), default=0)
    if months.last is None or not last:
        return []
    allowed = {months.last, months.last - 1} if months.open else {months.last}
    if last in allowed:
        return []
    at = tuple(address(one.place.at) for one in cells if one.meaning.month == last)[:1]
    return [Finding("as_of_conflict", name, at, {"dates": f"{months.last:02} ≠ {last:02}"})]


def _monthly(
    by_month: dict[tuple[object, ...], list[Entry]],
    totals: dict[tuple[object, ...], Entry],
    sheet: int,
    name: str | None,
    months: Months,
) -> Sum:
    made = Sum([], [])
    for key, found in by_month.items():
        parts = [one for one in found if months.counts(one.meaning.month)]
        if not parts:
            continue
        stated = totals.get(key)
        figure = added(parts, sheet, stated)
        made.figures.append(figure)
        if stated and stated.value != figure.value and key not in months.spoiled:
            made.findings.append(does_not_add_up(stated, figure.value, name))
    return made


def _running(
    by_month: dict[tuple[object, ...], list[Entry]],
    totals: dict[tuple[object, ...], Entry],
    sheet: int,
    name: str | None,
    months: Months,
) -> Sum:
    every = [one for found in by_month.values() for one in found]
    filled = [e.meaning.month or 0 for e in every if e.value and months.counts(e.meaning.month)]
    last = max(filled, default=0)
    return Sum([plain(one, sheet) for one in every if one.meaning.month == last], [])
