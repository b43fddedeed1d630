"""The parts of submitting a report: verdict, picture, what changes, questions, receipt."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.drafts import Draft
from domain.findings import ERROR, WARNING
from domain.questions import Question, answerable, questions
from domain.regions import Region
from domain.reports import Outcome, ReadReport
from ui.coverage import coverage_shown
from ui.drafts import changed
from ui.escape import plain
from ui.findings import findings_list, marks
from ui.questions import answers_given, ask_one
from ui.record_changes import records_will_change
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


def verdict(outcome: Outcome, region: Region) -> bool:
    """Say what becomes of the file and list its findings; True if its sheets can be drawn.

    What a person can answer is left to ``settled``.
    """
    t, report = words(), outcome.report
    asked = answerable(report.findings, region)
    errors = [finding for finding in report.findings if finding.level == ERROR]
    open_only = bool(errors) and all(finding in asked for finding in errors)
    show, icon = VERDICTS["warned" if open_only else outcome.status]
    as_of = i18n.as_of(report.as_of, language()) if report.as_of else "—"
    said = t(
        "question.verdict" if open_only else f"submit.verdict_{outcome.status}",
        facts=i18n.number(len(report.people) or _stated(report), language()),
        as_of=as_of,
        receipt=outcome.receipt or "—",
    )
    show(plain(said), icon=icon)
    findings_list(report.findings, key="findings", but=asked)
    rules = {finding.rule for finding in report.findings}
    return outcome.status != "unchanged" and not rules & {"unreadable", "personal_data"}


def _stated(report: ReadReport) -> int:
    """How many values the rows of a report hold."""
    return sum(len(record.values) - len(record.key) for record in report.records)


def settled(draft: Draft, report: ReadReport, region: Region) -> None:
    """Ask what only a person knows, one thing at a time, and say what was answered so far."""
    waiting = list(questions(report.findings, region))
    if waiting:
        answer = ask_one(waiting[0], region, len(waiting) - 1)
        if answer is not None:
            changed(draft, **_answered(draft, waiting[0], answer))
            st.rerun()
    if answers_given(region, draft.answers, draft.as_of):
        changed(draft, answers={}, as_of=None)
        st.rerun()


def _answered(draft: Draft, question: Question, answer: str | date) -> dict[str, Any]:
    if isinstance(answer, date):
        return {"as_of": answer}
    return {"answers": draft.answers | {question.asked: answer}}


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
    coverage_shown(report)


def will_change(seen: Any, region: Region) -> None:
    """What accepting the report changes: figure by figure, and the totals; or row by row."""
    report = seen.outcome.report
    if report.of_map:
        _figures_will_change(seen, region)
    if report.records:
        records_will_change(seen.records, report, region)


def _figures_will_change(seen: Any, region: Region) -> None:
    t = words()
    heading(t("submit.changes_title"), t("submit.changes_subtitle"))
    with st.container(key="cards"):
        for name, (before, after) in _totals(seen, region).items():
            change = (
                None if before is None or after is None else i18n.signed(after - before, language())
            )
            value = "—" if after is None else i18n.number(after, language())
            st.metric(name, value, change, "off", delta_arrow="off", border=True)
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


def accepted(draft: Draft, answers: dict[str, str] | None) -> bool:
    """The button that takes the file in: once warnings are answered, and the sender is known.

    Streamlit runs a page at every click, so storing waits for the button: a tab left open must
    not put an old report over a newer one.
    """
    t, needs_sender = words(), bool(draft.answers) and not draft.sender
    if needs_sender:
        st.info(t("question.needs_sender"), icon=":material/person:")
    ready = answers is not None and not needs_sender
    return bool(st.button(t("submit.accept"), type="primary", disabled=not ready, key="accept"))
