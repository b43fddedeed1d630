"""A commitment in words: its state, its figure, the change since."""

from typing import Any

import pandas as pd

import i18n
from domain.meetings import OPEN
from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from ui.session import language, source_names, unit_names, words
from ui.written import MISSING

ICONS = {"overdue": "▼", "open": "○", "done": "●", "withdrawn": "—"}
COLOURS = {"overdue": "red", "open": "gray", "done": "green", "withdrawn": "gray"}


def state_of(row: Any) -> str:
    """``overdue`` or the state of a row of ``stories.commitments``."""
    return "overdue" if row.state == OPEN and row.overdue else str(row.state)


def place_names(region: Region) -> dict[str, str]:
    """Names of the units, and of the region as a whole."""
    return unit_names(region) | {REGION: region.name(language())}


def who(row: Any, region: Region) -> str:
    """Who answers for it: a unit or a department in the chosen language, else as it was written."""
    chosen = language()
    for names in (*(unit.names for unit in region.units), *_departments(region)):
        if row.who in names.values():
            return str(names.get(chosen, row.who))
    return str(row.who)


def followed(row: Any, region: Region) -> str:
    """The figure that a commitment is followed by; nothing where there is none."""
    if not row.figure:
        return ""
    name = words()(f"figure.{row.figure}.name")
    return name if row.source == ALL else f"{source_names(region)[row.source]}: {name}"


def count(value: object) -> str:
    """People; a dash where not known."""
    return MISSING if value is None or pd.isna(value) else i18n.number(value, language())


def change(value: object) -> str:
    """A change in people with its sign; a dash where not known."""
    return MISSING if value is None or pd.isna(value) else i18n.signed(int(value), language())


def since(row: Any, region: Region) -> str:
    """``People: 299 → 310, +11``; nothing where no figure is followed."""
    if not row.figure:
        return ""
    values = {"before": count(row.value), "after": count(row.now), "change": change(row.change)}
    return words()("commitment.since", figure=followed(row, region), **values)


def _departments(region: Region) -> list[dict[str, str]]:
    return [source.department for source in region.sources]


def deadline(row: Any) -> str:
    """``due 05.12.2025``, and by how many days it is overdue."""
    t = words()
    due = t("commitment.due_on", day=i18n.short_day(row.due))
    return f"{due}, {t('commitment.late_by', count=-row.days_left)}" if row.overdue else due
