"""Buttons that hand out the page as a paper, made when they are pressed."""

from collections.abc import Callable, Sequence

import streamlit as st

from ui.session import words


def paper_buttons(make: Callable[[str], bytes], name: str, formats: Sequence[str]) -> None:
    """``make(format)``: the paper's bytes; ``name``: of the file, without its ending."""
    t = words()
    with st.popover(t("papers.title"), icon=":material/description:"):
        st.caption(t("papers.lead"))
        with st.container(horizontal=True):
            for format_ in formats:
                st.download_button(
                    t(f"papers.{format_}"),
                    lambda chosen=format_: make(chosen),
                    file_name=f"{name}.{format_}",
                    key=f"paper {format_}",
                    on_click="ignore",
                )
