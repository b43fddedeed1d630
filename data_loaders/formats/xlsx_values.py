"""What a cell of an .xlsx workbook means, by its type."""

import re
from collections.abc import Callable
from datetime import datetime, time

from data_loaders.book import Value
from data_loaders.formats.number_formats import Kind
from data_loaders.formats.serials import NoSuchValue, moment, number
from data_loaders.formats.xlsx_strings import plain

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
NO_NUMBER = re.compile(r"[+-]?(?:nan|inf|infinity|1\.#\w+)", re.ASCII | re.IGNORECASE)
EXACT_DIGITS = 18  # longer ones are read as Excel does, with fifteen
BOOLEANS = {"1": True, "true": True, "0": False, "false": False}

Reader = Callable[[str, int], Value]


class Senseless(ValueError):
    """The text is nothing that a cell of this type can hold; the caller knows the place."""


class Values:
    """Readers of values by cell type: each takes the text and the number of the style.

    A number cell that holds words gives the words. Readers raise Senseless, or NoSuchValue
    for numbers that cannot be shown.
    """

    def __init__(self, strings: list[str], kinds: list[Kind], calendar_1904: bool) -> None:
        self._strings = strings
        self._kinds = {style: kind for style, kind in enumerate(kinds) if kind}
        self._calendar_1904 = calendar_1904
        self.readers: dict[str, Reader] = {
            "b": _boolean,
            "d": _iso_date,
            "e": _error,
            "inlineStr": _text,
            "n": self._number,
            "s": self._shared,
            "str": _text,
        }

    def _shared(self, text: str, _: int) -> Value:
        try:
            index = int(text) if text.isdecimal() else -1
            return self._strings[index] if index >= 0 else _refused(text)
        except IndexError:
            return _refused(text)

    def _number(self, text: str, style: int) -> Value:
        value: int | float
        if text.isdecimal() and text.isascii() and len(text) <= EXACT_DIGITS:
            value = int(text)
        elif NUMBER.fullmatch(text.strip()):
            value = number(float(text))
        elif NO_NUMBER.fullmatch(text.strip()):
            raise NoSuchValue(text.strip())
        else:
            return plain(text)
        kind = self._kinds.get(style, "")
        return moment(value, kind, self._calendar_1904) if kind else value


def _refused(text: str) -> Value:
    raise Senseless(text)


def _text(text: str, _: int) -> Value:
    return plain(text)


def _error(text: str, _: int) -> Value:
    raise NoSuchValue(text)


def _boolean(text: str, _: int) -> Value:
    if text not in BOOLEANS:
        raise Senseless(text)
    return BOOLEANS[text]


def _iso_date(text: str, _: int) -> Value:
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise Senseless(text) from None
    return moment.date() if moment.time() == time() else moment
