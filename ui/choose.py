"""Choices that several pages offer, each kept in the link."""

from datetime import date

import streamlit as st

import i18n
from ui.link import from_link, into_link
from ui.session import language, store, words


def choose_unit(region: str, day: date) -> str:
    """A unit that exists on that day, in the language's alphabetical order."""
    names = {unit.code: unit.name(language()) for unit in store().region(region).units_on(day)}
    order = i18n.sort_key(language())
    codes = sorted(names, key=lambda code: order(names[code]))
    from_link("unit", codes, codes[0])
    chosen = st.selectbox(
        words()("frame.unit"), codes, format_func=names.__getitem__, key="unit", width=320
    )
    into_link("unit")
    return chosen
