"""What the pointer tells: a heading and a line a figure, filled from ``customdata``."""

from collections.abc import Sequence

from i18n import text

MISSING = "—"


def template(words: Sequence[str], language: str, *, heading: int = 1) -> str:
    """The heading stands in ``customdata[heading]``, the figures in the places after it.

    words: names of the figures, keys of the catalogue without ``chart.``.
    """
    lines = [
        f"{text(f'chart.{word}', language)}: %{{customdata[{place}]}}"
        for place, word in enumerate(words, start=heading + 1)
    ]
    return "<br>".join([f"<b>%{{customdata[{heading}]}}</b>", *lines]) + "<extra></extra>"
