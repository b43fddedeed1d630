"""What stands beside a unit's figures: promised, explained, disputed."""

from typing import Any

import streamlit as st

from ui.commitment_list import due_list
from ui.disputes import dispute_list
from ui.explanation import explaining, explanation
from ui.session import words


def beside_figures(told: Any, unit: str) -> None:
    """Of one unit, from ``stories.beside``: two columns, and the way to the causes."""
    left, right = st.columns(2, gap="large")
    with left:
        due_list(told.promises_of(unit), told.region, of_unit=True)
    with right:
        st.subheader(words()("explanation.why"), anchor=False)
        explanation(told.said.explanation_of(unit))
        with st.container(horizontal=True, vertical_alignment="center"):
            causes()
            explaining(told.region.code, unit, told.as_of)
        dispute_list(told.said.disputes_of(unit), told.region)


def causes() -> None:
    """The way to the page that splits the change into its causes; the unit stays chosen."""
    st.page_link(
        "pages/region/why.py",
        label=words()("explanation.causes"),
        icon=":material/waterfall_chart:",
    )
