"""Our words for the texts that Streamlit brings along in English (``builtin.*``)."""

import json
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from i18n import LANGUAGES
from i18n.catalogue import catalogue

PATH = "/words.js"
PREFIX = "builtin."
SCRIPT = Path(__file__).with_name("builtin_words.js")


async def builtin_words(_request: Request) -> Response:
    """The script that puts our words in place, with the words."""
    headers = {"Cache-Control": "no-cache"}
    return Response(script(), media_type="text/javascript", headers=headers)


@lru_cache
def script() -> str:
    """The script, its first line the words: for each language, by key."""
    words = {
        language: {key: word for key, word in catalogue(language).items() if key.startswith(PREFIX)}
        for language in LANGUAGES
    }
    return f"const WORDS = {json.dumps(words, ensure_ascii=False)};\n{SCRIPT.read_text('utf-8')}"
