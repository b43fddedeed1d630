"""The cards of one district or city."""

import pandas as pd
import streamlit as st

import i18n
from ui.cards import card, fact_card
from ui.forecast_card import forecast_card
from ui.session import language, words


def district_cards(story, totals: pd.DataFrame) -> None:
    """Placed, gap, required pace, best weeks, place among peers, punctuality."""
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
        for code in ("gap", "required_weekly", "best_weekly"):
            card(code, figures[code])
        forecast_card(totals, story.unit.code)
        fact_card(t("district.place"), _place(story, t))
        fact_card(
            t("district.on_time"), t("today.reports_of", came=story.on_time, expected=story.due)
        )


def _place(story, t) -> str:
    if story.rank is None:
        return "—"
    return t("district.place_of", rank=i18n.number(story.rank, language()), of=story.of)
