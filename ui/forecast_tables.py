"""The forecast as tables: units, the rows of one of them, and how good forecasts were."""

import pandas as pd
import streamlit as st

import i18n
from domain.sources import ALL, TOTAL
from domain.units import REGION
from i18n.saying import listed
from ui.escape import plain
from ui.forecast_card import chance_in_words
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.status_words import status_word
from ui.written import MISSING, written_column


def units_table(story) -> None:
    """One row a unit, the worst first: so far, the year's end, the plan, the chance of it."""
    t, rows, names = words(), story.units, unit_names(story.region)
    shown = {
        t("frame.unit"): [names[code] for code in rows.index],
        t("figure.status.name"): [status_word(status) for status in rows["status"]],
        t("forecast.of_plan"): [_of_plan(row) for _, row in rows.iterrows()],
        **_ends(rows),
        t("figure.annual_plan.name"): written_column("people", rows["annual_plan"], language()),
        t("figure.pace.name"): written_column("pace", rows["pace"], language()),
    }
    table(pd.DataFrame(shown), words=3, key="units")
    lowered = rows.index[rows["status"] != rows["status_by_pace"]]
    if len(lowered):
        units = listed([names[code] for code in lowered], language())
        st.caption(plain(t("forecast.lowered", units=units)))


def rows_table(story, unit: str) -> None:
    """The forecast of one unit or the region: over all by job type, then each source."""
    t, rows = words(), story.rows(unit)
    units = unit_names(story.region) | {REGION: story.region.name(language())}
    heading(t("forecast.rows_title", unit=units[unit]), t("forecast.rows_subtitle"))
    names = source_names(story.region) | {ALL: t("plan.all")}
    rows = rows[rows["known"] & ((rows["job_type"] == TOTAL) | (rows["source"] == ALL))]
    order = (rows["source"] != ALL) * 2 + (rows["job_type"] != TOTAL)
    rows = rows.assign(order=order).sort_values("order", kind="stable")
    shown = {
        t("frame.source"): [names[source] for source in rows["source"]],
        t("origin.job_type"): [t(f"job_type.{kind}") for kind in rows["job_type"]],
        t("forecast.of_plan"): [_of_plan(row) for _, row in rows.iterrows()],
        **_ends(rows),
        t("figure.annual_plan.name"): written_column("people", rows["plan"], language()),
    }
    table(pd.DataFrame(shown), words=3, key="rows")


def _ends(rows: pd.DataFrame) -> dict[str, list[str]]:
    t = words()
    return {
        t("figure.people.name"): written_column("people", rows["people"], language()).tolist(),
        t("forecast.median"): written_column("people", rows["median"], language()).tolist(),
        t("forecast.interval"): [_interval(row.low, row.high) for row in rows.itertuples()],
    }


def _interval(low: float, high: float) -> str:
    if pd.isna(low):
        return MISSING
    return f"{i18n.number(low, language())}–{i18n.number(high, language())}"


def _of_plan(row: pd.Series) -> str:
    """The chance of the plan, the date that it was met, or why neither is known."""
    t = words()
    if not row["known"]:
        return t(f"forecast.short_{row['reason']}")
    if not pd.isna(row["plan_met"]):
        return t("ahead.met_on", day=i18n.short_day(row["plan_met"]))
    chance = row["probability_of_plan"]
    if pd.isna(chance):
        return t("today.no_plan")
    return chance_in_words(chance)


def accuracy_table(measured) -> None:
    """How far forecasts were off, against the straight line and last year's shape."""
    t, rows = words(), measured.accuracy
    if rows.empty:
        st.caption(t("forecast.accuracy_none"))
        return
    subtitle = t("forecast.accuracy_subtitle", dates=i18n.number(measured.dates, language()))
    invented = f" {t('forecast.on_invented')}" if measured.sample else ""
    heading(t("forecast.accuracy_title"), subtitle + invented)
    misses = rows.pivot_table(index="job_type", columns="method", values="mape", sort=False)
    coverage = rows.dropna(subset=["coverage"]).set_index("job_type")["coverage"]
    shown = {t("origin.job_type"): [t(f"job_type.{kind}") for kind in misses.index]}
    for method in ("model", "pace", "last_year"):
        shown[t(f"forecast.method_{method}")] = [_share(miss) for miss in misses[method]]
    shown[t("forecast.coverage")] = [_share(coverage[kind]) for kind in misses.index]
    table(pd.DataFrame(shown), key="accuracy")


def _share(value: float) -> str:
    return i18n.percent(value, language())
