"""Whatever stands on a sheet: reading it does not fail, and invents no number."""

from datetime import date, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as some

from data_loaders.book import Book, Sheet, address
from data_loaders.reading import read_report
from data_loaders.recognise.numbers import number
from domain.reports import ReadReport
from tests.recognition import wordings as w
from tests.recognition.drawn import abay

WORDS = sorted(
    {one for pools in w.WORDS.values() for pool in pools.values() for one in pool}
    | {one for pools in w.SOURCES.values() for pool in pools.values() for one in pool}
    | {alias for unit in abay().units for alias in unit.aliases}
    | {"на 01.12.2025", "за 11 месяцев 2025 года", "2025 год", "январь", "?", "№ 5", "Кроме того:"}
)
CELLS = some.one_of(
    some.sampled_from(WORDS),
    some.sampled_from(w.MISSING),
    some.integers(-5, 500),
    some.floats(0, 400, allow_nan=False),
    some.sampled_from(["12 (пост. 7, врем. 5)", "1 038", "87,2%", "5 чел.", "x" * 400, "\n", "=1"]),
    some.just(date(2025, 12, 1)),
    some.just(datetime(2025, 12, 1, 10, 30)),
    some.just(time(9, 0)),
    some.booleans(),
    some.text(max_size=12),
)
PLACES = some.tuples(some.integers(0, 9), some.integers(0, 7))
MERGES = some.lists(some.tuples(PLACES, PLACES), max_size=4)


def merge(corners):
    (a, b), (c, d) = corners
    return min(a, c), min(b, d), max(a, c), max(b, d)


def sheets(cells, merges, unsaved):
    errors = {at: "#REF!" for at, value in cells.items() if value is True}
    kept = {at: value for at, value in cells.items() if at not in errors | dict.fromkeys(unsaved)}
    return Sheet("Лист", kept, merges=tuple(map(merge, merges)), errors=errors, unsaved=unsaved)


@settings(max_examples=300)
@given(
    some.dictionaries(PLACES, CELLS, max_size=60),
    MERGES,
    some.frozensets(PLACES, max_size=2),
    some.sampled_from(["отчет.xlsx", "Семей 01.12.2025.xlsx", ""]),
)
def test_reading_never_fails_and_invents_no_number(cells, merges, unsaved, file):
    sheet = sheets(cells, merges, unsaved)
    report = read_report(Book("xlsx", (sheet,)), file, abay())
    assert isinstance(report, ReadReport)
    stands = {address(at): number(value) for at, value in sheet.cells.items()}
    for row in [*report.facts.itertuples(), *report.plans.itertuples()]:
        read = [stands[cell] for cell in row.cell.split(", ")]
        values = {round(one.value, 6) for one in read} | {sum(one.value for one in read)}
        values |= {people for one in read for _, people in one.parts}
        values |= {sum(one.value for one in read[1:])}  # a stated total comes first
        assert row.people in values | {round(1000 * value, 3) for value in values}


@settings(max_examples=100)
@given(some.dictionaries(PLACES, CELLS, max_size=60))
def test_reading_twice_says_the_same(cells):
    book = Book("xlsx", (sheets(cells, [], frozenset()),))
    first, second = (read_report(book, "отчет.xlsx", abay()) for _ in range(2))
    assert first.findings == second.findings
    assert first.facts.equals(second.facts)
    assert first.cells.equals(second.cells)
