"""Two years as a table, what moved in their plans, and how the two are chosen."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

import i18n
from domain.units import REGION
from ui.choose import choose_one
from ui.link import from_link, into_link
from ui.session import language, unit_names, words
from ui.show import table
from ui.written import MISSING, written_column


def choose_years(years: Sequence[int], later: int) -> tuple[int, int]:
    """The earlier and the later of two different years."""
    t, options = words(), [str(year) for year in sorted(years)]
    from_link("earlier", options[:-1] or options, options[0])
    from_link("later", options, str(later))
    one = st.selectbox(t("years.earlier"), options[:-1] or options, key="earlier", width=150)
    other = st.selectbox(t("years.later"), options, key="later", width=150)
    into_link("earlier")
    into_link("later")
    return min(int(one), int(other)), max(int(one), int(other))


def choose_boundaries(views: Sequence[str]) -> str:
    """In which units both years are shown."""
    return choose_one("units", views, "years.boundaries", "years.view_{}", "visible")


def years_table(story) -> None:
    """A row a unit, the region the last: people, plan and completion of both years."""
    t, rows = words(), story.table
    names = unit_names(story.region) | {REGION: story.region.name(language())}
    shown = {t("frame.unit"): [names[code] for code in rows.index]}
    for figure in ("people", "annual_plan", "completion"):
        for suffix, one in (("before", story.before), ("after", story.after)):
            name = f"{t(f'figure.{figure}.name')}, {one.year}"
            shown[name] = written_column(figure, rows[f"{figure}_{suffix}"], language()).tolist()
    shown[t("today.change")] = [
        MISSING if pd.isna(value) else i18n.signed(int(value), language())
        for value in rows["change"]
    ]
    table(pd.DataFrame(shown), key="years")
