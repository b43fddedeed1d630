"""Findings: what can be wrong with a workbook. The codes are fixed, the words are catalogues'."""

from dataclasses import dataclass, field

ERROR, WARNING, INFO = LEVELS = ("error", "warning", "info")

# Errors refuse the file; warnings need a person's yes, which is kept with the report.
ERRORS = (
    "sum_mismatch",
    "sources_exceed_total",
    "region_total_mismatch",
    "unknown_unit",
    "duplicate_unit",
    "as_of_conflict",
    "no_as_of_date",
    "not_a_number",
    "negative",
    "fractional_people",
    "formula_without_value",
    "error_cell",
    "personal_data",
    "no_table",
    "unreadable",
    "needs_answer",
    "not_your_unit",
    "period_closed",
)
WARNINGS = (
    "not_itemised",
    "cumulative_fell",
    "unchanged_copy",
    "jump",
    "swapped_types",
    "plan_changed",
    "fact_equals_plan",
    "percent_mismatch",
    "missing_unit",
    "unknown_source",
    "restated",
)
CELLS_NAMED = 4  # of a finding about many cells
RULES = dict.fromkeys(ERRORS, ERROR) | dict.fromkeys(WARNINGS, WARNING)


@dataclass(frozen=True)
class Finding:
    """One thing to mend or to confirm.

    sheet: its sheet, or None where a file has none or the finding is about the whole file;
    cell:  the addresses concerned (``"D14"``), most telling first; empty for the whole file;
    values: what fills the sentence ``finding.<rule>`` of the catalogues; never personal data.
    """

    rule: str
    sheet: str | None = None
    cell: tuple[str, ...] = ()
    values: dict[str, object] = field(default_factory=dict)

    @property
    def level(self) -> str:
        """``error`` or ``warning``, as the rule says."""
        return RULES[self.rule]

    @property
    def place(self) -> str:
        """Sheet and cells, as far as they are known; of many cells the first are named."""
        more = len(self.cell) - CELLS_NAMED
        cells = ", ".join(self.cell[:CELLS_NAMED]) + (f" +{more}" if more > 0 else "")
        return " · ".join(part for part in (self.sheet, cells) if part)
