"""Cards and tables of the labour balance, and the proposal that officials decide on."""

import pandas as pd
import streamlit as st

import i18n
from domain.transfers import Transfer
from ui.cards import fact_card
from ui.escape import plain
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.written import MISSING

COUNTED = ("vacancies", "seekers", "surplus", "own", "employed")
KEY = ["unit_from", "unit_to", "occupation", "skill"]
MOST = 200  # rows that are offered for a decision; the largest flows come first


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
    table(pd.DataFrame(shown | _counts(story.units)), key="units")


def trades_table(story) -> None:
    """A row an occupation and skill, those with the greatest shortage first."""
    t = words()
    rows = story.trades.sort_values("surplus", kind="stable")
    shown = {
        t(f"balance.{name}"): _called(story, name, rows.index.get_level_values(name))
        for name in ("occupation", "skill")
    }
    heading(t("balance.trades_title"), t("balance.trades_subtitle"))
    table(pd.DataFrame(shown | _counts(rows)), words=2, key="trades")


def trained_table(story) -> None:
    """What training across occupations of a skill would add."""
    t, rows = words(), story.trained
    heading(t("balance.trained_title"), t("balance.trained_subtitle"))
    if rows.empty:
        st.caption(t("balance.trained_none"))
        return
    rows = rows.sort_values("people", ascending=False, kind="stable")
    shown = _ways(story, rows) | {t("balance.people"): [_whole(one) for one in rows["people"]]}
    table(pd.DataFrame(shown), words=4, key="trained", height=420)


def proposal_form(story, taken: pd.DataFrame) -> tuple[list[Transfer], str] | None:
    """The rows that an editor decided on and who did, once the button is pressed.

    A row without a number is not decided; it may be any number, not only the proposed one.
    """
    t, rows = words(), story.between.head(MOST)
    known = {tuple(row[name] for name in KEY) for _, row in taken.iterrows()}
    open_ = rows[[tuple(row[name] for name in KEY) not in known for _, row in rows.iterrows()]]
    if open_.empty:
        st.caption(t("balance.all_decided"))
        return None
    shown = pd.DataFrame(_ways(story, open_) | {t("balance.proposed"): open_["people"].tolist()})
    head = t("balance.decided")
    shown[head] = pd.Series(dtype="float64")
    typed = st.data_editor(
        shown, hide_index=True, width="stretch", height=420, key="proposal", placeholder="",
        disabled=list(shown.columns[:-1]),
        column_config={head: st.column_config.NumberColumn(min_value=0, step=1)},
    )  # fmt: skip
    by = st.text_input(t("balance.by"), key="decided by", width=320).strip()
    chosen = typed[head].notna().to_numpy(bool)
    # Streamlit runs this at every click, so storing waits for the button.
    ready = bool(by) and bool(chosen.any())
    if not st.button(t("balance.keep"), type="primary", disabled=not ready):
        return None
    people = typed.loc[chosen, head].astype(int)
    return [
        Transfer(*(row[name] for name in KEY), count, int(row["people"]), story.as_of)
        for (_, row), count in zip(open_[chosen].iterrows(), people, strict=True)
    ], by


def decided_table(story, taken: pd.DataFrame) -> None:
    """What was decided, by whom and when, beside placements reported since."""
    t = words()
    heading(t("balance.decided_title"), t("balance.decided_subtitle"))
    if taken.empty:
        st.caption(t("balance.decided_none"))
        return
    shown = _ways(story, taken) | {
        t("balance.by"): [plain(one) for one in taken["by"]],
        t("balance.at"): [i18n.short_day(one) for one in taken["at"]],
    }
    for name in ("proposed", "people", "reported"):
        called = "decided" if name == "people" else name
        shown[t(f"balance.{called}")] = [_whole(one) for one in taken[name]]
    table(pd.DataFrame(shown), words=6, key="decided")


def _ways(story, rows: pd.DataFrame) -> dict[str, list[str]]:
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
