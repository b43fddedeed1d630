"""Choices that several pages offer, each kept in the link."""

from collections.abc import Sequence
from datetime import date
from typing import Any

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
    width = 320 if also is None else 480  # a region's name is longer than a unit's
    chosen = st.selectbox(
        words()("frame.unit"), codes, format_func=names.__getitem__, key="unit", width=width
    )
    into_link("unit")
    return chosen


def choose_figure(figures: tuple[str, ...], key: str = "figure") -> str:
    """One of several figures."""
    return choose_one(key, figures, "frame.figure", "figure.{}.name")


def choose_one(
    key: str, codes: Sequence[str], label: str, named: str, visibility: Any = "collapsed"
) -> str:
    """One of a few codes side by side, kept in the link as ``key``; at first the first of them.

    label: key of the catalogue for what is chosen; named: the same for a code, which stands at {}.
    """
    t = words()
    from_link(key, codes, codes[0])
    chosen = st.segmented_control(
        t(label), codes, format_func=lambda code: t(named.format(code)), key=key,
        required=True, label_visibility=visibility,
    )  # fmt: skip
    into_link(key)
    return str(chosen)


def open_unit(code: str | None) -> None:
    """Open the page of the unit that was clicked in a chart, if one was."""
    if code is not None:
        st.session_state["unit"] = code
        st.switch_page("pages/region/district.py")
