"""Numbers of a cell as values: whole numbers, serial dates, and what Excel cannot show."""

from datetime import date, datetime, time, timedelta

from data_loaders.book import Value
from data_loaders.formats.number_formats import Kind

UNSHOWABLE = "########"  # what Excel shows for a date that does not exist
MILLISECONDS_A_DAY = 86_400_000
LAST_DAY = {False: 2_958_465, True: 2_957_003}  # 31 December 9999, by calendar (True is 1904)
PHANTOM_DAY = 60  # 29 February 1900, which Excel believes in
ENDLESS = float("inf")
SHOWN_DIGITS = 15
NEARLY_WHOLE = 1e-6  # further off than this, no count of people is whole in fifteen digits


class NoSuchValue(Exception):
    """The number stands for nothing that can be shown; ``shown`` is what stands in its place."""

    def __init__(self, shown: str) -> None:
        super().__init__(shown)
        self.shown = shown


def number(value: float) -> int | float:
    """An int where the number is whole in the fifteen digits that Excel shows.

    Raises NoSuchValue for NaN and infinities.
    """
    if not -ENDLESS < value < ENDLESS:
        raise NoSuchValue(str(value))
    whole = round(value)
    if not -NEARLY_WHOLE < value - whole < NEARLY_WHOLE:
        return value
    return whole if value == whole or f"{value:.{SHOWN_DIGITS}g}" == str(whole) else value


def moment(serial: float, kind: Kind, calendar_1904: bool) -> Value:
    """A serial number shown as a date: a date, a datetime, or a time if it is below one day.

    Day 0 and 29 February 1900 come as the text that Excel shows, for no date is theirs.
    Raises NoSuchValue for NaN, negative numbers and days after the year 9999.
    """
    last = (LAST_DAY[calendar_1904] + 1) * MILLISECONDS_A_DAY - 1
    if not 0 <= serial * MILLISECONDS_A_DAY <= last:
        raise NoSuchValue(UNSHOWABLE)
    days, rest = divmod(round(serial * MILLISECONDS_A_DAY), MILLISECONDS_A_DAY)
    clock = (datetime.min + timedelta(milliseconds=rest)).time()
    if days == 0 and (kind == "time" or rest):
        return clock
    day = _day(days, calendar_1904)
    if isinstance(day, str) or clock == time():
        return day
    return datetime.combine(day, clock)


def _day(days: int, calendar_1904: bool) -> date | str:
    if calendar_1904:
        return date(1904, 1, 1) + timedelta(days)
    if days == 0:
        return "00.01.1900"
    if days == PHANTOM_DAY:
        return "29.02.1900"
    return date(1899, 12, 31) + timedelta(days if days < PHANTOM_DAY else days - 1)
