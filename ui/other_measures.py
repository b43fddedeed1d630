"""Columns of what is counted beside people, where a workbook states it."""

import pandas as pd

import i18n
from domain.sources import MEASURES, PEOPLE
from ui.session import language, words
from ui.written import MISSING

SHARE = "confirmed_share"
SHOWN = (*(measure for measure in MEASURES if measure != PEOPLE), SHARE)


def other_measures(rows: pd.DataFrame) -> dict[str, list[str]]:
    """The columns of SHOWN that the rows have, written, by their names."""
    t = words()
    return {
        t(f"measure.{code}"): [_written(code, value) for value in rows[code]]
        for code in SHOWN
        if code in rows
    }


def _written(code: str, value: object) -> str:
    if pd.isna(value):
        return MISSING
    write = i18n.percent if code == SHARE else i18n.number
    return write(value, language())
