"""What a code from a paper of other reports names: its rows, kind by kind, and their cells."""

from typing import Any

import pandas as pd
import streamlit as st

from domain.records import Kind
from ui.escape import plain
from ui.record_origin import record_table
from ui.session import language


def figure_rows(figure: Any, name: str) -> tuple[Kind | None, pd.Series | None]:
    """The rows that the figure was made from; the kind and the row that was chosen, or None.

    figure: of ``stories.part_cells``; name: what it is called. The only row is chosen at once.
    """
    st.markdown(f"**{plain(name)}**")
    several = len(figure.origins) > 1
    chosen: tuple[Kind | None, pd.Series | None] = (None, None)
    for origin in figure.origins:
        if several:
            st.markdown(plain(origin.kind.name(language())))
        picked = record_table(origin, key=f"records of {origin.kind.code}")
        if picked is None and len(origin.rows) == 1 and not several:
            picked = origin.rows.iloc[0]
        if picked is not None and chosen[1] is None:
            chosen = (origin.kind, picked)
    return chosen
