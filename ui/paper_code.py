"""The field for a code from a paper, and what the code names."""

import streamlit as st

from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from ui.escape import plain
from ui.session import language, source_names, unit_names, words

LONGEST = 12  # signs of a code


def paper_code(example: str = "09.03.6") -> str:
    """The code typed, or the link's; empty if none. example: what a code looks like."""
    t = words()
    linked = st.query_params.get("code", "")
    if "code" not in st.session_state or linked not in ("", st.session_state.get("code in link")):
        st.session_state["code"] = linked
    typed = st.text_input(
        t("paper_code.field"), key="code", placeholder=example, width=320, max_chars=LONGEST,
        help=t("paper_code.help"),
    ).strip()  # fmt: skip
    st.session_state["code in link"] = typed
    if typed:
        st.query_params["code"] = typed
    else:
        st.query_params.pop("code", None)
    return typed


def named_figure(unit: str, source: str, figure: str, region: Region) -> None:
    """Says which figure the code names."""
    t = words()
    place = region.name(language()) if unit == REGION else unit_names(region)[unit]
    of = t("paper.all_sources") if source == ALL else source_names(region)[source]
    st.markdown(f"**{plain(place)} · {plain(of)} · {t(f'paper.column.{figure}')}**")


def unknown_code(code: str) -> None:
    """The code is none of ours."""
    st.warning(words()("paper_code.unknown", code=plain(code)), icon=":material/search_off:")
