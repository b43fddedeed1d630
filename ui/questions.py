"""One question at a time that only a person can answer, as it is put and as it is remembered."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

import i18n
from domain.questions import DAY, Question
from domain.regions import Region
from domain.units import REGION
from ui.escape import plain
from ui.session import language, source_names, store, unit_names, words


def ask_one(question: Question, region: Region, left: int) -> str | date | None:
    """Put ``question``; the code or the date that was answered just now, else None.

    left: how many more questions wait behind it.
    """
    t = words()
    with st.container(border=True, key="question"):
        asked = t(f"question.{question.kind}", text=question.text or "—")
        st.markdown(f"**{plain(asked)}**")
        more = t("question.left", count=left) if left else ""
        told = [plain(part) for part in (question.place, more) if part]
        if told:
            st.caption(" · ".join(told))
        if question.kind == DAY:
            return _day()
        return _code(question, _names(region))


def _day() -> date | None:
    t = words()
    day = st.date_input(t("question.which_day"), value=None, key="answer day", format="DD.MM.YYYY")
    if st.button(t("question.answer"), key="answer", type="primary", disabled=day is None):
        return day
    return None


def _code(question: Question, names: Mapping[str, str]) -> str | None:
    t, answer = words(), None
    with st.container(horizontal=True):
        for code in question.likely:
            label = plain(names.get(code, code))
            if st.button(label, key=f"answer {code}", type="primary"):
                answer = code
    if not question.others:
        return answer
    label = t("question.other") if question.likely else t("question.choose")
    other = st.selectbox(
        label, question.others, index=None, key=f"other {question.asked}", width=360,
        format_func=lambda code: names.get(code, code), placeholder="",
    )  # fmt: skip
    if st.button(t("question.answer"), key="answer", disabled=other is None):
        return other
    return answer


def answers_given(region: Region, given: Mapping[str, str], as_of: date | None) -> bool:
    """Say what was answered about the file at hand; True if the visitor takes it all back."""
    if not given and as_of is None:
        return False
    t, names = words(), _names(region)
    said = [
        t("question.means", text=text, code=names.get(code, code)) for text, code in given.items()
    ]
    if as_of is not None:
        said.insert(0, i18n.as_of(as_of, language()))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(plain(t("question.given", answers="; ".join(said))))
        return st.button(t("question.take_back"), key="take back", icon=":material/undo:")


def remembered(region: Region, sender: str) -> None:
    """What earlier answers about files of ``sender`` were, each to be forgotten with a click."""
    known = store().aliases(region.code, sender) if sender else {}
    if not known:
        return
    t, names = words(), _names(region)
    with st.popover(t("question.remembered", count=len(known)), icon=":material/history_edu:"):
        st.caption(plain(t("question.remembered_how")))
        for text, code in known.items():
            said = t("question.means", text=text, code=names.get(code, code))
            if st.button(plain(said), key=f"forget {text}", icon=":material/close:"):
                store().add_alias(region.code, sender, text, "")
                st.rerun()


def _names(region: Region) -> dict[str, str]:
    """What every answer is called in the visitor's language."""
    known = {key.removeprefix("answer."): words()(key) for key in i18n.keys("answer.")}
    here = {REGION: region.name(language())}
    return known | here | unit_names(region) | source_names(region)


def remember_answers(region: Region, sender: str, answers: Mapping[str, str], by: str = "") -> None:
    """Keep what was answered for the next file of ``sender``; what is known already is not kept."""
    if not sender:
        return
    known = store().aliases(region.code, sender)
    for text, code in answers.items():
        if known.get(text) != code:
            store().add_alias(region.code, sender, text, code, by)
