"""Tables and cards of the return: by unit, by settlement, and how many of them work."""

import pandas as pd
import streamlit as st

import i18n
from ui.cards import fact_card
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.written import MISSING

COUNTED = ("people", "working_age", "active", "employed", "self_employed")


def returns_cards(story) -> None:
    """People and families back, the year's plan, and each share with what it is a share of."""
    t, totals, shares = words(), story.totals, story.shares
    with st.container(key="cards"):
        fact_card(t("returns.people"), _whole(totals["people"]))
        fact_card(t("returns.families"), _whole(totals["families"]), _plan(story))
        for part, whole in story.wholes.items():
            share = shares[part]
            note = None if share is None else t(
                "returns.share_of", share=i18n.percent(share, language()),
                whole=t(f"returns.of_{whole}"),
            )  # fmt: skip
            fact_card(t(f"returns.{part}"), _whole(totals[part]), note)


def _plan(story) -> str | None:
    if story.completion is None:
        return None
    share = i18n.percent(story.completion, language())
    return words()("returns.plan_share", share=share)


def _whole(value: object) -> str:
    return MISSING if value is None or pd.isna(value) else i18n.number(value, language())


def units_table(story) -> None:
    """A row a unit: settlements, families against the year's plan, and how many work."""
    t, names = words(), unit_names(story.region)
    shown = {t("frame.unit"): [names[code] for code in story.units.index]}
    for name in ("settlements", "families", "planned_families"):
        shown[t(f"returns.{name}")] = [_whole(value) for value in story.units[name]]
    shown[t("returns.completion")] = [
        _percent(row.families, row.planned_families) for row in story.units.itertuples()
    ]
    for name in COUNTED:
        shown[t(f"returns.{name}")] = [_whole(value) for value in story.units[name]]
    heading(t("returns.units_title"), t("returns.units_subtitle"))
    table(pd.DataFrame(shown), key="units")


def settlements_table(story) -> None:
    """A row a settlement, with the date, the file and the row that it came from."""
    t, names = words(), unit_names(story.region)
    order = i18n.sort_key(language())
    rows = story.rows.assign(name=story.rows["unit"].map(names))
    named = list(zip(rows["name"], rows["settlement"], strict=True))
    rows = rows.iloc[sorted(range(len(rows)), key=lambda at: [*map(order, named[at])])]
    shown = {
        t("frame.unit"): rows["name"].tolist(),
        t("returns.settlement"): rows["settlement"].tolist(),
        t("returns.origin"): [f"{row.file} · {row.row}" for row in rows.itertuples()],
        t("returns.stands_at"): [i18n.short_day(when) for when in rows["as_of"]],
    }
    for name in ("families", "planned_families", *COUNTED):
        shown[t(f"returns.{name}")] = [_whole(value) for value in rows[name]]
    heading(t("returns.settlements_title"), t("returns.settlements_subtitle"))
    table(pd.DataFrame(shown), words=4, key="settlements", height=560)


def _percent(part: object, whole: object) -> str:
    if pd.isna(part) or pd.isna(whole) or not whole:
        return MISSING
    return i18n.percent(part / whole, language())
