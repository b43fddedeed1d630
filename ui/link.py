"""Choices kept in the link, so that the address bar reopens exactly this view.

Streamlit's own binding writes the label that is shown, which changes with the language; here
the code is written. A value typed into the link wins over the one chosen before.
"""

from collections.abc import Collection

import streamlit as st

NOT_HERE = "named in the link, but not here"
OFF, ON = SWITCH = ("0", "1")


def from_link(key: str, options: Collection[str], default: str) -> None:
    """Before a widget of that ``key``: what it shows.

    An unknown value becomes the default; if a link came with it, ``strangers`` has it.
    """
    linked = st.query_params.get(key)
    if linked and linked not in options and _written(key) not in st.session_state:
        st.session_state[NOT_HERE] = [*st.session_state.get(NOT_HERE, ()), linked]
    if linked in options and linked != st.session_state.get(_written(key)):
        st.session_state[key] = linked
        return
    chosen = st.session_state.get(key, st.session_state.get(_written(key)))
    st.session_state[key] = chosen if chosen in options else default


def strangers() -> list[str]:
    """Values that the opened link named and the page does not know, each told once."""
    return list(st.session_state.pop(NOT_HERE, ()))


def into_link(key: str) -> None:
    """After the widget: its value goes into the link and outlives the page."""
    value = st.session_state[key]
    st.session_state[_written(key)] = value
    if st.query_params.get(key) != value:
        st.query_params[key] = value


def number_from_link(key: str, lowest: float, highest: float, default: float) -> None:
    """The same for a number between two: what the widget shows, of the default's own type."""
    linked = st.query_params.get(key, "")
    written = st.session_state.get(_written(key), "")
    wanted = linked if linked and linked != written else written
    try:
        number = type(default)(float(wanted))
    except ValueError:
        number = default
    if linked != written or key not in st.session_state:
        st.session_state[key] = min(max(number, lowest), highest)


def number_into_link(key: str) -> None:
    """After the widget: its number goes into the link and outlives the page."""
    written = f"{st.session_state[key]:g}"
    st.session_state[_written(key)] = written
    if st.query_params.get(key) != written:
        st.query_params[key] = written


def text_from_link(key: str) -> str:
    """What the link says under ``key``, else what it said when the page was left."""
    return str(st.query_params.get(key) or st.session_state.get(_written(key), ""))


def text_into_link(key: str, value: str) -> None:
    """``value`` stands in the link and outlives the page; an empty one leaves it."""
    if not value:
        forget(key)
        return
    st.session_state[_written(key)] = st.query_params[key] = value


def flag_from_link(key: str) -> None:
    """The same for a switch: on or off, at first off."""
    linked, written = st.query_params.get(key), st.session_state.get(_written(key))
    if linked in SWITCH and linked != written:
        st.session_state[key] = linked == ON
    elif key not in st.session_state:
        st.session_state[key] = written == ON


def flag_into_link(key: str) -> None:
    """After the switch: what it stands at goes into the link and outlives the page."""
    written = ON if st.session_state[key] else OFF
    st.session_state[_written(key)] = written
    if st.query_params.get(key, OFF) != written:
        st.query_params[key] = written


def next_time(key: str, value: str) -> None:
    """From the next run on, the widget shows ``value``; its widget may have been drawn already."""
    st.session_state.pop(_written(key), None)
    st.query_params[key] = value


def forget(key: str) -> None:
    """The choice is open again: neither the link nor the session holds it."""
    st.session_state.pop(key, None)
    st.session_state.pop(_written(key), None)
    st.query_params.pop(key, None)


def _written(key: str) -> str:
    return f"{key} in link"
