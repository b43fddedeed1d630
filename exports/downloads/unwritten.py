"""Numbers and dates that a table shows as texts, as numbers and dates again."""

import re
from functools import lru_cache

import pandas as pd

import i18n

MISSING = frozenset({"", "—"})
DAY = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")
MINUS = "−"


def unwritten(frame: pd.DataFrame, language: str) -> pd.DataFrame:
    """The frame with every column that holds only numbers, or only dates, as such.

    Texts as ``language`` writes them: ``24 925``, ``+3``, ``108,9 %`` (1.089), ``01.12.2025``; a
    dash or nothing is missing. Columns with anything else stay as they are.
    """
    return pd.DataFrame(
        {name: _column(frame[name], language) for name in frame.columns}, index=frame.index
    )


def _column(column: pd.Series, language: str) -> pd.Series:
    if not pd.api.types.is_string_dtype(column) and column.dtype != object:
        return column
    texts = ["" if pd.isna(value) else str(value).strip() for value in column]
    if all(text in MISSING for text in texts):
        return column
    for read in (_number, _day):
        values = [None if text in MISSING else read(text, language) for text in texts]
        understood = [
            value is not None for value, text in zip(values, texts, strict=True)
            if text not in MISSING
        ]  # fmt: skip
        if all(understood):
            return _typed(values, column)
    return column


def _typed(values: list[float | pd.Timestamp | None], column: pd.Series) -> pd.Series:
    found = pd.Series(values, index=column.index)
    if any(isinstance(value, pd.Timestamp) for value in values):
        return found.astype("datetime64[ns]")
    numbers = found.astype("Float64")
    whole = (numbers.dropna() % 1 == 0).all()
    return numbers.astype("Int64") if whole and not _has_shares(column) else numbers


def _has_shares(column: pd.Series) -> bool:
    return any(str(value).strip().endswith("%") for value in column)


def _number(text: str, language: str) -> float | None:
    found = _pattern(language).fullmatch(text)
    if not found:
        return None
    sign, whole, fraction, percent = found.groups()
    digits = re.sub(r"\D", "", whole) + (f".{fraction}" if fraction else "")
    value = float(digits) * (-1 if sign in (MINUS, "-") else 1)
    return round(value / 100, 6) if percent else value


def _day(text: str, _language: str) -> pd.Timestamp | None:
    found = DAY.fullmatch(text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    try:
        return pd.Timestamp(year, month, day)
    except ValueError:
        return None


@lru_cache
def _pattern(language: str) -> re.Pattern[str]:
    """A whole text that is a number in that language."""
    group, point = i18n.number(1000, language)[1], i18n.number(1.5, language, 1)[1]
    whole = rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+|\d+"
    return re.compile(rf"([+−-]?)({whole})(?:{re.escape(point)}(\d+))?(\s*%)?")
