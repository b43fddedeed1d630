"""The form in which a source's plan is spread over the year: how, by which document, and why."""

from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.phasing import LINEAR, MONTHS, SHAPES, TYPED, Phasing, is_monthly
from domain.units import REGION
from ui.escape import plain
from ui.plan_entry import said_why
from ui.session import language, source_names, words

ENTERED = "phasing entered"


def phasing_form(plan: Any, story: Any) -> tuple[Phasing, str, str] | None:
    """A new version, why and who entered it, once everything is said and the button pressed.

    plan: the ``YearPlan`` of the same year; story: its ``YearPhasing``.
    """
    t, names = words(), source_names(story.region)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        source = st.selectbox(
            t("frame.source"), list(story.table["source"]), format_func=names.__getitem__,
            key="phasing source", width=320,
        )  # fmt: skip
        shape = st.segmented_control(
            t("phasing.shape"), SHAPES, default=LINEAR, required=True, key="phasing shape",
            format_func=lambda code: t(f"phasing.shape_{code}"),
        )  # fmt: skip
    months = _months(plan, story, str(source)) if shape == TYPED else ()
    basis, dated, starts, reason, by = said_why(plan.day, date(story.year, 1, 1), "phasing")
    version = Phasing(story.year, str(source), str(shape), starts, months, basis, dated)
    complete = all((basis, reason, by)) and (shape != TYPED or is_monthly(months))
    # Streamlit runs this at every click, so storing waits for the button.
    pressed = st.button(t("phasing.keep"), type="primary", disabled=not complete)
    return (version, reason, by) if pressed else None


def entered(version: Phasing) -> None:
    """Remember for the next run of the page that a version was kept."""
    st.session_state[ENTERED] = version.starts


def just_entered() -> None:
    """That a version was kept, and from which day on it is seen."""
    if starts := st.session_state.pop(ENTERED, None):
        said = words()("phasing.kept", day=i18n.day(starts, language()))
        st.success(plain(said), icon=":material/calendar_month:")


def _months(plan: Any, story: Any, source: str) -> tuple[float, ...]:
    """What each month is to bring, in people; at first as the plan is spread now.

    Nothing while a month has no number.
    """
    t, asked = words(), plan.people(REGION, source)
    row = story.table.set_index("source").loc[source, list(range(1, MONTHS + 1))]
    due = [round(float(share) * (asked or MONTHS)) for share in row]
    steps = [due[0], *(after - before for before, after in pairwise(due))]
    heads = [i18n.month(month, language(), short=True) for month in range(1, MONTHS + 1)]
    typed = st.data_editor(
        pd.DataFrame([steps], columns=heads), hide_index=True, num_rows="fixed", width="stretch",
        key=f"phasing months {story.year} {source}",
        column_config={
            head: st.column_config.NumberColumn(min_value=0, step=1, required=True)
            for head in heads
        },
    )  # fmt: skip
    if typed.iloc[0].isna().any():  # a month without a number is none that brings nobody
        return ()
    months = tuple(float(value) for value in typed.iloc[0])
    st.caption(_compared(sum(months), asked, t))
    return months


def _compared(total: float, asked: int | None, t: Any) -> str:
    """The sum of the months beside the source's plan."""
    values = {"sum": i18n.number(total, language())}
    if asked is None:
        return plain(t("phasing.sum", **values))
    values |= {
        "plan": i18n.number(asked, language()),
        "difference": i18n.signed(total - asked, language()),
    }
    return plain(t("phasing.sum_of_plan", **values))
