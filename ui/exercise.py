"""An exercise plays on a copy of the store, so that resetting it is throwing the copy away."""

from pathlib import Path
from tempfile import mkdtemp

import streamlit as st

from store import Store
from ui.link import forget

KEY = "exercise"


def exercise_url() -> str | None:
    """The address of this visitor's copy, or None when no exercise is on."""
    folder = st.session_state.get(KEY)
    return f"sqlite:///{Path(folder) / 'exercise.sqlite'}" if folder else None


def begin(original: Store) -> None:
    """Put this visitor onto a copy of ``original``."""
    folder = mkdtemp(prefix="employment-map-exercise-")
    original.copy_to(Path(folder) / "exercise.sqlite")
    st.session_state[KEY] = folder
    _forget()


def end() -> None:
    """Throw the copy away and return to the region's own store."""
    folder = st.session_state.pop(KEY, None)
    if folder:
        for file in Path(folder).glob("exercise.sqlite*"):
            file.unlink(missing_ok=True)
        Path(folder).rmdir()
    _forget()


def _forget() -> None:
    """The date chosen and the mail taken in belong to the store that is left."""
    for key in ("mail", "before", "as_of"):
        forget(key)
