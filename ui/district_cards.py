"""The cards of one district or city."""

import pandas as pd
import streamlit as st

import i18n
from ui.cards import card, fact_card
from ui.forecast_card import forecast_card
from ui.session import language, words
from ui.status_words import status_word
from ui.written import written


def district_cards(story, totals: pd.DataFrame) -> None:
    """Placed, status, gap, required pace beside the best weeks, place among peers, punctuality."""
    t, figures = words(), story.figures
    change = story.changes["change"].where(story.changes["comparable"]).dropna()
    since = (
        t("today.since", day=i18n.short_day(story.compared_with)) if story.compared_with else None
    )
    with st.container(key="cards"):
        card(
            "people",
            figures["people"],
            change.sum() if len(change) else None,
            trend=story.curve["people"],
            note=since,
        )
        fact_card(t("figure.status.name"), status_word(figures["status"]), _lowered(figures, t))
        card("gap", figures["gap"])
        card("required_weekly", figures["required_weekly"], note=_feasible(figures, t))
        forecast_card(totals, story.unit.code)
        fact_card(t("district.place"), _place(story, t))
        fact_card(
            t("district.on_time"), t("today.reports_of", came=story.on_time, expected=story.due)
        )


def _lowered(figures: pd.Series, t) -> str | None:
    """Why the status is not that of the pace."""
    return None if figures["status"] == figures["status_by_pace"] else t("district.by_forecast")


def _feasible(figures: pd.Series, t) -> str | None:
    """What is needed beside the best four weeks so far."""
    if pd.isna(figures["best_weekly"]):
        return None
    best = written("best_weekly", figures["best_weekly"], language())
    if pd.isna(figures["feasibility"]) or not figures["required_weekly"]:
        return t("district.best_weeks", best=best)
    share = written("feasibility", figures["feasibility"], language())
    return t("district.of_best_weeks", share=share, best=best)


def _place(story, t) -> str:
    if story.rank is None:
        return "—"
    return t("district.place_of", rank=i18n.number(story.rank, language()), of=story.of)
