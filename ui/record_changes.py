"""What accepting rows of records changes: how many are new, and each value that differs."""

import pandas as pd
import streamlit as st

import i18n
from domain.records import Kind
from domain.regions import Region
from domain.reports import ReadReport
from ui.record_values import written_key, written_value
from ui.session import language, words
from ui.show import heading, table

FATES = ("new", "changed", "same")


def records_will_change(changes: pd.DataFrame, report: ReadReport, region: Region) -> None:
    """Rows by what becomes of them, and below them every value that is new or differs."""
    t = words()
    title = region.project_list.name(language()) if report.of_map else t("submit.changes_title")
    heading(title, t("records.changes_subtitle"))
    counts = changes.drop_duplicates("row")["fate"].value_counts()
    with st.container(key="cards"):
        for fate in FATES:
            shown = i18n.number(int(counts.get(fate, 0)), language())
            st.metric(t(f"records.fate_{fate}"), shown, border=True)
    moved = changes[changes["before"].map(repr) != changes["after"].map(repr)]
    kinds = {kind.code: kind for kind in region.record_kinds}
    lines = [_line(line, kinds[line.kind], report, region) for line in moved.itertuples()]
    if lines:
        table(pd.DataFrame(lines), words=3, key="record changes")


def _line(line, kind: Kind, report: ReadReport, region: Region) -> dict[str, str]:
    t, column = words(), kind.column(line.column)
    return {
        t("records.row"): written_key(report.records[line.row], kind, region),
        t("records.kind"): kind.name(language()),
        t("records.column"): column.name(language()),
        t("submit.before"): written_value(line.before, column, region),
        t("submit.after"): written_value(line.after, column, region),
    }
