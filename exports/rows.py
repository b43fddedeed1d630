"""Rows and columns of tables from rows of a story's frames."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from exports.tables import Bullet, Cell, Column, Row
from exports.wording import Wording
from stories.paper_figures import NUMBERS


def columns(
    words: Wording, figures: Iterable[str], headings: Mapping[str, str] | None = None
) -> tuple[Column, ...]:
    """Columns of those figures, headed by their names on paper unless ``headings`` has others."""
    given = headings or {}
    return tuple(
        Column(code, given.get(code) or words.text(f"paper.column.{code}"), NUMBERS[code])
        for code in figures
    )


def line(
    words: Wording, code: str, name: str, row: pd.Series, figures: Iterable[str], **marks: Any
) -> Row:
    """The figures of a row as written. marks: what else ``Row`` has, such as ``total``."""
    return Row(code, name, cells(words, row, figures), bullet=bullet(row), **marks)


def cells(words: Wording, row: pd.Series, figures: Iterable[str]) -> tuple[Cell, ...]:
    """Figures as written, with the values behind."""
    return tuple(Cell(words.figure(code, row[code]), value(row[code])) for code in figures)


def bullet(row: pd.Series) -> Bullet | None:
    """The bar of a row; None where people or plan are missing."""
    people, plan = value(row.get("people")), value(row.get("annual_plan"))
    if people is None or not plan:
        return None
    parts = [value(row.get(part)) or 0.0 for part in ("permanent", "temporary")]
    period = value(row.get("period_plan")) or 0.0
    permanent, temporary = (part / plan for part in parts)
    return Bullet(permanent, temporary, max(people - sum(parts), 0.0) / plan, period / plan)


def value(raw: Any) -> float | None:
    """The number, None where it is missing."""
    return None if raw is None or pd.isna(raw) else float(raw)
