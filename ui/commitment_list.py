"""Open commitments as a short list: what, who, by when, and how the figure moved since."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from domain.regions import Region
from ui.commitment_words import COLOURS, ICONS, body_name, place_names
from ui.escape import plain
from ui.session import spoken, words

SHOWN = 4


def due_list(lines: Sequence[Any], region: Region, *, of_unit: bool = False) -> None:
    """The first few ``stories.commitment_lines``, with a link to the others.

    of_unit: they are all one unit's, which need not be named again.
    """
    t = words()
    st.subheader(t("commitment.due_title"), anchor=False)
    if not lines:
        st.caption(t("commitment.due_none"))
    commitment_lines(lines[:SHOWN], region, of_unit=of_unit)
    more = len(lines) - SHOWN
    label = t("commitment.due_more", count=more) if more > 0 else t("commitments.title")
    st.page_link("pages/meeting/commitments.py", label=label, icon=":material/checklist:")


def commitment_lines(lines: Sequence[Any], region: Region, *, of_unit: bool = False) -> None:
    """Each of ``stories.commitment_lines``."""
    names = place_names(region)
    for line in lines:
        deadline = ", ".join(spoken(sentence, region) for sentence in line.deadline)
        moved = " ".join(spoken(sentence, region) for sentence in line.followed)
        who = body_name(line.who, region)
        details = " · ".join(filter(None, ("" if who == names[line.unit] else who, moved)))
        where = "" if of_unit else f"**{plain(names[line.unit])}** · "
        first = f":{COLOURS[line.state]}[{ICONS[line.state]} {plain(deadline)}] · {where}"
        second = f"  \n:gray[{plain(details)}]" if details else ""
        st.markdown(first + plain(line.what) + second)
