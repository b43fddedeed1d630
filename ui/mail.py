"""The parts of a week's mail: what came of each file, the cell to mend, and the total's move."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.findings import Finding
from domain.reports import Outcome
from ui.cards import card
from ui.findings import findings_list, marks
from ui.session import language, words
from ui.sheet_picture import sheet_picture
from ui.show import heading, table

ICONS = {"accepted": "●", "warned": "▲", "unchanged": "○", "rejected": "▼"}


def inbox(mail: Sequence[Any], outcomes: dict[str, Outcome]) -> None:
    """A line a file: sender, channel, what became of it."""
    t = words()
    rows = [
        {
            t("origin.file"): letter.path.name,
            t("monday.sender"): letter.sender,
            t("monday.channel"): letter.channel,
            t("monday.outcome"): _outcome(outcomes.get(letter.path.name)),
        }
        for letter in mail
    ]
    table(pd.DataFrame(rows), words=4, key="inbox")


def _outcome(outcome: Outcome | None) -> str:
    t = words()
    if outcome is None:
        return t("monday.waiting")
    return f"{ICONS[outcome.status]} {t(f'monday.{outcome.status}')}"


def faulty(mail: Sequence[Any], outcomes: dict[str, Outcome]) -> Any:
    """The first letter whose file was refused and can be mended in a cell; None without one."""
    refused = [one for one in mail if _place_to_mend(outcomes.get(one.path.name)) is not None]
    return next(iter(refused), None)


def _place_to_mend(outcome: Outcome | None) -> Finding | None:
    if outcome is None or outcome.status != "rejected":
        return None
    return next((one for one in outcome.report.findings if one.cell and one.sheet), None)


def mend(outcome: Outcome, pictures: dict[str | None, Any]) -> tuple[str, dict[str, int]] | None:
    """What is wrong, the sheet, and a cell to correct; (sheet, {cell: value}) once it is typed."""
    t, finding = words(), _place_to_mend(outcome)
    assert finding is not None
    heading(t("monday.mend_title", file=outcome.file), t("monday.mend_subtitle"))
    findings_list(outcome.report.findings, key="findings")
    seen = pictures[finding.sheet]
    sheet_picture(
        seen.texts, seen.roles, key="faulty", marks=marks(outcome.report.findings, finding.sheet)
    )
    with st.form("mend", border=False):
        left, right = st.columns(2)
        cell = left.selectbox(t("origin.cell"), finding.cell)
        value = right.number_input(t("monday.right_value"), min_value=0, step=1, value=None)
        sent = st.form_submit_button(t("monday.mend"), type="primary")
    return (finding.sheet or "", {cell: int(value)}) if sent and value is not None else None


def moved(before: pd.Series | None, after: pd.Series, day: date) -> None:
    """The region's totals before the mail, None where there were none, and after it."""
    t = words()
    heading(t("monday.moved_title"), t("monday.moved_subtitle", day=i18n.day(day, language())))
    with st.container(key="cards"):
        for code in ("people", "permanent", "temporary"):
            change = None if before is None else after[code] - before[code]
            card(code, after[code], change, note=t("monday.by_the_mail"))


def see_for_yourself() -> None:
    """Where to look next."""
    t = words()
    with st.container(horizontal=True):
        st.page_link("pages/region/today.py", label=t("today.title"), icon=":material/insights:")
        st.page_link("pages/data/origin.py", label=t("origin.title"), icon=":material/search:")
