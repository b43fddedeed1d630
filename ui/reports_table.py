"""How punctually units report, and what was refused."""

import pandas as pd
import streamlit as st

import i18n
from ui.session import language, unit_names, words
from ui.show import table
from ui.written import MISSING


def rates_table(story) -> None:
    """One row a unit: due, on time, late, silent, and the shares."""
    t, rows, names, chosen = words(), story.rates, unit_names(story.region), language()
    shown = {t("frame.unit"): [names[code] for code in rows.index]}
    for column in ("due", "on_time", "late", "silent"):
        shown[t(f"reports.{column}")] = [i18n.number(value, chosen) for value in rows[column]]
    for column in ("reported_share", "on_time_share"):
        shown[t(f"reports.{column}")] = [
            i18n.percent(value, chosen) or MISSING for value in rows[column]
        ]
    table(pd.DataFrame(shown), key="rates")


def refused_table(rows: pd.DataFrame) -> None:
    """Files that were refused: ``Store.refusals``."""
    t = words()
    if rows.empty:
        st.caption(t("reports.refused_none"))
        return
    table(
        pd.DataFrame(
            {
                t("origin.file"): rows["file"],
                t("reports.received_at"): [i18n.short_day(day) for day in rows["received_at"]],
                t("monday.sender"): rows["sender"],
            }
        ),
        words=3,
        key="refused",
    )
