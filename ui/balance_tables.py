"""Cards and tables of the labour balance."""

import pandas as pd
import streamlit as st

import i18n
from ui.cards import fact_card
from ui.record_link import traced_sums
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.written import MISSING

MARKET = "labour_market"
COUNTED = ("vacancies", "seekers", "surplus", "own", "employed")


def balance_cards(story) -> None:
    """Vacancies, seekers, and what each step could fill."""
    t = words()
    with st.container(key="cards"):
        for name, value in story.totals.items():
            fact_card(t(f"balance.{name}"), i18n.number(value, language()))


def units_table(story) -> None:
    """A row a unit: vacancies, seekers, and who is over or lacking."""
    t, names = words(), unit_names(story.region)
    shown = {t("frame.unit"): [names.get(code, code) for code in story.units.index]}
    heading(t("balance.units_title"), t("balance.units_subtitle"))
    parts = [_trades_of(story, story.market["unit"] == code) for code in story.units.index]
    traced_sums(
        pd.DataFrame(shown | _counts(story.units)), parts, MARKET, story.region.code, key="units",
        words_=1,
    )  # fmt: skip


def _trades_of(story, chosen: pd.Series) -> pd.DataFrame:
    """Reported rows, each called by its occupation and skill."""
    rows = story.market[chosen.fillna(False)]
    called = (_called(story, name, rows[name]) for name in ("occupation", "skill"))
    return rows.assign(named=[", ".join(one) for one in zip(*called, strict=True)])


def trades_table(story) -> None:
    """A row an occupation and skill, those with the greatest shortage first."""
    t = words()
    rows = story.trades.sort_values("surplus", kind="stable")
    shown = {
        t(f"balance.{name}"): _called(story, name, rows.index.get_level_values(name))
        for name in ("occupation", "skill")
    }
    heading(t("balance.trades_title"), t("balance.trades_subtitle"))
    parts = [_units_of(story, occupation, skill) for occupation, skill in rows.index]
    traced_sums(
        pd.DataFrame(shown | _counts(rows)), parts, MARKET, story.region.code, key="trades",
        words_=2,
    )  # fmt: skip


def _units_of(story, occupation: str, skill: str) -> pd.DataFrame:
    """Reported rows of an occupation and skill, each called by its unit."""
    names, market = unit_names(story.region), story.market
    chosen = market["occupation"].eq(occupation) & market["skill"].eq(skill)
    rows = market[chosen.fillna(False)]
    return rows.assign(named=[names.get(code, code) for code in rows["unit"]])


def trained_table(story) -> None:
    """What training across occupations of a skill would add."""
    t, rows = words(), story.trained
    heading(t("balance.trained_title"), t("balance.trained_subtitle"))
    if rows.empty:
        st.caption(t("balance.trained_none"))
        return
    rows = rows.sort_values("people", ascending=False, kind="stable")
    shown = flow_columns(story, rows) | {
        t("balance.people"): [_whole(one) for one in rows["people"]]
    }
    table(pd.DataFrame(shown), words=4, key="trained", height=420)


def flow_columns(story, rows: pd.DataFrame) -> dict[str, list[str]]:
    """From where to where, and in which occupation and skill, as people read it."""
    t, names = words(), unit_names(story.region)
    return {
        t("balance.unit_from"): [names.get(one, one) for one in rows["unit_from"]],
        t("balance.unit_to"): [names.get(one, one) for one in rows["unit_to"]],
        t("balance.occupation"): _called(story, "occupation", rows["occupation"]),
        t("balance.skill"): _called(story, "skill", rows["skill"]),
    }


def _called(story, code: str, values) -> list[str]:
    column = story.columns[code]
    return [column.word(value, language()) for value in values]


def _counts(rows: pd.DataFrame) -> dict[str, list[str]]:
    t = words()
    return {
        t("balance.could_own" if name == "own" else f"balance.{name}"): [
            _whole(one) if name != "surplus" or pd.isna(one) else i18n.signed(int(one), language())
            for one in rows[name]
        ]
        for name in COUNTED
    }


def _whole(value: object) -> str:
    return MISSING if value is None or pd.isna(value) else i18n.number(int(value), language())
