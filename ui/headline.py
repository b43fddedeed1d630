"""The sentences a page opens with."""

from collections.abc import Sequence

import streamlit as st

from domain.regions import Region
from domain.said import Said
from ui.escape import plain
from ui.session import spoken


def headline(title: str, sentences: Sequence[Said], region: Region) -> None:
    """The page's title and its findings, the first one strong."""
    st.title(plain(title), anchor=False)
    first, *rest = (plain(spoken(sentence, region)) for sentence in sentences)
    with st.container(key="headline"):
        st.markdown(" ".join([f"**{first}**", *rest]))
