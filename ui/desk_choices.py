"""What is wanted of the analyst's desk, each choice kept in the link."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

import i18n
from domain.sources import ALL
from domain.units import REGION
from ui.choose import choose_one
from ui.frame import report_dates
from ui.link import from_link, into_link
from ui.session import language, source_names, unit_names, words

VIEWS = ("pivot", "dates", "multiples", "heat", "data")


def choose_view() -> str:
    """How the figures are to be looked at."""
    return choose_one("view", VIEWS, "desk.view", "desk.view_{}")


def arrangement(story: Any, dimensions: tuple[str, ...], rows: tuple[str, ...]) -> dict[str, str]:
    """Rows, columns, figure, and what is fixed: the arguments of ``stories.desk.Desk.pivot``."""
    t = words()
    with st.container(horizontal=True):
        row = choose("rows", {code: t(f"desk.by_{code}") for code in rows})
        others = [code for code in dimensions if code != row]
        default = "figure" if "figure" in others else others[0]
        column = choose("columns", {code: t(f"desk.by_{code}") for code in others}, default)
        found = {"rows": row, "columns": column, "figure": "people", "unit": REGION, "source": ALL}
        if column not in ("figure", "job_type"):
            found["figure"] = choose_figure(story.figures(row, column))
        if "unit" not in (row, column):
            found["unit"] = choose_place(story)
        if "source" not in (row, column):
            found["source"] = choose_source(story)
    return found


def choose_figure(figures: tuple[str, ...]) -> str:
    """One of the figures."""
    t = words()
    return choose("figure", {code: t(f"figure.{code}.name") for code in figures})


def choose_place(story: Any) -> str:
    """A unit, or the region first."""
    names = {REGION: story.region.name(language())} | unit_names(story.region)
    return choose("unit", {code: names[code] for code in dict.fromkeys(story.cube["unit"])})


def choose_source(story: Any) -> str:
    """A source, or all of them first."""
    return choose("source", {ALL: words()("desk.all_sources")} | source_names(story.region))


def choose_other_date(as_of: date) -> date | None:
    """Another date of a report: by default the one before."""
    days = [day for day in report_dates() if day != as_of]
    if not days:
        return None
    earlier = next((day for day in days if day < as_of), days[0])
    names = {day.isoformat(): i18n.day(day, language()) for day in days}
    return date.fromisoformat(choose("other_date", names, earlier.isoformat()))


def choose(name: str, options: Mapping[str, str], default: str | None = None) -> str:
    """One of ``options``, code to name; kept in the link under ``name``."""
    key = f"desk {name}" if name in ("unit", "figure", "source") else name
    from_link(key, options, default or next(iter(options)))
    st.selectbox(
        words()(f"desk.{name}" if key == name else TITLES[name]), list(options), key=key,
        format_func=options.__getitem__, width=260,
    )  # fmt: skip
    into_link(key)
    return str(st.session_state[key])


TITLES = {"unit": "frame.unit", "figure": "desk.figure", "source": "frame.source"}
