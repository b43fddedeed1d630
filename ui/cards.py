"""Cards: a figure with its name, its change since the compared date, and its trend."""

import pandas as pd
import streamlit as st

import i18n
from ui.session import is_narrow, language, words
from ui.written import written


def card(
    code: str,
    value: object,
    change: object = None,
    *,
    trend: pd.Series | None = None,
    note: str | None = None,
) -> None:
    """One figure.

    change: people since the compared date, None where it is not known;
    trend:  the figure's past, gaps left out;
    note:   what the change is since; without a change, a line of its own.
    """
    t, known = words(), change is not None and not pd.isna(change)
    st.metric(
        t(f"figure.{code}.name"),
        written(code, value, language()),
        i18n.signed(int(change), language()) if known else note,
        help=t(f"figure.{code}.meaning"),
        border=True,
        height="stretch",
        chart_data=None if trend is None else trend.dropna().astype(float).tolist(),
        delta_color="blue" if known else "off",
        delta_arrow=_arrow(change) if known else "off",
        delta_description=note if known and not is_narrow() else None,
    )


def _arrow(change: float) -> str:
    """Which way a change points; the sign that is written is no hyphen, so it is told."""
    return "off" if change == 0 else "up" if change > 0 else "down"


def fact_card(name: str, value: str, note: str | None = None) -> None:
    """A card whose value is already a word or a phrase."""
    st.metric(
        name, value, note, border=True, height="stretch", delta_color="off", delta_arrow="off"
    )
