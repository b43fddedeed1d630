"""Choices of the pages about plans and years, kept in the link."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from domain.sources import JOB_TYPES, TOTAL
from ui.choose import choose_one
from ui.link import flag_from_link, flag_into_link, from_link, into_link
from ui.session import words


def choose_year(years: Sequence[int], default: int, key: str = "year") -> int:
    """One of several years."""
    options = [str(year) for year in years]
    from_link(key, options, str(default))
    chosen = st.segmented_control(
        words()("plan.year"), options, key=key, required=True, label_visibility="collapsed"
    )
    into_link(key)
    return int(str(chosen))


def choose_day(as_of: date, key: str = "day") -> date:
    """The day on which the plan is looked at; at first the date of the page."""
    shown = st.query_params.get(key)
    if key not in st.session_state:
        st.session_state[key] = _date(shown) or as_of
    chosen = st.date_input(
        words()("plan.day"), key=key, format="DD.MM.YYYY", width=200, help=words()("plan.day_help")
    )
    if chosen is not None and chosen != as_of:
        st.query_params[key] = chosen.isoformat()
    else:
        st.query_params.pop(key, None)
    return chosen or as_of


def choose_job_type() -> str:
    """All people, or those of one job type."""
    order = (TOTAL, *(code for code in JOB_TYPES if code != TOTAL))
    return choose_one("job_type", order, "origin.job_type", "job_type.{}")


def wants_cells() -> bool:
    """Whether each cell of the plan is shown with its origin."""
    flag_from_link("cells")
    wanted: bool = st.toggle(words()("plan.show_cells"), key="cells")
    flag_into_link("cells")
    return wanted


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
