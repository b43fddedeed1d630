"""Tables and cards of workers who go from a finished project to the next."""

import pandas as pd
import streamlit as st

import i18n
from ui.cards import fact_card
from ui.record_link import traced_sums
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.written import MISSING

KIND = "projects"


def redirect_cards(story) -> None:
    """Who becomes free, who has a next site, who has none, what stays open."""
    t = words()
    counts = {
        "people": story.people, "placed": story.placed, "without": story.people - story.placed,
        "places": story.open_places,
    }  # fmt: skip
    with st.container(key="cards"):
        for name, count in counts.items():
            fact_card(t(f"redirect.{name}"), i18n.number(count, language()))


def flows_table(story) -> None:
    """Who goes where next, a row a flow."""
    t, flows, names = words(), story.flows, unit_names(story.region)
    heading(t("redirect.flows_title"), t("redirect.flows_subtitle"))
    if flows.empty:
        st.caption(t("redirect.no_flows"))
        return
    shown = {
        t("redirect.from"): _texts(flows["project"]),
        t("redirect.occupation"): _texts(flows["occupation"]),
        t("redirect.to"): _texts(flows["next_project"]),
        t("redirect.unit_from"): [names[code] for code in flows["unit_from"]],
        t("redirect.unit_to"): [names[code] for code in flows["unit_to"]],
        t("redirect.chosen"): [
            t("redirect.by_report" if named else "redirect.by_solution") for named in flows["named"]
        ],
        t("redirect.count"): _whole(flows["people"]),
        t("redirect.end"): _days(flows["end"]),
        t("redirect.start"): _days(flows["start"]),
        t("redirect.waiting"): _whole(flows["waiting_days"]),
    }
    table(pd.DataFrame(shown), words=6, key="flows")


def site_columns(story, rows: pd.DataFrame) -> dict[str, list[str]]:
    """From which site to which, in which occupation, as people read it."""
    t, names = words(), unit_names(story.region)
    return {
        t("redirect.from"): _texts(rows["project"]),
        t("redirect.to"): _texts(rows["next_project"]),
        t("redirect.occupation"): _texts(rows["occupation"]),
        t("redirect.unit_from"): [names.get(code, code) for code in rows["unit_from"]],
        t("redirect.unit_to"): [names.get(code, code) for code in rows["unit_to"]],
    }


def left_tables(story) -> None:
    """Crews without a next site, and places that stay open."""
    t, names = words(), unit_names(story.region)
    sides = (
        ("crews", story.crews, "end", "people"),
        ("sites", story.sites, "start", "places"),
    )
    for side, rows, when, count in sides:
        heading(t(f"redirect.{side}_title"), t(f"redirect.{side}_subtitle"))
        shown = {
            t("redirect.project"): _texts(rows["project"]),
            t("redirect.occupation"): _texts(rows["occupation"]),
            t("frame.unit"): [names[code] for code in rows["unit"]],
            t(f"redirect.{when}"): _days(rows[when]),
            t(f"redirect.{count}"): _whole(rows[count]),
            t("redirect.placed"): _whole(rows["placed"]),
            t("redirect.still_left"): _whole(rows["left"]),
        }
        parts = [_reported(story, row.project, row.occupation) for row in rows.itertuples()]
        traced_sums(pd.DataFrame(shown), parts, KIND, story.region.code, key=side, words_=3)


def _reported(story, project: str, occupation: str) -> pd.DataFrame:
    """The rows of reports that a project's jobs of an occupation come from."""
    known = story.projects
    chosen = known["project"].eq(project) & known["occupation"].eq(occupation)
    rows = known[chosen.fillna(False)]
    return rows.assign(named=_texts(rows["project"]))


def _texts(values: pd.Series) -> list[str]:
    return [MISSING if pd.isna(value) else str(value) for value in values]


def _whole(values: pd.Series) -> list[str]:
    return [i18n.number(value, language()) for value in values]


def _days(values: pd.Series) -> list[str]:
    return [i18n.short_day(when) for when in values]
