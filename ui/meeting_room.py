"""The room of a meeting: a slide fills the window, keys lead from one to the next."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

import i18n
from domain.meetings import Meeting
from domain.regions import Region
from ui.moments import moment
from ui.session import language, store, words

STYLESHEET = Path(__file__).with_name("meeting.css")
FULL_SCREEN = f"<script>{Path(__file__).with_name('full_screen.js').read_text('utf-8')}</script>"
AGENDA, PROTOCOL = "agenda", "protocol"  # views beside the slides


def meeting_in_link(region: str) -> int | None:
    """The number of the meeting that the link names, if the region has held it."""
    linked = st.query_params.get("meeting", "")
    if not linked:
        return None
    held = store().meetings(region)["meeting"].tolist()
    if linked.isdigit() and int(linked) in held:
        return int(linked)
    st.warning(words()("meeting.no_such"), icon=":material/event_busy:")
    return None


def enter(number: int) -> None:
    """Show the meeting of that number from its first slide."""
    st.query_params["meeting"] = str(number)
    st.query_params.pop("slide", None)


def leave() -> None:
    """Back to the page from which meetings are opened."""
    for key in ("meeting", "slide"):
        st.query_params.pop(key, None)


def go(code: str) -> None:
    """Show the slide of that code."""
    st.query_params["slide"] = code


def controls(codes: Sequence[str], held: Meeting, region: Region) -> str:
    """The keys and buttons of a meeting; the code of the slide to show."""
    st.html(STYLESHEET)
    st.html(FULL_SCREEN, unsafe_allow_javascript=True)
    t, linked = words(), st.query_params.get("slide", "")
    code = linked if linked in (*codes, AGENDA, PROTOCOL) else codes[0]
    if code == PROTOCOL:
        leave()
        st.switch_page(
            "pages/meeting/protocol.py",
            query_params={"meeting": str(held.number), "lang": language()},
        )
    place = codes.index(code) if code in codes else 0
    before, after = codes[max(place - 1, 0)], codes[min(place + 1, len(codes) - 1)]
    with st.container(horizontal=True, vertical_alignment="center", key="room"):
        st.markdown(_where(t, held, region, place + 1, len(codes)))
        st.space("stretch")
        _button("previous", go, before, shortcut="Left", disabled=code == codes[0])
        _button("next", go, after, shortcut="Right", disabled=code == codes[-1])
        _button("agenda", go, AGENDA, shortcut="A")
        _button("protocol", go, PROTOCOL, shortcut="P")
        _button("screen", _stay, shortcut="F")
        _button("leave", leave, shortcut="Escape")
    return code


def _stay() -> None:
    """The browser fills the screen by itself; the slide remains."""


def _button(name: str, act, *arguments: str, **options) -> None:
    st.button(
        words()(f"meeting.{name}"), key=f"room {name}", on_click=act, args=arguments,
        type="tertiary", **options,
    )  # fmt: skip


def _where(t, held: Meeting, region: Region, place: int, of: int) -> str:
    number = t("meeting.place", place=place, of=of)
    return f"{region.name(language())} · {i18n.as_of(held.as_of, language())} · {number}"


def record(held: Meeting, region: Region) -> None:
    """Which meeting this is, and as when its figures were known."""
    t = words()
    shown = t(
        "meeting.shown", number=held.number, moment=moment(held.opened_at, region),
        as_of=i18n.as_of(held.as_of, language()),
    )  # fmt: skip
    st.caption(shown)
