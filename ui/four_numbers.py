"""Each unit against its plan: of the year, of the period, in people, and what it needs a week."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.units import REGION
from ui.forecast_card import chance_in_words
from ui.other_measures import other_measures
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.status_words import status_word
from ui.written import MISSING, written_column

FOUR = ("completion", "pace", "gap", "required_weekly", "feasibility")
WORST_FIRST = ("behind", "watch", "on_track", "unknown")


def four_numbers_table(units: pd.DataFrame, region: Any, whole: pd.Series | None = None) -> None:
    """One row a unit, the worst first; the region last where its figures are given.

    units: unit_figures with prospects; whole: region_figures with prospects.
    """
    t, names = words(), unit_names(region) | {REGION: region.name(language())}
    order = units["status"].map(WORST_FIRST.index)
    rows = units.assign(order=order).sort_values(["order", "pace"], kind="stable")
    if whole is not None:
        rows = pd.concat([rows, pd.DataFrame([whole], index=[REGION])])
    heading(t("four.title"), t("four.subtitle"))
    shown = {
        t("frame.unit"): [names[str(code)] for code in rows.index],
        t("figure.status.name"): [status_word(status) for status in rows["status"]],
    }
    for code in FOUR:
        shown[t(f"figure.{code}.name")] = written_column(code, rows[code], language()).tolist()
    shown |= other_measures(rows)
    shown[t("ahead.year_end")] = written_column("forecast", rows["forecast"], language()).tolist()
    shown[t("forecast.of_plan")] = [_of_plan(row, t) for _, row in rows.iterrows()]
    left = {t("forecast.of_plan"): st.column_config.TextColumn(alignment="left")}
    table(pd.DataFrame(shown), words=2, key="four numbers", column_config=left)


def _of_plan(row: pd.Series, t: Any) -> str:
    """The chance of the plan, or the date that it was met."""
    if not pd.isna(row["plan_met_on"]):
        return t("ahead.met_on", day=i18n.short_day(row["plan_met_on"]))
    return MISSING if pd.isna(row["chance"]) else chance_in_words(row["chance"])
