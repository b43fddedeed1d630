"""What the pointer tells over a bullet row: the exact figures, in the language."""

import pandas as pd

from charts.hover import MISSING
from charts.hover import template as hover_template
from i18n import number, percent

ROUND = ("people", "permanent", "temporary", "annual_plan", "period_plan")


def customdata(rows: pd.DataFrame, names: dict[str, str], language: str) -> list[list[str]]:
    """By row: the unit's code, its name, then its figures as written; ``—`` for a missing one."""
    return [
        [str(code), names[str(code)], *_figures(row, language)] for code, row in rows.iterrows()
    ]


def template(language: str) -> str:
    """One line a figure, in the order of ``customdata``."""
    return hover_template((*ROUND, "completion", "pace", "required", "best"), language)


def _figures(row: pd.Series, language: str) -> list[str]:
    written = [
        *(number(row[figure], language) for figure in ROUND),
        *(percent(row[figure], language) for figure in ("completion", "pace")),
        *(number(row[figure], language, 1) for figure in ("required_weekly", "best_weekly")),
    ]
    return [figure or MISSING for figure in written]
