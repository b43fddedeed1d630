"""What takes longer than a visitor waits is made once for all of them, beside their screens."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Any

import streamlit as st

from ui.session import store

POLL_SECONDS = 2


class Work:
    """Results by what was asked, each with the state of the figures that it was made from."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._begun: dict[object, tuple[str, Future[Any]]] = {}
        self._done: dict[object, Any] = {}

    def newest(self, key: object, version: str, make: Callable[[], Any]) -> tuple[Any, bool]:
        """The newest result, or None, and whether a newer one is being made.

        What went wrong while it was made is raised here.
        """
        with self._lock:
            begun = self._begun.get(key)
            if begun is None or (begun[1].done() and begun[0] != version):
                begun = self._begun[key] = (version, Future())
                Thread(target=_made, args=(begun[1], make), daemon=True).start()
            if begun[1].done():
                self._done[key] = begun[1].result()
            return self._done.get(key), not begun[1].done()


def _made(future: Future[Any], make: Callable[[], Any]) -> None:
    try:
        future.set_result(make())
    except Exception as problem:
        future.set_exception(problem)


@st.cache_resource(show_spinner=False)
def _work() -> Work:
    return Work()


def beside(
    story: Callable[..., Any], show: Callable[[Any], None], waiting: str, *asked: Any
) -> None:
    """Show ``story(store, *asked)`` as soon as it is there; until then, say what is awaited.

    While a newer result is made the one before it is shown. Nothing else of the page waits.
    """
    chosen = store()
    key = (chosen.url, story.__qualname__, asked)

    def newest() -> tuple[Any, bool]:
        return _work().newest(key, chosen.figures_version(), lambda: story(chosen, *asked))

    was_busy = newest()[1]

    @st.fragment(run_every=POLL_SECONDS if was_busy else None)
    def shown() -> None:
        result, busy = newest()
        if was_busy and not busy:
            st.rerun()
        if result is None:
            st.info(waiting, icon=":material/hourglass_top:")
        else:
            show(result)

    shown()
