"""The parts of submitting a report: verdict, picture, what changes, questions, receipt."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.findings import WARNING
from domain.regions import Region
from domain.reports import Outcome, ReadReport
from ui.escape import plain
from ui.findings import findings_list, marks
from ui.session import language, source_names, unit_names, words
from ui.sheet_picture import sheet_picture
from ui.show import heading, table
from ui.written import written_column

VERDICTS = {
    "accepted": (st.success, ":material/check_circle:"),
    "warned": (st.warning, ":material/help:"),
    "unchanged": (st.info, ":material/content_copy:"),
    "rejected": (st.error, ":material/error:"),
}


def verdict(outcome: Outcome) -> bool:
    """Say what becomes of the file and list its findings; True if its sheets can be drawn."""
    t, report = words(), outcome.report
    show, icon = VERDICTS[outcome.status]
    as_of = i18n.as_of(report.as_of, language()) if report.as_of else "—"
    said = t(
        f"submit.verdict_{outcome.status}",
        facts=i18n.number(len(report.facts), language()),
        as_of=as_of,
        receipt=outcome.receipt or "—",
    )
    show(plain(said), icon=icon)
    if report.findings:
        findings_list(report.findings, key="findings")
    rules = {finding.rule for finding in report.findings}
    return outcome.status != "unchanged" and not rules & {"unreadable", "personal_data"}


def drawn(report: ReadReport, pictures: dict[str | None, Any]) -> None:
    """The sender's sheets, one at a time, with what was recognised and what is wrong."""
    t = words()
    heading(t("submit.picture_title"), t("submit.picture_subtitle"))
    names = list(pictures)
    chosen = names[0]
    if len(names) > 1:
        chosen = st.segmented_control(
            t("origin.sheet"), names, default=names[0], required=True, key="sheet"
        )
    seen = pictures[chosen]
    sheet_picture(seen.texts, seen.roles, key="picture", marks=marks(report.findings, chosen))


def will_change(seen: Any, region: Region) -> None:
    """What accepting the report changes: figure by figure, and the totals."""
    t = words()
    heading(t("submit.changes_title"), t("submit.changes_subtitle"))
    with st.container(key="cards"):
        for name, (before, after) in _totals(seen, region).items():
            change = (
                None if before is None or after is None else i18n.signed(after - before, language())
            )
            value = "—" if after is None else i18n.number(after, language())
            st.metric(name, value, change, border=True)
    units, sources, chosen = unit_names(region), source_names(region), language()
    rows = seen.changes
    table(
        pd.DataFrame(
            {
                t("frame.unit"): rows["unit"].map(units),
                t("frame.source"): rows["source"].map(sources),
                t("origin.job_type"): [t(f"job_type.{kind}") for kind in rows["job_type"]],
                t("submit.before"): written_column("people", rows["before"], chosen),
                t("submit.after"): written_column("people", rows["after"], chosen),
            }
        ),
        words=3,
        key="changes",
    )


def _totals(seen: Any, region: Region) -> dict[str, tuple[int | None, int | None]]:
    names = unit_names(region) | {"region": region.name(language())}
    return {
        names[row.unit]: (_whole(row.before), _whole(row.after)) for row in seen.effect.itertuples()
    }


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def ask(report: ReadReport) -> dict[str, str] | None:
    """A yes and a reason for every warning; None until all are given."""
    warnings = [finding for finding in report.findings if finding.level == WARNING]
    if not warnings:
        return {}
    t = words()
    heading(t("submit.confirm_title"), t("submit.confirm_subtitle"))
    reason = st.text_area(t("submit.reason"), key="reason")
    agreed = st.checkbox(t("submit.agree"), key="agree")
    if not (agreed and reason.strip()):
        return None
    return {finding.rule: reason.strip() for finding in warnings}


def receipt(outcome: Outcome) -> None:
    """What was stored, and the number to quote."""
    t = words()
    st.success(
        plain(t("submit.receipt", receipt=outcome.receipt or "—")), icon=":material/receipt_long:"
    )
    st.page_link("pages/region/today.py", label=t("today.title"), icon=":material/insights:")
