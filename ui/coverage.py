"""How much of the sender's workbook was read, and what was left out and why."""

import streamlit as st

import i18n
from domain.coverage import IGNORED, coverage
from domain.reports import ReadReport
from ui.escape import plain
from ui.session import language, words


def coverage_shown(report: ReadReport) -> None:
    """One line: so many cells, each of them something; below it why some are not counted."""
    if report.cells.empty:
        return
    t, seen = words(), coverage(report.cells)
    parts = [
        t(f"coverage.{part}", number=i18n.number(count, language()))
        for part, count in seen.parts.items()
        if count
    ]
    said = t("coverage.all", number=i18n.number(seen.cells, language()), parts=", ".join(parts))
    st.caption(plain(said))
    if not seen.parts[IGNORED]:
        return
    with st.expander(t("coverage.why")):
        for reason, count in seen.reasons.items():
            told = t(f"coverage.reason_{reason}")
            st.markdown(plain(f"{told}: {i18n.number(count, language())}"))
