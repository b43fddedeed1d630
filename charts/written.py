"""A figure's value as people read it, by what kind of quantity it is."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from charts.palette import ICONS
from domain.figures import COUNT, DATE, PEOPLE, RATE, SHARE, STATUS_KIND, WRITTEN_FIGURES
from i18n import number, percent, short_day, signed, text

WRITTEN: dict[str, Callable[[Any, str], str]] = {
    PEOPLE: number,
    COUNT: number,
    SHARE: percent,
    RATE: lambda value, language: number(value, language, 1),
    DATE: lambda value, _language: short_day(value),
    STATUS_KIND: lambda value, language: f"{ICONS[value]} {text(f'chart.{value}', language)}",
}
# A shortfall is written as people who are wanting: −318.
WRITTEN_AS = {"deviation": signed}


def written(value: Any, figure: str, language: str, *, short: bool = False) -> str:
    """The value of ``figure`` in ``language``; nothing for what is missing.

    short: shares without decimals, where there is little room.
    """
    if pd.isna(value):
        return ""
    kind = WRITTEN_FIGURES[figure].kind
    if short and kind == SHARE:
        return percent(value, language, 0)
    return WRITTEN_AS.get(figure, WRITTEN[kind])(value, language)
