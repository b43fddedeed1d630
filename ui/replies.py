"""A reply to a sender, ready to be pasted into a messenger: what to mend, cell by cell."""

from collections.abc import Sequence

import streamlit as st

from domain.findings import ERROR
from domain.regions import Region
from domain.reports import REJECTED, Outcome
from i18n.replies import Told
from i18n.replies import reply as reply_text
from ui.collected import Read
from ui.escape import plain
from ui.session import words
from ui.show import heading


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
    found = [one for one in outcome.report.findings if one.level == ERROR]
    if outcome.status != REJECTED:
        found = list(outcome.report.findings)
    told = [Told(one.sheet, one.place, one.rule, one.values) for one in found]
    return reply_text(name, told, language)
