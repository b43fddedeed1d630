"""What accepting rows of records changes: how many are new, and each value that differs."""

import pandas as pd
import streamlit as st

import i18n
from domain.records import Kind
from domain.regions import Region
from domain.reports import ReadReport
from ui.escape import plain
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
    _counted({fate: int(counts.get(fate, 0)) for fate in FATES}, beside_figures=report.of_map)
    moved = changes[changes["before"].map(repr) != changes["after"].map(repr)]
    kinds = {kind.code: kind for kind in region.record_kinds}
    lines = [_line(line, kinds[line.kind], report, region) for line in moved.itertuples()]
    if lines:
        table(pd.DataFrame(lines), words=3, key="record changes")
    elif not report.of_map:
        st.info(t("records.nothing_changes"), icon=":material/equal:")


def _counted(counts: dict[str, int], *, beside_figures: bool) -> None:
    """How many rows meet each fate: as cards, or in a line where figures have the cards."""
    t = words()
    shown = {t(f"records.fate_{fate}"): i18n.number(n, language()) for fate, n in counts.items()}
    if beside_figures:
        st.caption(plain(" · ".join(f"{name}: {number}" for name, number in shown.items())))
        return
    with st.container(key="cards"):
        for name, number in shown.items():
            st.metric(name, number, border=True)


def _line(line, kind: Kind, report: ReadReport, region: Region) -> dict[str, str]:
    t, column = words(), kind.column(line.column)
    return {
        t("records.row"): written_key(report.records[line.row], kind, region),
        t("records.kind"): kind.name(language()),
        t("records.column"): column.name(language()),
        t("submit.before"): written_value(line.before, column, region),
        t("submit.after"): written_value(line.after, column, region),
    }
