"""A status in a word with its sign, so that colour is never needed to read it."""

from domain.figures import BEHIND, ON_TRACK, UNKNOWN, WATCH
from ui.session import words

SIGNS = {ON_TRACK: "●", WATCH: "▲", BEHIND: "▼", UNKNOWN: "○"}


def status_word(status: str) -> str:
    """Sign and word."""
    return f"{SIGNS[status]} {words()(f'status.{status}')}"
