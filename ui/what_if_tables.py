"""The year's end before and after the moves, and who could make up for whom."""

import pandas as pd
import streamlit as st

import i18n
from domain.sources import ALL, TOTAL
from domain.units import REGION
from i18n.chances import chance
from ui.escape import plain
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written_column

CHANGED = 0.5  # people; less is a rounding


def ends_table(story) -> None:
    """Region and units: the expected end, the plan and the chance of it, before and after."""
    t = words()
    rows = story.totals()
    names = unit_names(story.region) | {REGION: story.region.name(language())}
    order = [REGION, *(code for code in rows.index if code != REGION)]
    rows = rows.loc[order]
    table(pd.DataFrame({t("frame.unit"): [names[code] for code in order], **_columns(rows)}),
          key="ends")  # fmt: skip


def changed_table(story) -> None:
    """Sources of units that the moves change; nothing where there are none."""
    t, rows = words(), story.table
    moved = (rows["median"] - rows["median_before"]).abs() >= CHANGED
    moved |= (rows["plan"].fillna(0) - rows["plan_before"].fillna(0)).abs() >= CHANGED
    rows = rows[moved & (rows["source"] != ALL) & (rows["job_type"] == TOTAL)]
    rows = rows[rows["unit"] != REGION]
    if rows.empty:
        return
    names, sources = unit_names(story.region), source_names(story.region)
    heading(t("what_if.changed_title"), t("what_if.changed_subtitle"))
    shown = {
        t("frame.unit"): rows["unit"].map(names).tolist(),
        t("frame.source"): rows["source"].map(sources).tolist(),
    }
    table(pd.DataFrame(shown | _columns(rows)), words=2, key="changed")


def _columns(rows: pd.DataFrame) -> dict[str, list[str]]:
    t = words()

    def people(column: str) -> list[str]:
        return written_column("people", rows[column], language()).tolist()

    return {
        t("figure.people.name"): people("people"),
        t("what_if.median_before"): people("median_before"),
        t("what_if.median"): people("median"),
        t("what_if.plan_before"): people("plan_before"),
        t("what_if.plan"): people("plan"),
        t("what_if.chance_before"): _chances(rows["probability_before"]),
        t("what_if.chance"): _chances(rows["probability"]),
    }


def _chances(values: pd.Series) -> list[str]:
    return [chance(value, language()) or MISSING for value in values]


def cover_table(story) -> None:
    """Shortfalls, and what others could add at their best pace of this year."""
    t, rows = words(), story.cover
    heading(t("what_if.cover_title"), t("what_if.cover_subtitle"))
    if rows.empty:
        st.caption(t("what_if.cover_none"))
        return
    names = unit_names(story.region)
    shown = {
        t("what_if.short_unit"): rows["unit"].map(names),
        t("what_if.by"): rows["by"].map(names).fillna(t("what_if.nobody")),
        **{
            t(f"what_if.{column}"): [
                MISSING if pd.isna(value) else i18n.number(value, language())
                for value in rows[column]
            ]
            for column in ("shortfall", "could_add", "adds", "left_over")
        },
    }
    table(pd.DataFrame(shown), words=2, key="cover")
    st.caption(plain(t("what_if.consent")))
