"""A whole meeting as one HTML file: no server, no network, the keys of the meeting room."""

from base64 import b64encode
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import i18n
from charts.standalone import plotly_script
from exports.meeting.html import agenda_section, section
from exports.meeting.slides import slide
from exports.typesetting import FONTS
from exports.wording import Wording
from stories.agenda import items_of
from stories.meeting import Decisions

HERE = Path(__file__).parent
FACES = {400: "NotoSans-Regular.woff2", 700: "NotoSans-Bold.woff2"}
BUTTONS = ("previous", "next", "agenda", "print", "screen")
NO_NETWORK = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:"
)


def meeting_file(made: Decisions, tell: Callable[..., Any], language: str) -> bytes:
    """The slides of a meeting in one language.

    tell: ``tell(story, *arguments)`` gives a story from the store.
    """
    words = Wording(made.promised.region, language)
    look = {"language": language, "dark": False}
    slides = [slide(item, made, tell, look) for item in items_of(made, tell)]
    sections = agenda_section(slides, words.text("meeting.agenda_title")) + "".join(
        section(each, words) for each in slides
    )
    return _page(sections, words, made).encode()


def file_name(made: Decisions, language: str) -> str:
    """``abay-meeting-3-2025-12-01-kk.html``."""
    held = made.meeting
    return f"{held.region}-meeting-{held.number}-{held.as_of.isoformat()}-{language}.html"


def _page(sections: str, words: Wording, made: Decisions) -> str:
    held = made.meeting
    region, as_of = words.region.name(words.language), words.as_of(held.as_of)
    title = f"{words.text('meeting.title')} · {region} · {i18n.short_day(held.as_of)}"
    sample = words.text("paper.watermark") if words.region.sample else ""
    buttons = "".join(
        f'<button data-act="{act}">{escape(words.text(f"meeting.{act}"))}</button>'
        for act in BUTTONS
    )
    record = words.text(
        "meeting.file_record", number=held.number, version=str(held.versions["figures"])[:8]
    )
    return (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{NO_NETWORK}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_style()}</style></head><body>"
        f"<header><span>{escape(region)} · {escape(as_of)}</span>"
        f'<span class="sample">{escape(sample)}</span><span id="place"></span>{buttons}</header>'
        f"<main>{sections}</main><footer><span>{escape(record)}</span></footer>"
        f"<script>{plotly_script()}</script>"
        f"<script>{(HERE / 'page.js').read_text('utf-8')}</script></body></html>"
    )


def _style() -> str:
    faces = "".join(
        f'@font-face{{font-family:"Noto Sans";font-weight:{weight};src:url(data:font/woff2;base64,'
        f'{b64encode((FONTS / file).read_bytes()).decode()}) format("woff2")}}'
        for weight, file in FACES.items()
    )
    return faces + (HERE / "page.css").read_text("utf-8")
