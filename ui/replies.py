"""A reply to a sender, ready to be pasted into a messenger: what to mend, cell by cell."""

from collections.abc import Sequence

import streamlit as st

import i18n
from domain.findings import Finding
from domain.regions import Region
from domain.reports import REJECTED, Outcome
from i18n.findings import finding_sentence
from ui.collected import Read
from ui.escape import plain
from ui.session import words
from ui.show import heading

MOST = 12  # findings that one message tells of


def replies(reads: Sequence[Read], region: Region) -> None:
    """The reply to each file that cannot be taken in as it is."""
    faulty = [one for one in reads if one.state(region) == "mend"]
    if not faulty:
        return
    t = words()
    heading(t("collect.replies_title"), t("collect.replies_subtitle"))
    for one in faulty:
        st.markdown(f"**{plain(one.draft.name)}** · {plain(one.draft.sender or '—')}")
        st.code(reply(one.draft.name, one.outcome, one.language), language=None, wrap_lines=True)
        if one.draft.id:
            st.page_link(
                "pages/data/submit.py", label=t("collect.look"), icon=":material/table_view:",
                query_params={"draft": one.draft.id},
            )  # fmt: skip


def reply(name: str, outcome: Outcome, language: str) -> str:
    """The message in the sender's language, plain text."""
    found = [one for one in outcome.report.findings if one.level == "error"]
    if outcome.status != REJECTED:
        found = list(outcome.report.findings)
    opening = i18n.text("reply.opening", language, file=name, count=len(found))
    told = [f"{number}. {_told(one, language)}" for number, one in enumerate(found[:MOST], 1)]
    if len(found) > MOST:
        told.append(i18n.text("reply.more", language, count=len(found) - MOST))
    return "\n".join([opening, "", *told, "", i18n.text("reply.closing", language)])


def _told(finding: Finding, language: str) -> str:
    said = finding_sentence(finding.rule, finding.values, language)
    if finding.sheet is None or not finding.cell:
        return f"{finding.place}: {said}" if finding.place else said
    cells = finding.place.removeprefix(f"{finding.sheet} · ")
    return f"{i18n.text('reply.at', language, sheet=finding.sheet, cells=cells)}: {said}"
