"""The triangle of revisions, how large they were, and the register of every one."""

import pandas as pd
import streamlit as st

import i18n
from domain.units import REGION
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written_column

SHORT, SHOWN_ROWS = 14, 520  # rows that are shown at once; px of a longer table


def triangle_table(story, unit: str) -> None:
    """A row a month, a column a day on which it was looked at; a change stands beside its value."""
    t, triangle = words(), story.triangles[unit]
    if triangle.empty:
        st.caption(t("revisions.none"))
        return
    shown = {t("origin.as_of"): [i18n.short_day(day) for day in triangle.index]}
    before = pd.Series(pd.NA, index=triangle.index, dtype="Int64")
    for moment in triangle:
        values = triangle[moment]
        shown[i18n.short_day(moment)] = [
            _cell(value, earlier) for value, earlier in zip(values, before, strict=True)
        ]
        before = values
    table(pd.DataFrame(shown), key="triangle")


def _cell(value: object, earlier: object) -> str:
    if pd.isna(value):
        return ""
    written = i18n.number(value, language())
    if pd.isna(earlier) or earlier == value:
        return written
    return f"{written} ({i18n.signed(int(value) - int(earlier), language())})"


def sizes_table(story) -> None:
    """A row a unit, the region the last: how many dates changed, and by how much."""
    t, rows = words(), story.table
    names = unit_names(story.region) | {REGION: story.region.name(language())}
    heading(t("revisions.sizes_title"), t("revisions.sizes_subtitle"))
    rate = {"mean_absolute": i18n.number, "mean": i18n.signed}
    shown = {
        t("frame.unit"): [names[code] for code in rows.index],
        t("revisions.dates"): written_column("people", rows["dates"], language()).tolist(),
        t("revisions.revised"): written_column("people", rows["revised"], language()).tolist(),
        **{
            t(f"revisions.{column}"): [
                MISSING if pd.isna(value) else write(value, language(), decimals=1)
                for value in rows[column]
            ]
            for column, write in rate.items()
        },
        t("revisions.relative"): [
            i18n.percent(value, language(), decimals=2) or MISSING for value in rows["relative"]
        ],
    }
    table(pd.DataFrame(shown), key="sizes")


def register_table(story) -> None:
    """Every figure of an earlier date that a later report gave differently."""
    t, rows = words(), story.register
    heading(t("revisions.register_title"), t("revisions.register_subtitle"))
    if rows.empty:
        st.caption(t("revisions.register_none"))
        return
    shown = pd.DataFrame(
        {
            t("frame.unit"): rows["unit"].map(unit_names(story.region)),
            t("frame.source"): rows["source"].map(source_names(story.region)),
            t("origin.job_type"): [t(f"job_type.{kind}") for kind in rows["job_type"]],
            t("origin.file"): [name.rpartition("/")[2] for name in rows["file"]],
            t("origin.cell"): rows["cell"],
            t("revisions.stands"): [t(f"revisions.stands_{_yes(row)}") for row in rows["stands"]],
            t("origin.as_of"): [i18n.short_day(day) for day in rows["as_of"]],
            t("reports.received_at"): [i18n.short_day(day) for day in rows["received_at"]],
            t("submit.before"): written_column("people", rows["old"], language()),
            t("submit.after"): written_column("people", rows["new"], language()),
        }
    )
    table(shown, words=6, key="register", height=SHOWN_ROWS if len(rows) > SHORT else "content")


def _yes(stands: object) -> str:
    return "yes" if stands else "no"
