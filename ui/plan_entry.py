"""What must be said with a plan version: its document, from when it holds, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

import i18n
from domain.plans import APPROVED, DRAFT, PLAN_STATUSES
from domain.sources import JOB_TYPES
from ui.escape import plain
from ui.session import language, words

BASIS_LENGTH, REASON_LENGTH = 200, 500
KEPT = "plan kept"


@dataclass(frozen=True)
class Ground:
    """The document of a version, and the reason. ``complete``: everything needed was said."""

    status: str
    basis: str
    basis_date: date
    in_force_from: date
    reason: str
    by: str

    @property
    def complete(self) -> bool:
        """Whether the document, the reason and the person are named."""
        return all(said.strip() for said in (self.basis, self.reason, self.by))


def ground(story: Any) -> Ground:
    """The fields above the grid."""
    t = words()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        status = st.segmented_control(
            t("plan.status"), PLAN_STATUSES, default=APPROVED, required=True,
            format_func=lambda code: t(f"plan_status.{code}"), key="plan status",
        )  # fmt: skip
    return Ground(str(status), *said_why(story.day, date(story.year, 1, 1), "plan"))


def said_why(day: date, new_year: date, key: str) -> tuple[str, date, date, str, str]:
    """The document, its date, the first day in force, the reason and the person."""
    t = words()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        basis = st.text_input(
            t("plan.basis"), max_chars=BASIS_LENGTH, placeholder=t("plan.basis_hint"), width=360,
            key=f"{key} basis",
        )  # fmt: skip
        dated = st.date_input(t("plan.basis_date"), day, format="DD.MM.YYYY", width=150,
                              key=f"{key} dated")  # fmt: skip
        starts = st.date_input(t("plan.in_force_from"), max(day, new_year), format="DD.MM.YYYY",
                               width=150, key=f"{key} starts")  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = st.text_input(t("plan.reason"), max_chars=REASON_LENGTH, width="stretch",
                               key=f"{key} reason")  # fmt: skip
        by = st.text_input(t("plan.by"), max_chars=BASIS_LENGTH, width=320, key=f"{key} by")
    return basis.strip(), dated, starts, reason.strip(), by.strip()


def form_words(story: Any, said: Ground) -> dict[str, Any]:
    """The words of the workbook that the grid is kept as: title, headings, notes below it."""
    t, called = words(), i18n.year(story.year, language())
    title = "plan.form_draft" if said.status == DRAFT else "plan.form_title"
    return {
        "sheet": t("plan.form_sheet"),
        "title": t(title, region=story.region.name(language()), year=called),
        "unit": t("frame.unit"),
        "total": t("plan.form_total", year=called),
        "region": t("plan.own"),
        "job_types": {kind: t(f"job_type.{kind}") for kind in JOB_TYPES},
        "notes": [
            t("plan.form_basis", basis=said.basis, day=i18n.short_day(said.basis_date)),
            t("plan.form_reason", reason=said.reason),
            t("plan.form_by", by=said.by),
        ],
    }


def keep(story: Any, said: Ground, receipt: str) -> None:
    """Remember the receipt for the next run of the page, and from which day on it is seen."""
    seen, shown = max(said.basis_date, said.in_force_from), max(story.day, date(story.year, 1, 1))
    st.session_state[KEPT] = (receipt, seen if seen > shown else None)


def kept() -> None:
    """The receipt of the version that was just kept, and where it is seen."""
    receipt, seen = st.session_state.pop(KEPT, (None, None))
    if receipt is None:
        return
    t = words()
    st.success(plain(t("plan.kept", receipt=receipt)), icon=":material/receipt_long:")
    if seen is not None:
        st.info(plain(t("plan.seen_from", day=i18n.day(seen, language()))), icon=":material/event:")
