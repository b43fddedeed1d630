"""Parts of a page that are run alone, without the frame around them."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from ui.problems import told_plainly

Asked = ParamSpec("Asked")


def run_alone(part: Callable[Asked, None]) -> Callable[Asked, None]:
    """``part``, which a click on something in it runs again by itself, in half the time.

    What stands outside stays as it is: the frame, whose choices run everything, and all that
    ``part`` was given.
    """

    @st.fragment
    @wraps(part)
    def told(*asked: Asked.args, **named: Asked.kwargs) -> None:
        with told_plainly():
            part(*asked, **named)

    return told
