"""The five cards of a region or of one unit."""

import pandas as pd
import streamlit as st

import i18n
from ui.cards import card, fact_card
from ui.forecast_card import forecast_card
from ui.session import language, words
from ui.written import written


def region_cards(story, totals: pd.DataFrame) -> None:
    """Placed, permanent, temporary, against the plans, the year's end, reports received.

    totals: the forecast's rows over all sources, by unit.
    """
    t, figures, since = words(), story.figures, _since(story)
    with st.container(key="cards"):
        for code in ("people", "permanent", "temporary"):
            card(code, figures[code], since(code), trend=story.curve[code], note=_compared(story))
        card("completion", figures["completion"], note=_plan("annual_plan", figures))
        card("pace", figures["pace"], note=_plan("period_plan", figures))
        forecast_card(totals)
        came = len(story.units) - len(story.silent)
        fact_card(t("today.reports"), t("today.reports_of", came=came, expected=len(story.units)))


def _since(story):
    comparable = story.changes[story.changes["comparable"]]
    columns = {"people": "change", "permanent": "permanent_change", "temporary": "temporary_change"}

    def change(code: str):
        values = comparable[columns[code]].dropna()
        return int(values.sum()) if len(values) else None

    return change


def _compared(story) -> str | None:
    if story.compared_with is None:
        return None
    return words()("today.since", day=i18n.short_day(story.compared_with))


def _plan(code: str, figures) -> str:
    t, plan = words(), figures[code]
    if pd.isna(plan):
        return t("today.no_plan")
    return t("today.plan_of", plan=written(code, plan, language()))
