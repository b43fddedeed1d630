"""Our words for the texts that Streamlit brings along (``builtin.*``), and names for its dates."""

import json
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

import i18n
from i18n import LANGUAGES
from i18n.catalogue import catalogue

PATH = "/words.js"
PREFIX = "builtin."
HERE = Path(__file__).parent
SCRIPTS = [HERE / "calendar.js", HERE / "builtin_words.js"]
NOT_IN_EVERY_BROWSER = {"az": "", "kk": "ж."}  # and how a year is marked where Russian has «г.»


async def builtin_words(_request: Request) -> Response:
    """The script that puts our words in place, with the words."""
    headers = {"Cache-Control": "no-cache"}
    return Response(script(), media_type="text/javascript", headers=headers)


@lru_cache
def script() -> str:
    """The script, its first lines the words and the names of months and days, by language."""
    words = {
        language: {key: word for key, word in catalogue(language).items() if key.startswith(PREFIX)}
        for language in LANGUAGES
    }
    scripts = [f"const {name} = {json.dumps(value, ensure_ascii=False)};"
               for name, value in (("WORDS", words), ("CALENDAR", _calendar()))]  # fmt: skip
    return "\n".join([*scripts, *(file.read_text("utf-8") for file in SCRIPTS)])


def _calendar() -> dict[str, dict[str, str | list[str]]]:
    """For each language that a browser may not know: months from January, days from Monday."""
    return {
        language: {
            "months": [i18n.month(which, language) for which in range(1, 13)],
            "days": [i18n.weekday(which, language) for which in range(7)],
            "short_days": [i18n.weekday(which, language, short=True) for which in range(7)],
            "year": year,
        }
        for language, year in NOT_IN_EVERY_BROWSER.items()
    }
