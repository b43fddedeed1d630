"""The sentences a page opens with."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

import i18n
from domain.regions import Region
from domain.said import Said
from ui.escape import plain
from ui.session import language, spoken


def headline(
    title: str, sentences: Sequence[Said], region: Region, as_of: date | None = None
) -> None:
    """The page's title and its findings, the first one strong.

    as_of: the date that its figures stand at, said under the title.
    """
    st.title(plain(i18n.opening(title, language())), anchor=False)
    if as_of is not None:
        st.caption(plain(i18n.as_of(as_of, language())))
    first, *rest = (plain(spoken(sentence, region)) for sentence in sentences)
    with st.container(key="headline"):
        st.markdown(" ".join([f"**{first}**", *rest]))
