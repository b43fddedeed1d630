"""The five cards of a region or of one unit."""

import streamlit as st

import i18n
from ui.cards import card, fact_card
from ui.session import language, words
from ui.written import written


def region_cards(story) -> None:
    """Placed, permanent, temporary, against the plan, reports received."""
    t, figures, since = words(), story.figures, _since(story)
    with st.container(horizontal=True, key="cards"):
        for code in ("people", "permanent", "temporary"):
            card(code, figures[code], since(code), trend=story.curve[code], note=_compared(story))
        card("pace", figures["pace"])
        _reports(story, t)


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


def _reports(story, t) -> None:
    expected = len(story.units)
    came = expected - len(story.silent)
    fact_card(
        t("today.reports"),
        t("today.reports_of", came=came, expected=expected),
        t(
            "today.plan_of_year",
            plan=written("annual_plan", story.figures["annual_plan"], language()),
        )
        if story.figures["annual_plan"] == story.figures["annual_plan"]
        else t("today.no_plan"),
    )
