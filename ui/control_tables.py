"""Figures of others beside ours, and samples of people who were looked up."""

import pandas as pd
import streamlit as st

import i18n
from domain.sources import ALL
from domain.units import REGION
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written_column

WIDE = 360  # px


def controls_table(story) -> int | None:
    """A row a figure, with the difference and what explains it; the row chosen, or None."""
    t, rows = words(), story.table
    names = unit_names(story.region) | {REGION: story.region.name(language())}
    sources = source_names(story.region) | {ALL: t("plan.all")}
    shown = pd.DataFrame(
        {
            t("controls.publisher"): rows["publisher"],
            t("controls.what"): [
                _what(row, names, sources) for row in rows.itertuples()
            ],
            t("controls.explanation"): [_explanation(row) for row in rows.itertuples()],
            t("origin.as_of"): [_day(row) for row in rows.itertuples()],
            t("controls.theirs"): written_column("people", rows["people"], language()),
            t("controls.ours"): written_column("people", rows["ours"], language()),
            t("plan.difference"): [
                MISSING if pd.isna(value) else i18n.signed(int(value), language())
                for value in rows["difference"]
            ],
        }
    )  # fmt: skip
    picked = table(
        shown, words=3, key="controls", on_select="rerun", selection_mode="single-row",
        column_config={t("controls.explanation"): st.column_config.TextColumn(width=WIDE)},
    )  # fmt: skip
    selected = picked["selection"]["rows"]
    return int(selected[0]) if selected and selected[0] < len(rows) else None


def _what(row, names: dict[str, str], sources: dict[str, str]) -> str:
    """What is counted, in short: fact or plan, whose, of which source and job type."""
    t = words()
    parts = [t(f"controls.what_{row.what}"), names[row.unit], sources[row.source]]
    if row.job_type != "total":
        parts.append(t(f"job_type.{row.job_type}"))
    return " · ".join(parts)


def _day(row) -> str:
    """The date of a fact, the year of a plan."""
    return str(row.as_of.year) if row.what == "plan" else i18n.short_day(row.as_of)


def _explanation(row) -> str:
    """A person's words; else which plan of ours says it, or that our reports are older."""
    if isinstance(row.words, str):
        signed = " · ".join(part for part in (row.by, i18n.short_day(row.at)) if part)
        return f"{row.words} ({signed})"
    if isinstance(row.document, str):
        return words()("controls.our_document", document=row.document)
    if row.late:
        return words()("controls.ours_older", day=i18n.short_day(row.ours_as_of))
    return ""


def samples_table(story) -> None:
    """The share that each sample confirms, with its interval."""
    t, rows = words(), story.samples
    heading(t("controls.samples_title"), t("controls.samples_subtitle"))
    if rows.empty:
        st.caption(t("controls.samples_none"))
        return
    table(
        pd.DataFrame(
            {
                t("frame.unit"): rows["unit"].map(unit_names(story.region)),
                t("controls.how"): rows["how"],
                t("controls.by"): rows["by"],
                t("origin.as_of"): [i18n.short_day(day) for day in rows["as_of"]],
                t("controls.checked"): written_column("people", rows["checked"], language()),
                t("controls.confirmed"): written_column("people", rows["confirmed"], language()),
                t("controls.share"): [i18n.percent(value, language()) for value in rows["share"]],
                t("controls.interval"): [
                    f"{i18n.percent(row.low, language())} – {i18n.percent(row.high, language())}"
                    for row in rows.itertuples()
                ],
            }
        ),
        words=3,
        key="samples",
    )
