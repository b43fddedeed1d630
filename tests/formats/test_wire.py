"""What a child says is a book or a refusal; everything else is garbled, and said to be."""

import json
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from data_loaders import wire
from data_loaders.book import Book, Sheet
from data_loaders.opening import Unreadable

ADDRESSES = some.tuples(some.integers(0, 50), some.integers(0, 50))
TEXTS = some.text(some.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = some.one_of(
    TEXTS, some.integers(), some.floats(allow_nan=False, allow_infinity=False), some.booleans(),
    some.dates(), some.datetimes(), some.times(),
)  # fmt: skip
SHEETS = some.builds(
    Sheet,
    name=some.none() | TEXTS,
    cells=some.dictionaries(ADDRESSES, VALUES),
    visible=some.booleans(),
    merges=some.lists(some.tuples(*[some.integers(0, 99)] * 4)).map(tuple),
    unsaved=some.frozensets(ADDRESSES),
    errors=some.dictionaries(ADDRESSES, TEXTS),
    formulas=some.frozensets(ADDRESSES),
    hidden_rows=some.frozensets(some.integers(0, 99)),
    hidden_columns=some.frozensets(some.integers(0, 99)),
)
BOOKS = some.builds(
    Book,
    format=some.just("xlsx"),
    sheets=some.lists(SHEETS, max_size=3).map(tuple),
    meta=some.dictionaries(TEXTS, TEXTS, max_size=3),
)


@given(BOOKS)
def test_a_book_arrives_as_it_was_sent(book):
    arrived = wire.decoded(wire.encoded(book))

    assert arrived == book
    for sent, got in zip(book.sheets, arrived.sheets, strict=True):
        assert [*map(type, sent.cells.values())] == [*map(type, got.cells.values())]


def test_a_refusal_arrives_as_it_was_sent():
    refusal = Unreadable("BAD_CELL_REFERENCE", sheet="Свод", cell="A1")

    with pytest.raises(Unreadable) as arrived:
        wire.decoded(wire.encoded(refusal))

    assert arrived.value.values == refusal.values


SAID = json.loads(wire.encoded(Book("xlsx", (Sheet("а", {(0, 0): 1}, errors={(1, 0): "#N/A"}),))))


def changed(**fields: object) -> bytes:
    return json.dumps({**SAID, "sheets": [{**SAID["sheets"][0], **fields}]}).encode()


@pytest.mark.parametrize(
    "reply",
    [
        b"", b"\xff", b"[]", b"1", b"null", b"{}", b"[" * 100_000, b'{"sheets": 1}',
        b'{"unreadable": {"reason": "WHATEVER"}}', b'{"unreadable": 5}', b'{"unreadable": {}}',
        changed(cells=[[0, 0, 10**9]]), changed(cells=5), changed(values=[[1]]),
        changed(values=[{"x": 1}]), changed(values=[None]), changed(values=[float("nan")]),
        changed(values=[{"date": "вчера"}]), changed(values=[{"date": 5}]), changed(values=[]),
        changed(name=5), changed(shown=[5]), changed(merges=[[1, 2]]), changed(merges=["а"]),
        changed(hidden_rows=["а"]), changed(formulas=[["а", 0, 1]]),
        json.dumps({**SAID, "format": 7}).encode(), json.dumps({**SAID, "meta": {"a": 5}}).encode(),
    ],
)  # fmt: skip
def test_anything_else_is_garbled(reply):
    with pytest.raises(wire.Garbled):
        wire.decoded(reply)


def test_dates_keep_their_kind():
    values = (date(2025, 12, 1), datetime(2025, 12, 1, 18, 30), time(18, 30))
    book = Book("xlsx", (Sheet(None, {(0, column): v for column, v in enumerate(values)}),))

    assert tuple(wire.decoded(wire.encoded(book)).sheets[0].cells.values()) == values
