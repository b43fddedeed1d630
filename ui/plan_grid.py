"""The grid in which a plan is typed: units by sources, reconciled with the region's own plan."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.regions import Region
from domain.sources import ALL, TOTAL
from domain.units import REGION
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.written import MISSING

Column = tuple[str, str]  # source and job type


def plan_grid(story: Any, columns: list[Column]) -> pd.DataFrame:
    """The grid as it was typed: people; rows units and ``region``, columns source and job type.

    It starts from the plan shown; the region's row from the region's own plan where that is split
    in the same way.
    """
    t = words()
    grid = _start(story, columns)
    names = unit_names(story.region) | {REGION: t("plan.own")}
    heads = _heads(story.region, columns)
    shown = grid.set_axis(heads, axis="columns")
    shown.insert(0, t("frame.unit"), [names[code] for code in grid.index])
    numbers = {
        head: st.column_config.NumberColumn(min_value=0, step=1, format="localized")
        for head in heads
    }
    unit = {t("frame.unit"): st.column_config.TextColumn(disabled=True, pinned=True)}
    typed = st.data_editor(
        shown, hide_index=True, num_rows="fixed", width="stretch", height="content",
        placeholder="", column_config=numbers | unit, key=f"grid {story.year} {len(columns)}",
    )  # fmt: skip
    typed = typed[heads].set_axis(grid.columns, axis="columns").set_axis(grid.index)
    return typed.astype("Float64").round().astype("Int64")


def reconciliation(story: Any, grid: pd.DataFrame) -> None:
    """What was typed, added up, beside the region's own plan, with the difference."""
    t, region = words(), story.region
    tops = {source.code for source in region.top_sources}
    units, typed = grid.drop(index=REGION), grid.loc[REGION]
    whole = [column for column in grid if column[0] in tops]
    rows = [(_head(region, column), units[column], typed[column]) for column in whole]
    rows = [(head, values.sum(min_count=1), own) for head, values, own in rows]
    total = units[whole].sum().sum()
    own = typed[whole].sum(min_count=1)
    rows.insert(0, (t("plan.all"), total, _known_total(story) if pd.isna(own) else own))
    heading(t("plan.reconciled_title"), t("plan.reconciled_subtitle"))
    table(
        pd.DataFrame(
            {
                t("frame.source"): [head for head, _, _ in rows],
                t("plan.sum"): [_number(value) for _, value, _ in rows],
                t("plan.own"): [_number(value) for _, _, value in rows],
                t("plan.difference"): [_difference(value, own) for _, value, own in rows],
            }
        ),
        key="reconciled",
    )


def _start(story: Any, columns: list[Column]) -> pd.DataFrame:
    own = story.own.set_index(["source", "job_type"])
    stated = own[own["standing"] == "reported"]["people"]
    cells = {
        column: [story.people(unit.code, *column) for unit in story.units]
        + [stated.get(column, pd.NA)]
        for column in columns
    }
    index = [*(unit.code for unit in story.units), REGION]
    grid = pd.DataFrame(cells, index=index, dtype="Int64")
    return grid.set_axis(pd.MultiIndex.from_tuples(columns), axis="columns")


def _heads(region: Region, columns: list[Column]) -> list[str]:
    return [_head(region, column) for column in columns]


def _head(region: Region, column: Column) -> str:
    source, job_type = column
    return f"{source_names(region)[source]}, {words()(f'job_type.{job_type}')}"


def _known_total(story: Any) -> object:
    own = story.own[(story.own["source"] == ALL) & (story.own["job_type"] == TOTAL)]
    return own["people"].iloc[0] if len(own) else pd.NA


def _number(value: object) -> str:
    return MISSING if pd.isna(value) else i18n.number(value, language())


def _difference(total: object, own: object) -> str:
    if pd.isna(total) or pd.isna(own):
        return MISSING
    return i18n.signed(int(total) - int(own), language())
