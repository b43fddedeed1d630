"""The figures of a unit, each with the cell that it came from."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.regions import Region
from ui.escape import plain
from ui.session import language, source_names, unit_names, words
from ui.show import table
from ui.written import written_column


def origin_table(rows: pd.DataFrame, region: Region) -> Any:
    """The figures as a table; gives the row that was clicked, or None."""
    t, names = words(), source_names(region)
    rows = rows.reset_index(drop=True)
    several = rows["unit"].nunique() > 1
    units = {t("frame.unit"): rows["unit"].map(unit_names(region))} if several else {}
    shown = pd.DataFrame(
        units
        | {
            t("frame.source"): rows["source"].map(names),
            t("origin.job_type"): [t(f"job_type.{kind}") for kind in rows["job_type"]],
            t("figure.people.name"): written_column("people", rows["people"], language()),
            t("origin.as_of"): [i18n.short_day(day) for day in rows["as_of"]],
            t("origin.file"): rows["file"],
            t("origin.sheet"): rows["sheet"],
            t("origin.cell"): rows["cell"],
        }
    )
    right = {t("figure.people.name"): st.column_config.TextColumn(alignment="right")}
    picked = table(
        shown,
        words=len(shown.columns),
        key="origin",
        column_config=right,
        on_select="rerun",
        selection_mode="single-row",
    )
    selected = picked["selection"]["rows"]
    return rows.loc[selected[0]] if selected else None


def passport(row: pd.Series, region: Region) -> None:
    """What is known of one figure: its value, report, sender and time of arrival."""
    t = words()
    st.subheader(
        plain(f"{source_names(region)[row['source']]}: {i18n.number(row['people'], language())}"),
        anchor=False,
    )
    facts = [
        t("origin.stands_in", file=row["file"], sheet=row["sheet"] or "—", cell=row["cell"]),
        t("origin.received", day=i18n.short_day(row["received_at"]), sender=row["sender"] or "—"),
        t("origin.confirmed") if row["confirmed"] else t("origin.unconfirmed"),
    ]
    if region.sample:
        facts.append(t("notes.invented"))
    st.markdown("  \n".join(plain(fact) for fact in facts))
