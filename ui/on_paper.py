"""A wide or long table as a printed page shows it: on the screen it scrolls, paper cannot."""

import pandas as pd
import streamlit as st

from ui.written_table import LONG, as_html, longest

SHEET = 150  # letters beside each other on a sheet on its side, at the size of paper
MARGIN = 2  # letters' room between columns
SCREEN = 110  # letters in a table that any screen shows whole, its headings on one line
MOST_ROWS = 400  # of a longer one the printed page shows what the screen does


def on_paper(frame: pd.DataFrame, words: int, *, scrolls: bool) -> None:
    """Where paper would cut the table, its columns under each other, the names repeated.

    frame:   cells as they are written, the first column of names;
    words:   how many columns from the left hold words;
    scrolls: whether the screen shows only some of its rows.
    """
    headings = sum(max(len(str(name)), longest(frame[name])) + MARGIN for name in frame.columns)
    if (headings > SCREEN or scrolls) and len(frame) <= MOST_ROWS:
        tables = "".join(as_html(frame, columns, words) for columns in _sheets(frame))
        st.html(f'<div class="on-paper">{tables}</div>')


def _sheets(frame: pd.DataFrame) -> list[list[int]]:
    """Places of the columns that stand side by side; the first stands in each of them."""
    first, *rest = [_width(frame, place) for place in range(frame.shape[1])]
    sheets, room = [[0]], SHEET - first
    for place, width in enumerate(rest, start=1):
        if width > room and len(sheets[-1]) > 1:
            sheets.append([0])
            room = SHEET - first
        sheets[-1].append(place)
        room -= width
    return sheets


def _width(frame: pd.DataFrame, place: int) -> int:
    """Letters that a column needs: a heading may break between its words."""
    heading = max(map(len, str(frame.columns[place]).split()), default=0)
    return max(heading, min(longest(frame.iloc[:, place]), LONG)) + MARGIN
