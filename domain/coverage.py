"""How much of a workbook was understood: every cell that was looked at, by what became of it."""

from dataclasses import dataclass

import pandas as pd

TAKEN = ("fact", "plan", "measure", "total", "percent")  # numbers that were read
LABELS = ("unit", "source", "header", "title", "date", "number", "note")
IGNORED, MISSING, FAULTY = "ignored", "missing", "finding"
PARTS = ("taken", "labels", MISSING, IGNORED, FAULTY)

# Why a cell is not counted, as the reader says it; another reason is told as "other".
REASONS = (
    "hidden_sheet", "period_plan", "earlier", "other_month", "growth", "money", "detail", "remark",
    "outside", "outside_tables", "unknown_heading", "no_heading", "needs_answer", "unknown_unit",
    "unknown_source", "no_unit", "no_source", "no_name", "group", "confirmed", "quarter", "section",
    "forecast", "other_year",
)  # fmt: skip
OTHER = "other"


@dataclass(frozen=True)
class Coverage:
    """Cells by PARTS, which add up to all of them; and those ignored, by reason."""

    cells: int
    parts: dict[str, int]
    reasons: dict[str, int]


def coverage(cells: pd.DataFrame) -> Coverage:
    """What became of the cells of a report. ``cells``: CELL_COLUMNS, each cell once."""
    of_role = dict.fromkeys(TAKEN, "taken") | dict.fromkeys(LABELS, "labels")
    parts = [of_role.get(role, role) for role in cells["role"]]
    ignored = cells[cells["role"] == IGNORED]["reason"]
    reasons = [reason if reason in REASONS else OTHER for reason in ignored]
    return Coverage(
        len(cells),
        {part: parts.count(part) for part in PARTS},
        {reason: reasons.count(reason) for reason in (*REASONS, OTHER) if reason in reasons},
    )
