"""Warnings as a ranked list with causes and rows; signals as questions with theirs."""

import pandas as pd
import streamlit as st

import i18n
from domain.sources import ALL
from i18n.chances import chance
from ui.choose import open_unit
from ui.escape import plain
from ui.session import is_narrow, language, source_names, spoken, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written_column

CAUSE_WIDTH = 640  # px
FIRST = 5  # warnings that a phone shows in lines
SHORT, SHOWN_ROWS = 11, 420  # rows that are shown at once; px of a longer table


def warnings_list(story, causes: list) -> tuple[str, str] | None:
    """The list, worst first; the unit and source of the line that was chosen, or None."""
    t, rows = words(), story.warnings
    if rows.empty:
        st.success(t("attention.none"), icon=":material/check_circle:")
        return None
    names = unit_names(story.region)
    sources = source_names(story.region) | {ALL: t("plan.all")}
    reasons = [
        _cause(spoken(said, story.region), row.through, sources)
        for said, row in zip(causes, rows.itertuples(), strict=True)
    ]
    if is_narrow():
        _first_ones(rows["unit"].map(names), rows["source"].map(sources), reasons)
    shown = pd.DataFrame(
        {
            t("frame.unit"): rows["unit"].map(names),
            t("frame.source"): rows["source"].map(sources),
            t("attention.cause"): reasons,
            t("attention.shortfall"): written_column("people", rows["shortfall"], language()),
            t("attention.chance"): [
                chance(value, language()) for value in rows["probability_of_plan"]
            ],
            t("figure.people.name"): written_column("people", rows["people"], language()),
            t("figure.annual_plan.name"): written_column("people", rows["plan"], language()),
        }
    )
    picked = table(
        shown, words=3, key="warnings", on_select="rerun", selection_mode="single-row",
        column_config={t("attention.cause"): st.column_config.TextColumn(width=CAUSE_WIDTH)},
    )  # fmt: skip
    selected = picked["selection"]["rows"]
    if not selected or selected[0] >= len(rows):
        return None
    chosen = rows.iloc[selected[0]]
    return str(chosen["unit"]), str(chosen["source"])


def _first_ones(units: pd.Series, sources: pd.Series, reasons: list[str]) -> None:
    """The worst ones with their causes in lines: on a phone the table shows none of them."""
    for unit, source, reason in list(zip(units, sources, reasons, strict=True))[:FIRST]:
        st.markdown(f"**{plain(unit)} · {plain(source)}**  \n{plain(reason)}")


def _cause(said: str, through: object, sources: dict[str, str]) -> str:
    if not isinstance(through, str):
        return said
    return f"{said} {words()('attention.through', source=sources[through])}"


def chosen_rows(story, chosen: tuple[str, str]) -> None:
    """The rows behind the warning that was chosen, and the way to the unit's page."""
    t = words()
    unit = unit_names(story.region)[chosen[0]]
    heading(t("attention.rows_title", unit=unit), t("attention.rows_subtitle"))
    rows_behind(story.rows[chosen], story.region, key="rows")
    if st.button(t("attention.open", unit=unit), icon=":material/arrow_forward:"):
        open_unit(chosen[0])


def rows_behind(rows: pd.DataFrame, region, key: str) -> None:
    """Reported figures with their files and cells."""
    t = words()
    names, sources = unit_names(region), source_names(region)
    shown = pd.DataFrame(
        {
            t("frame.unit"): rows["unit"].map(names),
            t("frame.source"): rows["source"].map(sources),
            t("origin.job_type"): [t(f"job_type.{kind}") for kind in rows["job_type"]],
            t("origin.file"): [name.rpartition("/")[2] for name in rows["file"]],
            t("origin.sheet"): rows["sheet"].fillna(MISSING),
            t("origin.cell"): rows["cell"],
            t("origin.as_of"): [i18n.short_day(day) for day in rows["as_of"]],
            t("figure.people.name"): written_column("people", rows["people"], language()),
        }
    )
    table(shown, words=6, key=key, height=SHOWN_ROWS if len(rows) > SHORT else "content")


def questions(story) -> None:
    """What needs a closer look: a question each, the rows behind it one click away."""
    t = words()
    heading(t("attention.signals_title"), t("attention.signals_subtitle"))
    if not story.signals:
        st.caption(t("attention.signals_none"))
    for number, signal in enumerate(story.signals):
        name = plain(t(f"signal.{signal.code}.name"))
        st.markdown(f"**{name}**  \n{plain(spoken(signal.question, story.region))}")
        key = f"signal {signal.code} {signal.unit} {number}"
        if st.toggle(t("attention.show_rows", count=len(signal.rows)), key=key):
            heading(t(f"signal.{signal.code}.name"), t("attention.behind_signal"))
            rows_behind(signal.rows, story.region, key=f"rows {key}")


def skill_line(measured) -> None:
    """How often such warnings were right before."""
    t, skill = words(), measured.skill
    if not skill["missed"] + skill["reached"]:
        return
    found = {name: i18n.number(skill[name], language())
             for name in ("missed", "flagged", "reached", "false_alarms")}  # fmt: skip
    invented = f" {t('forecast.on_invented')}" if measured.sample else ""
    st.caption(plain(t("attention.skill", **found) + invented))
