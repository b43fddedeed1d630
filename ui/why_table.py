"""The causes of a change, unit by unit."""

import pandas as pd

import i18n
from domain.units import REGION
from ui.session import unit_names, words
from ui.show import short_table
from ui.written import MISSING, written_column

CAUSES = ("hires", "corrections", "late_reports", "plan_revision", "calendar", "others")
WHOLE = ("people", "gap", "rank")


def why_table(story, language: str) -> None:
    """One row a unit and one for the region: before, after, and each cause."""
    t, rows = words(), story.causes
    names = unit_names(story.region) | {REGION: story.region.name(language)}
    shown = {t("frame.unit"): [names[code] for code in rows.index]}
    for column in ("before", "after"):
        shown[t(f"submit.{column}")] = written_column(story.figure, rows[column], language).tolist()
    for cause in CAUSES:
        if rows[cause].fillna(1).ne(0).any():
            shown[t(f"why.{cause}")] = [
                _moved(value, story.figure, language) for value in rows[cause]
            ]
    short_table(pd.DataFrame(shown), key="causes")


def _moved(value: float, figure: str, language: str) -> str:
    if pd.isna(value):
        return MISSING
    if figure in WHOLE:
        return i18n.signed(round(value), language)
    return i18n.signed(value * 100, language, decimals=1)
