"""The steps of a waterfall and the words beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.escape import plain
from charts.written import written
from domain.figures import SHARE, WRITTEN_FIGURES
from i18n import signed, text

PARTS = ("hires", "corrections", "late_reports", "others", "plan_revision", "calendar")


@dataclass(frozen=True)
class Step:
    """A row: its words, where it begins and stops, and its value as written.

    A state begins where it stops; a cause that is not known has neither.
    """

    label: str
    start: float | None
    stop: float | None
    value: str
    state: bool = False


def steps(
    change: Mapping[str, Any] | pd.Series, figure: str, states: tuple[str, str], language: str
) -> list[Step]:
    """The state before, the causes that changed something, the state after."""
    before, after = change["before"], change["after"]
    rows = [_state(states[0] or text("chart.before", language), before, figure, language)]
    level = 0.0 if pd.isna(before) else float(before)
    for part in PARTS:
        value = change[part]
        label = text(f"chart.part_{part}", language)
        if pd.isna(value):
            rows.append(Step(label, None, None, text("chart.unknown", language)))
        elif value:
            rows.append(Step(label, level, level + float(value), _change(value, figure, language)))
            level += float(value)
    return [*rows, _state(states[1] or text("chart.after", language), after, figure, language)]


def _state(label: str, value: Any, figure: str, language: str) -> Step:
    place = None if pd.isna(value) else float(value)
    shown = written(value, figure, language) or text("chart.unknown", language)
    return Step(plain(label), place, place, shown, state=True)


def _change(value: Any, figure: str, language: str) -> str:
    if WRITTEN_FIGURES[figure].kind != SHARE:
        return signed(round(float(value)), language)
    return text("chart.points", language, change=signed(float(value) * 100, language, 1))
