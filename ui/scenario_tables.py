"""Tables of a scenario: demand, supply and the gap between them, each as a range."""

import pandas as pd
import streamlit as st

import i18n
from ui.link import from_link, into_link
from ui.record_link import traced_table
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.written import MISSING

SIDES = ("demand", "supply")


def years_table(story) -> None:
    """A row a year."""
    t, rows = words(), story.years
    heading(t("scenarios.years_title"), t("scenarios.years_subtitle"))
    table(pd.DataFrame({t("scenarios.year"): rows.index.astype(str), **_ranges(rows)}), key="years")


def units_table(story) -> None:
    """A row a unit of the year that is chosen in the link, those that may lack most first."""
    t, names = words(), unit_names(story.region)
    years = [str(year) for year in story.years.index]
    from_link("year", years, years[0])
    heading(t("scenarios.units_title"), t("scenarios.units_subtitle"))
    st.segmented_control(t("scenarios.year"), years, key="year", required=True)
    into_link("year")
    rows = story.of_year(int(st.session_state["year"]))
    shown = {t("frame.unit"): [names[code] for code in rows["unit"]], **_ranges(rows)}
    table(pd.DataFrame(shown), key="scenario units")


def projects_table(story) -> None:
    """The projects that it is calculated from, with the file and the row of each."""
    t, names, rows = words(), unit_names(story.region), story.energy
    if rows.empty:
        return
    shown = {
        t("scenarios.project"): rows["project"].tolist(),
        t("frame.unit"): [names[code] for code in rows["unit"]],
        t("returns.origin"): [f"{row.file} · {row.row}" for row in rows.itertuples()],
        t("scenarios.building"): [f"{row.start_year}–{row.end_year}" for row in rows.itertuples()],
        t("scenarios.megawatts"): [i18n.number(one, language()) for one in rows["megawatts"]],
    }
    for phase in ("build", "operate"):
        shown[t(f"scenarios.{phase}_per_mw")] = [
            _range(low, high, decimals=2)
            for low, high in zip(
                rows[f"{phase}_jobs_per_mw_low"], rows[f"{phase}_jobs_per_mw_high"], strict=True
            )
        ]
    heading(t("scenarios.projects_title"), t("scenarios.projects_subtitle"))
    traced_table(pd.DataFrame(shown), rows, "energy", story.region.code, key="projects", words_=4)


def _ranges(rows: pd.DataFrame) -> dict[str, list[str]]:
    t = words()
    made = {
        t(f"scenarios.{side}"): [
            _range(low, high) for low, high in zip(rows[f"{side}_low"], rows[f"{side}_high"],
                                                   strict=True)
        ]
        for side in SIDES
    }  # fmt: skip
    made[t("scenarios.gap")] = [
        _gap(low, high) for low, high in zip(rows["gap_low"], rows["gap_high"], strict=True)
    ]
    return made


def _range(low: float, high: float, decimals: int = 0) -> str:
    if pd.isna(low) or pd.isna(high):
        return MISSING
    least, most = (i18n.number(round(one, decimals), language(), decimals) for one in (low, high))
    return least if least == most else f"{least}–{most}"


def _gap(low: float, high: float) -> str:
    if pd.isna(low) or pd.isna(high):
        return MISSING
    return " … ".join(i18n.signed(round(one), language()) for one in (low, high))
