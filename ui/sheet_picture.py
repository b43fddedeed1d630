"""The sender's own sheet, drawn: cells tinted by what they were taken for, faults numbered."""

import pandas as pd
import streamlit as st

from ui.session import is_dark, words

ROWS_SEEN, ROW_HEIGHT = 26, 35  # more are scrolled to
RUNNING_ON = ("title", "date", "note", "header")  # texts that do not make a column wide
LETTERS_OF_NAME, LETTERS_OF_HEADING = 16, 7
LETTER_WIDTH, CELL_PADDING = 7.5, 20  # pixels

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
    config = {
        column: st.column_config.Column(width=_width(marked[column], roles[column]))
        for column in marked
    }
    styled = marked.style.apply(lambda _: tint, axis=None)
    st.dataframe(styled, key=key, height=height, column_config=config)
    _legend(roles)


def _width(texts: pd.Series, roles: pd.Series) -> int:
    """Pixels for a column: as its names and numbers need; titles run on, headings are cut short.

    So narrow that a phone shows the names and the first numbers, faults among them.
    """
    telling = texts[~roles.isin(RUNNING_ON)].str.len().max()
    headings = texts[roles == "header"].str.len().max()
    letters = max(
        min(0 if pd.isna(telling) else telling, LETTERS_OF_NAME),
        min(0 if pd.isna(headings) else headings, LETTERS_OF_HEADING),
    )
    return int(letters * LETTER_WIDTH + CELL_PADDING)


def _legend(roles: pd.DataFrame) -> None:
    t, seen = words(), set(roles.to_numpy().ravel())
    names = [t(f"picture.{role}") for role in TINTS if role in seen]
    st.caption(" · ".join(names))
