"""The agenda of a meeting: every slide one click away, and items outside the map."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from domain.regions import Region
from domain.roles import Role
from ui.access import role
from ui.escape import plain
from ui.meeting_room import go
from ui.session import language, store, unit_names, words

# What the parts that a region reports are called, by the codes of ``stories.agenda.PARTS``.
PARTS = {
    **{part: f"{part}.title" for part in ("overview", "returns", "network", "balance")},
    "programme": "programme.title",
    "standard": "programme.standard_title",
    "losses": "programme.losses_title",
    "scenarios": "scenarios.title",
}


def agenda_view(
    items: Sequence[Any], made: Any, region: Region, make: Callable[[], bytes], file: str
) -> None:
    """The items of ``stories.meeting.agenda`` in order, and all of it as one file.

    made: what was decided; make: gives the file's content when it is asked for; file: its name.
    """
    number, changes = made.meeting.number, made.protocol is None and role() >= Role.EDITOR
    t = words()
    st.title(t("meeting.agenda_title"), anchor=False)
    with st.container(key="agenda"):
        for place, item in enumerate(items, 1):
            _line(place, item, number if changes else None, region)
    st.download_button(
        t("meeting.download"), make, file_name=file, mime="text/html", on_click="ignore",
        icon=":material/download:",
    )  # fmt: skip
    if changes:
        _add(number, "meeting.add_item" if region.has_map else "meeting.add_item_alone")


def _line(place: int, item: Any, number: int | None, region: Region) -> None:
    """An item; one outside the map can be withdrawn from the meeting ``number``."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            f"{place}. {plain(item_name(item, region))}", key=f"agenda {item.code}",
            type="tertiary", on_click=go, args=(item.code,), wrap=True,
        )  # fmt: skip
        if item.number is not None and number is not None:
            st.button(
                words()("meeting.withdraw"), key=f"withdraw {item.number}", type="tertiary",
                icon=":material/close:", on_click=_withdraw, args=(number, item.number),
            )  # fmt: skip


def item_name(item: Any, region: Region) -> str:
    """What an item is called."""
    names = unit_names(region)
    if item.kind == "department":
        return region.source(item.subject).department.get(language(), item.subject)
    if item.kind in PARTS:
        return words()(PARTS[item.kind])
    called = {"region": region.name(language()), "overdue": words()("meeting.overdue_title")}
    return str(called.get(item.kind) or names.get(item.subject, item.subject))


def _add(number: int, title: str) -> None:
    t = words()
    st.subheader(t(title), anchor=False)
    with st.form("agenda item", clear_on_submit=True, border=False):
        name = st.text_input(t("meeting.item_title"), max_chars=200)
        body = st.text_area(t("meeting.item_body"), max_chars=2000)
        if st.form_submit_button(t("meeting.add"), type="primary") and name.strip():
            store().add_agenda_item(number, name.strip(), body.strip())
            st.rerun()


def _withdraw(number: int, item: int) -> None:
    store().add_agenda_item(number, "", replaces=item)
