"""Open commitments as a short list: what, who, by when, and how the figure moved since."""

import pandas as pd
import streamlit as st

from domain.regions import Region
from ui.commitment_words import COLOURS, ICONS, deadline, place_names, since, state_of, who
from ui.escape import plain
from ui.session import words

SHOWN = 4


def due_list(rows: pd.DataFrame, region: Region, *, of_unit: bool = False) -> None:
    """The first few of ``rows``, overdue first, with a link to the others.

    of_unit: they are all one unit's, which need not be named again.
    """
    t = words()
    st.subheader(t("commitment.due_title"), anchor=False)
    if rows.empty:
        st.caption(t("commitment.due_none"))
    commitment_lines(rows.head(SHOWN), region, of_unit=of_unit)
    more = len(rows) - SHOWN
    label = t("commitment.due_more", count=more) if more > 0 else t("commitments.title")
    st.page_link("pages/meeting/commitments.py", label=label, icon=":material/checklist:")


def commitment_lines(rows: pd.DataFrame, region: Region, *, of_unit: bool = False) -> None:
    """A line for each row of ``stories.commitments``."""
    names = place_names(region)
    for row in rows.itertuples():
        state = state_of(row)
        where = "" if of_unit else f"**{plain(names[row.unit])}** · "
        answers = who(row, region)
        about = ("" if answers == names[row.unit] else answers, since(row, region))
        details = " · ".join(filter(None, about))
        st.markdown(
            f":{COLOURS[state]}[{ICONS[state]} {plain(deadline(row))}] · {where}{plain(row.what)}"
            + (f"  \n:gray[{plain(details)}]" if details else "")
        )
