"""Rows of records, each with the cells that its values came from."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.records import Kind
from domain.regions import EMPLOYMENT_MAP, Region
from ui.escape import plain
from ui.link import from_link, into_link
from ui.record_link import linked_row
from ui.record_values import written_value
from ui.session import language, words
from ui.show import table

WORDS_OF_ORIGIN = 4
ROWS_SEEN, TALL = 12, 460  # more rows scroll in a table of that height, px


def choose_kind(region: Region) -> Kind | None:
    """The kind of reports that is asked about; None for the employment map."""
    t = words()
    names = {EMPLOYMENT_MAP: t("records.employment_map")} if region.has_map else {}
    names |= {kind.code: kind.name(language()) for kind in region.record_kinds}
    if len(names) > 1:
        from_link("kind", names, next(iter(names)))
        st.selectbox(
            t("records.kind"), list(names), format_func=names.__getitem__, key="kind", width=320
        )
        into_link("kind")
        return region.record_kind(st.session_state["kind"])
    return region.record_kinds[0] if region.record_kinds and not region.has_map else None


def record_table(story: Any, key: str = "records") -> pd.Series | None:
    """The rows as a table, file and row first; gives the one clicked, else the link's, or None."""
    t, rows, kind = words(), story.rows, story.kind
    shown = {
        t("origin.file"): rows["file"].tolist(),
        t("origin.sheet"): [sheet if isinstance(sheet, str) else "—" for sheet in rows["sheet"]],
        t("records.row"): rows["row"].astype(str).tolist(),
        t("origin.as_of"): [i18n.short_day(day) for day in rows["as_of"]],
    }
    for column in kind.columns:
        name = column.name(language())
        shown[name] = [written_value(value, column, story.region) for value in rows[column.code]]
    picked = table(
        pd.DataFrame(shown), words=len(shown), key=key,
        height=TALL if len(rows) > ROWS_SEEN else "content",
        on_select="rerun", selection_mode="single-row",
    )  # fmt: skip
    selected = picked["selection"]["rows"]
    return rows.iloc[selected[0]] if selected else linked_row(rows)


def record_passport(row: pd.Series, kind: Kind, region: Region, cells: dict[str, str]) -> None:
    """What a row states, value by value with its cell, and how it came."""
    t = words()
    told = [
        f"{plain(kind.column(code).name(language()))}: "
        f"**{plain(written_value(row[code], kind.column(code), region))}** "
        f":gray[{plain(cell)}]"
        for code, cell in cells.items()
    ]
    sheet = row["sheet"] if isinstance(row["sheet"], str) else "—"
    came = t("origin.received", day=i18n.short_day(row["received_at"]), sender=row["sender"] or "—")
    stands = t("origin.stands_in", file=row["file"], sheet=sheet, cell=", ".join(cells.values()))
    st.markdown("  \n".join([*told, plain(stands), plain(came)]))


def received_table(came: pd.DataFrame, region: Region) -> None:
    """Files with rows of records: which report, what date it stands at, when and from whom."""
    t, chosen = words(), language()
    kinds = {kind.code: kind.name(chosen) for kind in region.record_kinds}
    shown = pd.DataFrame(
        {
            t("records.kind"): [kinds.get(code, code) for code in came["kind"]],
            t("origin.file"): came["file"].tolist(),
            t("monday.sender"): [sender or "—" for sender in came["sender"]],
            t("collect.receipt"): came["receipt"].tolist(),
            t("origin.as_of"): [_short(day) for day in came["as_of"]],
            t("reports.received_at"): [_short(day) for day in came["received_at"]],
        }
    )
    table(shown, words=WORDS_OF_ORIGIN, key="received")


def _short(day: Any) -> str:
    return "—" if pd.isna(day) else i18n.short_day(day)
