"""The labour balance found step by step, with the step that is being taken shown."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from ui.session import words


def in_steps(*steps: tuple[str, Callable[..., Any]]) -> Any:
    """What the last step gives; each takes the results before it and is named as it is taken.

    steps: the key of what is being done, and ``step(*results)``.
    """
    t, results = words(), []
    shown = st.progress(0.0)
    for at, (said, step) in enumerate(steps):
        shown.progress(at / len(steps), f"{at + 1} / {len(steps)} · {t(said)}")
        results.append(step(*results))
    shown.empty()
    return results[-1]
