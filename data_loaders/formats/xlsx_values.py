"""What the text of a cell of an .xlsx workbook means, by the cell's type and style.

A table is a dict from the text, as it stands in the XML, to the value. Tables of strings are
full from the start, those of numbers answer when asked: a lookup costs no call where the answer
is known, and reading a workbook is mostly lookups.
"""

from datetime import datetime, time

from data_loaders.book import Value
from data_loaders.formats.number_formats import Kind
from data_loaders.formats.serials import NoSuchValue, moment, number
from data_loaders.formats.xlsx_strings import plain
from data_loaders.formats.xml_text import unescaped

EXACT_DIGITS = 18  # longer whole numbers are read as Excel does, with fifteen
COUNTS = 10_000  # whole numbers below it are known from the start: most of most reports
KNOWN_NUMBERS = 30_000  # with what is remembered on the way: the shares of a report come again

Table = dict[str, Value]
NOTHING: Table = {"": ""}  # a cell without text holds none, whatever its type


class Values:
    """The tables of a workbook.

    Looking a text up raises NoSuchValue for error values and for numbers that cannot be shown,
    and KeyError or ValueError for what no such cell can hold.
    """

    def __init__(self, strings: list[str], kinds: list[Kind], calendar_1904: bool) -> None:
        self._kinds = kinds
        self._calendar_1904 = calendar_1904
        self._tables: dict[str, Table] = {
            "b": BOOLEANS,
            "d": _Dates(NOTHING),
            "e": _Errors(NOTHING),
            "inlineStr": WORDS,
            "n": NUMBERS,
            "s": {"": "", **{str(index): string for index, string in enumerate(strings)}},
            "str": WORDS,
        }

    def table(self, type_: str, style: int) -> Table:
        """The table for cells of a type and style. Raises KeyError for an unknown type."""
        kind = self._kinds[style] if style < len(self._kinds) else ""
        if type_ == "n" and kind:
            return _Moments(kind, self._calendar_1904)
        return self._tables[type_]


class _Numbers(Table):
    """Numbers; a number cell that holds words gives the words."""

    def __missing__(self, text: str) -> Value:
        if text.isdecimal() and text.isascii() and len(text) <= EXACT_DIGITS:
            return int(text)
        try:
            value = float(text)
        except ValueError:
            return plain(unescaped(text))
        if "_" in text or not text.isascii():  # Python takes more for a number than Excel
            return plain(unescaped(text))
        value = number(value)
        if len(self) < KNOWN_NUMBERS:
            self[text] = value
        return value


class _Moments(Table):
    """Dates and times, stored as serial numbers."""

    def __init__(self, kind: Kind, calendar_1904: bool) -> None:
        super().__init__(NOTHING)
        self._kind = kind
        self._calendar_1904 = calendar_1904

    def __missing__(self, text: str) -> Value:
        serial = NUMBERS[text]
        if not isinstance(serial, int | float):
            return serial
        return moment(serial, self._kind, self._calendar_1904)


class _Words(Table):
    def __missing__(self, text: str) -> Value:
        return plain(unescaped(text))


class _Errors(Table):
    def __missing__(self, text: str) -> Value:
        raise NoSuchValue(text)


class _Dates(Table):
    """Dates in ISO 8601, as the strict variant of the format has them."""

    def __missing__(self, text: str) -> Value:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
        return moment.date() if moment.time() == time() else moment


BOOLEANS: Table = {**NOTHING, "1": True, "true": True, "0": False, "false": False}
NUMBERS = _Numbers(NOTHING | {str(count): count for count in range(COUNTS)})
WORDS = _Words(NOTHING)
