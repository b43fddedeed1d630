"""The few rules of appearance that the theme has no setting for."""

from pathlib import Path

import streamlit as st

STYLESHEET = Path(__file__).with_name("style.css")
PRINTING = f"<script>{Path(__file__).with_name('printing.js').read_text('utf-8')}</script>"


def dress() -> None:
    """Put the stylesheet into the page, and what makes it fit when it is printed."""
    st.html(STYLESHEET)
    st.html(PRINTING, unsafe_allow_javascript=True)
