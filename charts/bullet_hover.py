"""What the pointer tells over a bullet row: the exact figures, in the language."""

from charts.hover import MISSING
from charts.hover import template as hover_template
from charts.values import Record
from i18n import number, percent

ROUND = ("people", "permanent", "temporary", "annual_plan", "period_plan")


def customdata(rows: list[Record], names: dict[str, str], language: str) -> list[list[str]]:
    """By row: the unit's code, its name, then its figures as written; ``—`` for a missing one."""
    return [[row["unit"], names[row["unit"]], *_figures(row, language)] for row in rows]


def template(language: str) -> str:
    """One line a figure, in the order of ``customdata``."""
    return hover_template((*ROUND, "completion", "pace", "required", "best"), language)


def _figures(row: Record, language: str) -> list[str]:
    written = [
        *(number(row[figure], language) for figure in ROUND),
        *(percent(row[figure], language) for figure in ("completion", "pace")),
        *(number(row[figure], language, 1) for figure in ("required_weekly", "best_weekly")),
    ]
    return [figure or MISSING for figure in written]
