"""The tables of the analyst's desk."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.sources import ALL
from domain.units import REGION
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written

TALL = 620  # px, of tables longer than this they scroll in themselves
MANY = 16  # rows


def pivot_table(story: Any, wanted: dict[str, str]) -> None:
    """The arrangement ``wanted`` of ``stories.desk.Desk``, its cells written in the language."""
    t, found = words(), story.pivot(**wanted)
    rows, columns = t(f"desk.by_{wanted['rows']}"), t(f"desk.by_{wanted['columns']}")
    if wanted["columns"] == "figure":
        title = t("desk.pivot_all", rows=rows)
    else:
        name = t(f"figure.{wanted['figure']}.name")
        title = t("desk.pivot_title", figure=name, rows=rows, columns=columns)
    heading(title, _fixed(story, wanted))
    if found.empty:
        st.info(t("desk.nothing"), icon=":material/table_view:")
        return
    shown = {rows: [_label(wanted["rows"], code, story) for code in found.index]}
    for code in found.columns:
        figure = str(code) if wanted["columns"] == "figure" else wanted["figure"]
        head = _label(wanted["columns"], code, story)
        shown[head] = [written(figure, value, language()) for value in found[code]]
    height = TALL if len(found) > MANY else "content"
    table(pd.DataFrame(shown), key="pivot", height=height)


def two_dates(story: Any, then: Any, found: pd.DataFrame, by: str, figure: str) -> None:
    """``stories.desk.side_by_side``: what it was, what it is, by how much it changed."""
    t, chosen = words(), language()
    days = {"then": i18n.short_day(then.as_of), "now": i18n.short_day(story.as_of)}
    name = t(f"figure.{figure}.name")
    heading(t("desk.dates_title", figure=name, **days), t("desk.dates_subtitle"))
    shares = figure in ("completion", "pace")
    changed = [_changed(value, shares) for value in found["change"]]
    shown = {
        t(f"desk.by_{by}"): [_label(by, code, story) for code in found.index],
        days["then"]: [written(figure, value, chosen) for value in found["then"]],
        days["now"]: [written(figure, value, chosen) for value in found["now"]],
        t("commitment.change"): changed,
        t("desk.change_share"): [i18n.percent(value, chosen) or MISSING for value in found["of"]],
    }
    table(pd.DataFrame(shown), key="dates")


def _changed(value: Any, shares: bool) -> str:
    if pd.isna(value):
        return MISSING
    if shares:
        return i18n.signed(value * 100, language(), decimals=1)
    return i18n.signed(round(float(value)), language())


def _fixed(story: Any, wanted: dict[str, str]) -> str:
    """What is the same in every cell."""
    arranged = (wanted["rows"], wanted["columns"])
    fixed = [name for name in ("unit", "source") if name not in arranged]
    return ", ".join(_label(name, wanted[name], story) for name in fixed)


def _label(dimension: str, code: Any, story: Any) -> str:
    t = words()
    if dimension == "as_of":
        return i18n.short_day(code)
    if dimension == "figure":
        return t(f"figure.{code}.name")
    if dimension == "job_type":
        return t(f"job_type.{code}") if code != "total" else t("figure.unsplit.name")
    names = {REGION: story.region.name(language()), ALL: t("desk.all_sources")}
    return (names | unit_names(story.region) | source_names(story.region))[code]
