"""What went wrong on a page, or with the link to it, in a sentence; bugs are not caught here."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from domain.errors import EmploymentMapError
from ui.escape import plain
from ui.link import strangers
from ui.session import words

MOST = 40  # signs of what a link names that are told


@contextmanager
def told_plainly() -> Iterator[None]:
    """Instead of the rest of the page: what a person can act on, such as a database in use.

    However the page ends, it is said what its link names that is not there.
    """
    try:
        yield
    except EmploymentMapError as problem:
        sentence = words()(f"error.{problem.code}", **problem.values)
        st.error(plain(sentence), icon=":material/error:")
        st.button(words()("frame.again"), icon=":material/refresh:")
    finally:
        for value in strangers():
            told = words()("frame.not_here", value=value[:MOST])
            st.toast(plain(told), icon=":material/link_off:", duration="long")
