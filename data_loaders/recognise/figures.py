"""From numbers in cells to figures: months added up, projects added up, repetitions found."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data_loaders.book import Address, address
from data_loaders.recognise.entries import Entry
from data_loaders.recognise.meaning import FACT, PLAN
from domain.findings import Finding
from domain.sources import TOTAL

RUNNING, MONTHLY = "running", "monthly"
Key = tuple[str, str, str, str]  # unit, source, measure, job type


@dataclass(frozen=True)
class Figure:
    """A number of people (or a per cent) that the workbook states.

    cells:   addresses that it is read from, the telling one first;
    sheet:   number of the sheet among those read;
    table:   number of the table on it;
    unit_at: the address of the unit's name, None where titles tell the unit;
    year:    the year that headings name for a plan.
    """

    unit: str
    source: str
    measure: str
    job_type: str
    value: float
    sheet: int
    table: int
    cells: tuple[Address, ...]
    unit_at: Address | None = None
    heading_at: Address | None = None
    year: int | None = None
    percent: bool = False

    @property
    def key(self) -> Key:
        """What the figure is of."""
        return (self.unit, self.source, self.measure, self.job_type)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Its cells as Excel writes them."""
        return tuple(address(cell) for cell in self.cells)


@dataclass
class Sum:
    """Figures of one table, and what is wrong with how its numbers add up."""

    figures: list[Figure]
    findings: list[Finding]


def plain(entry: Entry, sheet: int, cells: Iterable[Entry] = ()) -> Figure:
    """The figure that one entry states, or that ``cells`` add up to."""
    said = entry.meaning
    added = list(cells) or [entry]
    return Figure(
        unit=str(said.unit),
        source=str(said.source),
        measure=str(said.measure),
        job_type=entry.job_type,
        value=entry.value,
        sheet=sheet,
        table=entry.place.table,
        cells=tuple(dict.fromkeys(one.place.at for one in added)),
        unit_at=entry.place.unit_at,
        heading_at=entry.place.heading_at,
        year=said.year,
        percent=entry.percent,
    )


def added(parts: list[Entry], sheet: int, stated: Entry | None = None) -> Figure:
    """The sum of ``parts``; the cell that states it comes first, if there is one."""
    first = parts[0]
    figure = plain(first, sheet, [*([stated] if stated else []), *parts])
    return Figure(**{**vars(figure), "value": sum(one.value for one in parts)})


def grouped(entries: Iterable[Entry]) -> dict[tuple[object, ...], list[Entry]]:
    """Entries by unit, source, measure and job type, in their order."""
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        said = entry.meaning
        groups[said.unit, said.source, said.measure, entry.job_type].append(entry)
    return dict(groups)


def project_figures(entries: list[Entry], sheet: int, name: str | None) -> Sum:
    """Projects added up by unit; the row of their sum must agree."""
    made = Sum([], [])
    totals = grouped(entry for entry in entries if entry.total)
    by_type: dict[object, float] = defaultdict(float)
    groups = grouped(entry for entry in entries if not entry.total)
    units = {key[0] for key in groups}
    for key, parts in groups.items():
        stated = next(iter(totals.get(key, [])), None) if len(units) == 1 else None
        made.figures.append(added(parts, sheet, stated))
        by_type[key[1:]] += sum(one.value for one in parts)
    for key, [stated, *_] in totals.items():
        if key[1:] in by_type and by_type[key[1:]] != stated.value:
            made.findings.append(_does_not_add_up(stated, by_type[key[1:]], name))
    return made


def _does_not_add_up(stated: Entry, parts: float, name: str | None) -> Finding:
    values = {"sum": int(parts), "total": int(stated.value)}
    return Finding("sum_mismatch", name, (address(stated.place.at),), values)


@dataclass(frozen=True)
class Months:
    """How to read the months of a table: what its words say, and up to which month they count.

    words: ``running``, ``monthly``, both or neither;
    last:  the last month before the report's date; None where there is no date;
    open:  the date lies inside the month ``last``, which may be unfinished or missing.
    """

    words: frozenset[str]
    last: int | None
    open: bool = False

    def counts(self, month: int | None) -> bool:
        """Whether a month lies before the date."""
        return bool(month) and (self.last is None or (month or 0) <= self.last)


def months_until(as_of: date | None, year: int | None, words: Iterable[str]) -> Months:
    """The months of ``year`` that a report as of a date can know."""
    if as_of is None or year is None:
        return Months(frozenset(words), None)
    if as_of.year > year:
        return Months(frozenset(words), 12)
    last = as_of.month - 1 if as_of.day == 1 else as_of.month
    return Months(frozenset(words), last, as_of.day > 1)


def month_figures(entries: list[Entry], sheet: int, name: str | None, months: Months) -> Sum:
    """Months read as increments or as running totals, as words or the total of the year show."""
    by_month = grouped(entry for entry in entries if entry.meaning.month)
    totals = {
        key: found[0] for key, found in grouped(e for e in entries if e.meaning.whole_year).items()
    }
    cells = [one for found in by_month.values() for one in found]
    mode = _mode(by_month, totals, months)
    if mode is None:
        where = tuple(address(one.place.at) for one in cells[:1])
        return Sum([], [Finding("needs_answer", name, where, _question())])
    findings = _late_months(cells, name, months)
    read = _monthly if mode == MONTHLY else _running
    made = read(by_month, totals, sheet, name, months)
    return Sum(made.figures, [*findings, *made.findings])


def _question() -> dict[str, object]:
    return {"question": "months", "asked": "@months", "choices": [RUNNING, MONTHLY]}


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
        if stated and stated.value != figure.value:
            made.findings.append(_does_not_add_up(stated, figure.value, name))
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


def is_monthly_table(entries: Iterable[Entry]) -> bool:
    """Whether facts stand by months."""
    return any(entry.meaning.month and entry.meaning.measure == FACT for entry in entries)


def is_plan(figure: Figure) -> bool:
    """Whether a figure is an annual plan."""
    return figure.measure == PLAN
