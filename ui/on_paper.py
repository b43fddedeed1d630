"""A wide or long table as a printed page shows it: on the screen it scrolls, paper cannot."""

from html import escape

import pandas as pd
import streamlit as st

SHEET = 150  # letters beside each other on a sheet on its side, at the size of paper
MARGIN = 2  # letters' room between columns
WHOLE = 40  # letters of a cell that stands on one line; longer words are broken
SCREEN = 110  # letters in a table that any screen shows whole, its headings on one line
MOST_ROWS = 400  # of a longer one the printed page shows what the screen does


def on_paper(frame: pd.DataFrame, words: int, *, scrolls: bool) -> None:
    """Where paper would cut the table, its columns under each other, the names repeated.

    frame:   cells as they are written, the first column of names;
    words:   how many columns from the left hold words;
    scrolls: whether the screen shows only some of its rows.
    """
    headings = sum(max(len(str(name)), _longest(frame[name])) + MARGIN for name in frame.columns)
    if (headings > SCREEN or scrolls) and len(frame) <= MOST_ROWS:
        tables = "".join(_table(frame, columns, words) for columns in _sheets(frame))
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
    return max(heading, min(_longest(frame.iloc[:, place]), WHOLE)) + MARGIN


def _longest(cells: pd.Series) -> int:
    return max((len(str(cell)) for cell in cells), default=0)


def _table(frame: pd.DataFrame, columns: list[int], words: int) -> str:
    long = [_longest(frame.iloc[:, place]) > WHOLE for place in columns]
    sides = ["long words" if broken else "words" if place < words else "number"
             for place, broken in zip(columns, long, strict=True)]  # fmt: skip

    def row(cells: list[object], tag: str) -> str:
        written = (
            f'<{tag} class="{side}">{escape("" if cell is None else str(cell))}</{tag}>'
            for side, cell in zip(sides, cells, strict=True)
        )
        return f"<tr>{''.join(written)}</tr>"

    heads = row([frame.columns[place] for place in columns], "th")
    body = "".join(row([line[place] for place in columns], "td") for line in frame.to_numpy())
    return f"<table><thead>{heads}</thead><tbody>{body}</tbody></table>"
