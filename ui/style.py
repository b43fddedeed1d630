"""The few rules of appearance that the theme has no setting for."""

from pathlib import Path

import streamlit as st

STYLESHEET = Path(__file__).with_name("style.css")


def dress() -> None:
    """Put the stylesheet into the page."""
    st.html(STYLESHEET)
