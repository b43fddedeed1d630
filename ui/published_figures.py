"""Published figures as cards of words: value, what it counts, of where, when, who said it."""

import pandas as pd
import streamlit as st

import i18n
from domain.records import Column
from ui.escape import plain
from ui.session import is_narrow, language, words
from ui.show import heading, table

EXACT = "exact"
WORDED = ("figure", "territory", "unit_of_value")


def published_table(figures: pd.DataFrame, columns: dict[str, Column]) -> None:
    """A row a figure; none is shown without its definition. On a phone a paragraph a figure."""
    t, chosen = words(), language()
    if is_narrow():
        heading(t("overview.published_title"), t("overview.published_subtitle"))
        for row in figures.itertuples():
            st.markdown(_paragraph(row, columns, chosen))
        return
    named = {code: column.word for code, column in columns.items()}
    shown = pd.DataFrame(
        {
            t("overview.figure"): [named["figure"](one, chosen) for one in figures["figure"]],
            t("overview.definition"): [_definition(row) for row in figures.itertuples()],
            t("overview.territory"): [
                named["territory"](one, chosen) for one in figures["territory"]
            ],
            t("overview.source"): figures["source"].tolist(),
            t("overview.measured_in"): [
                named["unit_of_value"](one, chosen) for one in figures["unit_of_value"]
            ],
            t("overview.stands_at"): [i18n.short_day(one) for one in figures["as_of"]],
            t("overview.value"): [_value(row, chosen) for row in figures.itertuples()],
        }
    )
    heading(t("overview.published_title"), t("overview.published_subtitle"))
    table(shown, words=5, key="published", height=620)


def _paragraph(row, columns: dict[str, Column], chosen: str) -> str:
    """A figure with all that it must not be without, in a few lines."""
    called = {code: columns[code].word(getattr(row, code), chosen) for code in WORDED}
    value = f"{_value(row, chosen)} {called['unit_of_value']}"
    told = " · ".join((called["territory"], i18n.short_day(row.as_of), row.source))
    name = plain(called["figure"])
    return f"{name}: **{plain(value)}**  \n{plain(_definition(row))}  \n:gray[{plain(told)}]"


def _definition(row) -> str:
    """In the chosen language where the report gives it, else as it was published."""
    told = getattr(row, f"definition_{language()}", None)
    return str(row.definition if told is None or pd.isna(told) else told)


def _value(row, chosen: str) -> str:
    number = i18n.number(row.value, chosen, decimals=0 if row.value == int(row.value) else 1)
    if pd.isna(row.exactness) or row.exactness == EXACT:
        return number
    return words()(f"overview.{row.exactness}", value=number)


def overview_cards(story, pages: dict[str, str]) -> None:
    """A card for each part of the region's work, leading to its page. ``pages``: by part."""
    t, counts = words(), story.counts
    told = {
        "returns": (story.returned.totals["people"], "overview.card_returns"),
        "network": (counts.get("open"), "overview.card_network"),
        "balance": (counts.get("vacancies"), "overview.card_balance"),
        "programme": (counts.get("measures"), "overview.card_programme"),
    }
    with st.container(key="cards"):
        for part, (value, name) in told.items():
            if value is None or pd.isna(value):
                continue
            with st.container(border=True, height="stretch"):
                st.metric(t(name), i18n.number(int(value), language()))
                if part in pages:
                    st.page_link(pages[part], label=t("overview.open"), icon=":material/east:")
