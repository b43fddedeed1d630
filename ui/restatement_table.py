"""The register of restatements as a table: when, whose, what, by whom, and why."""

import pandas as pd

import i18n
from ui.session import language, source_names, unit_names, words
from ui.show import table
from ui.written import MISSING, written_column


def restatement_table(rows: pd.DataFrame, story) -> None:
    """One row a figure, the newest first."""
    t, chosen = words(), language()
    changes = [i18n.signed(int(change), chosen) for change in rows["change"]]
    shown = {
        t("reports.received_at"): [i18n.short_day(day) for day in rows["received_at"]],
        t("frame.unit"): rows["unit"].map(unit_names(story.region)),
        t("frame.source"): rows["source"].map(source_names(story.region)),
        t("origin.job_type"): [t(f"job_type.{kind}") for kind in rows["job_type"]],
        t("origin.as_of"): [i18n.short_day(day) for day in rows["as_of"]],
        t("submit.before"): written_column("people", rows["old"], chosen),
        t("submit.after"): written_column("people", rows["new"], chosen),
        t("today.change"): changes,
        t("restatements.stands"): [_stands(one) for one in rows["stands"]],
        t("restatements.reason"): [
            reason if pd.notna(reason) else MISSING for reason in rows["reason"]
        ],
        t("restatements.meetings"): [
            ", ".join(i18n.short_day(day) for day in days) or MISSING for days in rows["meetings"]
        ],
        t("monday.sender"): [_who(row) for row in rows.itertuples()],
        t("origin.file"): [name.rpartition("/")[2] for name in rows["file"]],
        t("origin.cell"): [_cell(row) for row in rows.itertuples()],
        t("collect.receipt"): rows["receipt"],
    }
    table(pd.DataFrame(shown), words=len(shown), key="restatements")


def _stands(stands: bool) -> str:
    return words()(f"restatements.{'new' if stands else 'old'}")


def _who(row) -> str:
    return " · ".join(part for part in (row.sender, row.by) if part) or MISSING


def _cell(row) -> str:
    return f"{row.sheet} · {row.cell}" if row.sheet else row.cell
