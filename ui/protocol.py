"""The protocol of a meeting: its draft, the signature, and the signed document."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from domain.roles import Role
from ui.access import role
from ui.commitment_list import commitment_lines
from ui.session import language, store, words

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FIELDS = ("number", "chair", "secretary", "present")


def signed_protocol(number: int, protocol: str, file: str) -> None:
    """A signed protocol can only be downloaded again."""
    t = words()
    st.success(t("protocol.signed", number=protocol), icon=":material/verified:")
    st.download_button(
        t("protocol.download", number=protocol), store().protocol(number, language()),
        file_name=file, mime=DOCX, icon=":material/download:", on_click="ignore",
    )  # fmt: skip


def way_back(number: int) -> None:
    """The way to the slides of the meeting."""
    st.page_link(
        "pages/meeting/meeting.py", label=words()("protocol.slides"), icon=":material/co_present:",
        query_params={"meeting": str(number), "lang": language()},
    )  # fmt: skip


def decided(lines: Sequence[Any], region: Any) -> None:
    """What was decided so far."""
    t = words()
    st.subheader(t("protocol.decisions"), anchor=False)
    if not lines:
        st.info(t("protocol.none_taken"), icon=":material/edit_note:")
    commitment_lines(lines, region)


def asked(number: int, proposed: str) -> dict[str, str]:
    """What only people know of a meeting; kept while its slides are turned."""
    t, kept = words(), st.session_state.setdefault(f"protocol {number}", {"number": proposed})
    with st.container(horizontal=True):
        for field, wide in (("number", 160), ("chair", "stretch"), ("secretary", "stretch")):
            kept[field] = st.text_input(t(f"protocol.{field}"), kept.get(field, ""), width=wide)
    kept["present"] = st.text_area(t("protocol.present_hint"), kept.get("present", ""))
    return {field: kept[field].strip() for field in FIELDS}


def signing(make: Callable[[], bytes], file: str, complete: bool) -> bool:
    """The draft to download, and the button that signs; True when it was pressed."""
    t = words()
    if not complete:
        st.caption(t("protocol.incomplete"))
    checked = st.checkbox(t("protocol.checked"), disabled=not complete)
    with st.container(horizontal=True):
        st.download_button(
            t("protocol.preview"), make, file_name=file, mime=DOCX, on_click="ignore",
            icon=":material/download:",
        )  # fmt: skip
        if role() < Role.EDITOR:
            return False
        return st.button(
            t("protocol.sign"), type="primary", disabled=not (complete and checked),
            icon=":material/draw:",
        )  # fmt: skip
