"""What a cell of an OpenDocument spreadsheet means, by its attributes and the text it shows."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from data_loaders.book import Value
from data_loaders.formats.serials import UNSHOWABLE, NoSuchValue, number
from data_loaders.formats.text import cell_text

# As LibreOffice shows errors, in the languages that it is used in here. Older versions save the
# value 0 with them, so what is shown decides.
ERROR = re.compile(r"#[^\s#]{2,12}[!?]|#N/A|#Н/Д|#YOX|(?:Err|Ошибка|Қате|Xəta): ?\d{3}")
DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
FIRST_DAY = date(1900, 1, 1)  # nothing before it is meant as a date

Attributes = dict[str, str]


def cell_value(attributes: Attributes, shown: str) -> Value | None:
    """The value, or None for an empty cell. Raises NoSuchValue, or ValueError for nonsense."""
    if attributes.get("calcext:value-type") == "error":
        raise NoSuchValue(shown or UNSHOWABLE)
    if "table:formula" in attributes and ERROR.fullmatch(shown):
        raise NoSuchValue(shown)
    kind = attributes.get("office:value-type")
    if kind is None:
        return cell_text(shown) or None
    if kind not in READERS:
        raise ValueError(kind)
    return READERS[kind](attributes, shown)


def _number(attributes: Attributes, shown: str) -> Value | None:
    text = attributes["office:value"]
    if "_" in text or not text.isascii():
        raise ValueError(text)
    return number(float(text))


def _date(attributes: Attributes, shown: str) -> Value | None:
    try:
        moment = datetime.fromisoformat(attributes["office:date-value"]).replace(tzinfo=None)
    except ValueError:
        raise NoSuchValue(shown or UNSHOWABLE) from None
    if moment.date() < FIRST_DAY:
        return cell_text(shown) or UNSHOWABLE
    return moment.date() if moment.time() == time() else moment


def _time(attributes: Attributes, shown: str) -> Value | None:
    match = DURATION.fullmatch(attributes["office:time-value"])
    if match is None:
        raise NoSuchValue(shown or UNSHOWABLE)
    hours, minutes, seconds = map(int, match.groups())
    if hours < 24 and minutes < 60 and seconds < 60:
        return time(hours, minutes, seconds)
    span = timedelta(hours=min(hours, 1_000_000), minutes=minutes, seconds=seconds)
    return number(span / timedelta(days=1))


def _boolean(attributes: Attributes, shown: str) -> Value | None:
    return {"true": True, "false": False}[attributes["office:boolean-value"]]


def _text(attributes: Attributes, shown: str) -> Value | None:
    return cell_text(shown or attributes.get("office:string-value", "")) or None


READERS: dict[str, Callable[[Attributes, str], Value | None]] = {
    "boolean": _boolean,
    "currency": _number,
    "date": _date,
    "float": _number,
    "percentage": _number,
    "string": _text,
    "time": _time,
}
