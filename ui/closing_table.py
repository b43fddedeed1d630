"""How the year before closed, unit by unit, beside the new one."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.units import REGION
from i18n.saying import listed
from ui.escape import plain
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written_column


def closing_table(story: Any) -> None:
    """``story``: a ``ClosingYear``; nothing is shown without one."""
    if story is None:
        return
    t, rows = words(), story.table
    names = unit_names(story.region) | {REGION: story.region.name(language())}
    then, now = (i18n.year(year, language()) for year in (story.year, story.year + 1))
    days = {"then": i18n.short_day(story.day), "now": i18n.short_day(story.as_of)}
    heading(t("closing.title", then=then, now=now), t("closing.subtitle", **days))
    shown = {
        t("frame.unit"): [names[str(code)] for code in rows.index],
        t("closing.state"): [_state(row, t) for _, row in rows.iterrows()],
        t("closing.people", year=then): written_column("people", rows["people"], language()),
        t("plan.of_year", year=then): written_column("people", rows["annual_plan"], language()),
        t("figure.completion.name"): written_column("completion", rows["completion"], language()),
        t("closing.people", year=now): written_column("people", rows["people_now"], language()),
        t("plan.of_year", year=now): written_column("people", rows["plan_now"], language()),
    }
    table(pd.DataFrame(shown), words=2, key="closing")
    if story.still_open:
        late = listed([names[code] for code in story.still_open], language())
        st.caption(plain(t("closing.open", units=late, year=then)))


def _state(row: pd.Series, t: Any) -> str:
    if row["closed"]:
        return t("closing.closed")
    if pd.isna(row["reported_as_of"]):
        return MISSING
    return t("closing.as_of", day=i18n.short_day(row["reported_as_of"]))
