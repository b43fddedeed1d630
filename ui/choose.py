"""Choices that several pages offer, each kept in the link."""

from datetime import date

import streamlit as st

import i18n
from ui.link import from_link, into_link
from ui.session import language, store, words


def choose_unit(region: str, day: date, also: str | None = None) -> str:
    """A unit that exists on that day, in the language's alphabetical order.

    also: the code that stands first for the whole region, where that can be chosen too.
    """
    found, chosen_language = store().region(region), language()
    names = {unit.code: unit.name(chosen_language) for unit in found.units_on(day)}
    order = i18n.sort_key(chosen_language)
    codes = sorted(names, key=lambda code: order(names[code]))
    if also is not None:
        codes, names = [also, *codes], names | {also: found.name(chosen_language)}
    from_link("unit", codes, codes[0])
    chosen = st.selectbox(
        words()("frame.unit"), codes, format_func=names.__getitem__, key="unit", width=320
    )
    into_link("unit")
    return chosen


def choose_figure(figures: tuple[str, ...], key: str = "figure") -> str:
    """One of several figures."""
    t = words()
    from_link(key, figures, figures[0])
    chosen = st.segmented_control(
        t("frame.figure"), figures, format_func=lambda code: t(f"figure.{code}.name"), key=key,
        required=True, label_visibility="collapsed",
    )  # fmt: skip
    into_link(key)
    return str(chosen)


def open_unit(code: str | None) -> None:
    """Open the page of the unit that was clicked in a chart, if one was."""
    if code is not None:
        st.session_state["unit"] = code
        st.switch_page("pages/region/district.py")
