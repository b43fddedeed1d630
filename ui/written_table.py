"""Tables as HTML: on the screen where a table is short, on paper where it is long."""

from html import escape

import pandas as pd
import streamlit as st

LONG = 40  # letters of a cell that stands on one line on paper; longer words are broken


def written_table(frame: pd.DataFrame, words: int, label: str) -> None:
    """A short table, there at once: nothing in it needs to be sorted or searched.

    frame: cells as they are written; words: how many columns from the left hold words;
    label: what a reader of the screen hears of it.
    """
    table = as_html(frame, list(range(frame.shape[1])), words)
    place = f'class="written" role="region" tabindex="0" aria-label="{escape(label)}"'
    st.html(f"<div {place}>{table}</div>")


def as_html(frame: pd.DataFrame, columns: list[int], words: int) -> str:
    """The columns at those places, as a table whose cells are marked as words or numbers."""
    long = [longest(frame.iloc[:, place]) > LONG for place in columns]
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


def longest(cells: pd.Series) -> int:
    """Letters of the longest cell."""
    return max((len(str(cell)) for cell in cells), default=0)
