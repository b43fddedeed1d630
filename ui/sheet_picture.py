"""The sender's own sheet, drawn: cells tinted by what they were taken for, faults numbered."""

import pandas as pd
import streamlit as st

from ui.session import is_dark, words

ROWS_SEEN, ROW_HEIGHT = 26, 35  # more are scrolled to

TINTS = {  # light, dark
    "fact": ("#DCEBF7", "#123A5C"),
    "plan": ("#E8E4F3", "#372F55"),
    "measure": ("#D8EFF0", "#10474C"),
    "total": ("#E9ECEF", "#343A40"),
    "unit": ("#E3F1EA", "#173D2E"),
    "source": ("#E3F1EA", "#173D2E"),
    "date": ("#FFF3D6", "#4A3B12"),
    "finding": ("#F9D7D3", "#6B1F1A"),
    "chosen": ("#FFE08A", "#7A5B00"),
}


def sheet_picture(
    texts: pd.DataFrame, roles: pd.DataFrame, key: str, marks: dict[str, str] | None = None
) -> None:
    """Draw the sheet. ``marks``: what to write before the text of a cell, by address."""
    marked = texts.copy()
    for cell, mark in (marks or {}).items():
        column, row = cell.rstrip("0123456789"), int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if column in marked.columns and row in marked.index:
            marked.loc[row, column] = f"{mark} {marked.loc[row, column]}"
    shade = int(is_dark())
    tint = roles.map(
        lambda role: f"background-color: {TINTS[role][shade]}" if role in TINTS else ""
    )
    height = min(len(marked) + 1, ROWS_SEEN) * ROW_HEIGHT + 2
    st.dataframe(marked.style.apply(lambda _: tint, axis=None), key=key, height=height)
    _legend(roles)


def _legend(roles: pd.DataFrame) -> None:
    t, seen = words(), set(roles.to_numpy().ravel())
    names = [t(f"picture.{role}") for role in TINTS if role in seen]
    st.caption(" · ".join(names))
