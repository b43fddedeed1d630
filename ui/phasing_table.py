"""How the year's plan is spread over its months, and every version of that."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.phasing import MONTHS
from ui.session import language, source_names, words
from ui.show import heading, table
from ui.written import MISSING


def phasing_table(story: Any) -> None:
    """Sources, how each goes, and the share of its plan that is due by the end of each month."""
    t, rows, names = words(), story.table, source_names(story.region)
    called = i18n.year(story.year, language())
    heading(t("phasing.title", year=called), t("phasing.subtitle"))
    if story.by_twelfths:
        st.caption(t("phasing.all_linear"))
    else:
        shown = {
            t("frame.source"): rows["source"].map(names),
            t("phasing.shape"): [t(f"phasing.shape_{shape}") for shape in rows["shape"]],
            t("plan.in_force_from"): rows["in_force_from"].map(_day),
        }
        for month in range(1, MONTHS + 1):
            shares = [i18n.percent(share, language(), decimals=0) for share in rows[month]]
            shown[i18n.month(month, language(), short=True)] = shares
        table(pd.DataFrame(shown), words=3, key="phasing")
    if len(story.versions):
        _versions(story, names)


def _versions(story: Any, names: dict[str, str]) -> None:
    """What was entered, by whom, on what ground and why."""
    t, rows = words(), story.versions
    with st.expander(t("phasing.versions")):
        table(
            pd.DataFrame(
                {
                    t("frame.source"): rows["source"].map(names),
                    t("phasing.shape"): [t(f"phasing.shape_{shape}") for shape in rows["shape"]],
                    t("plan.basis"): rows["basis"],
                    t("plan.reason"): rows["reason"],
                    t("plan.by"): rows["by"],
                    t("plan.basis_date"): rows["basis_date"].map(_day),
                    t("plan.in_force_from"): rows["in_force_from"].map(_day),
                    t("plan.recorded_at"): rows["at"].map(_day),
                }
            ),
            words=5,
            key="phasing versions",
        )


def _day(when: object) -> str:
    return MISSING if pd.isna(when) else i18n.short_day(when)
