"""Moves of plan or pace, put together one after another and taken back."""

from typing import Any

import streamlit as st

import i18n
from domain.sources import ALL
from domain.units import REGION
from ui.choose import choose_one
from ui.escape import plain
from ui.session import language, source_names, unit_names, words

SLOWEST, FASTEST, STEP = 0, 300, 5  # per cent of the expected pace


def choose_kind(kinds: list[str]) -> str:
    """Whether a pace or a plan is moved next."""
    return choose_one("move", kinds, "what_if.kind", "what_if.kind_{}")


def pace_form(story: Any) -> tuple[float, str, str] | None:
    """How many times the pace, of which unit and source; None until it is added."""
    t, units, sources = words(), _units(story), _sources(story)
    with _line():
        unit = st.selectbox(t("frame.unit"), units, format_func=units.get, key="pace unit",
                            width=280)  # fmt: skip
        source = st.selectbox(t("frame.source"), sources, format_func=sources.get, width=300,
                              key="pace source")  # fmt: skip
        share = st.slider(t("what_if.pace"), SLOWEST, FASTEST, 120, STEP, format="%d %%",
                          key="pace share", width=280)  # fmt: skip
        added = st.button(t("what_if.add"), type="primary", key="pace add")
    return (share / 100, str(unit), str(source)) if added else None


def plan_form(story: Any) -> tuple[int, str, str, str, str] | None:
    """People of the plan, from which unit and source to which; None until it is added."""
    t, units, sources = words(), _units(story), _sources(story)
    units.pop(REGION)
    sources.pop(ALL)
    with _line():
        chosen = {
            side: (
                st.selectbox(t(f"what_if.{side}_unit"), units, format_func=units.get, width=240,
                             key=f"{side} unit"),
                st.selectbox(t(f"what_if.{side}_source"), sources, format_func=sources.get,
                             width=260, key=f"{side} source"),
            )
            for side in ("from", "to")
        }  # fmt: skip
        most = story.plan(*chosen["from"])
        people = st.number_input(
            t("what_if.people", most=i18n.number(most, language())), 0, most, min(50, most), 10,
            width=200, key=f"move people {chosen['from']} {most}",
        )  # fmt: skip
        same = chosen["from"] == chosen["to"]
        added = st.button(t("what_if.add"), type="primary", disabled=same or not people)
    return (int(people), *chosen["from"], *chosen["to"]) if added else None


def applied(story: Any, moves: list[tuple[str, tuple]]) -> int:
    """The moves so far, each with its kind; how many of them are kept."""
    t = words()
    for number, (kind, said) in enumerate(moves, 1):
        st.markdown(f"{number}. {plain(LINES[kind](story, *said))}")
    if not moves:
        return 0
    with st.container(horizontal=True):
        if st.button(t("what_if.take_back"), icon=":material/undo:"):
            return len(moves) - 1
        if st.button(t("what_if.clear"), icon=":material/restart_alt:"):
            return 0
    return len(moves)


def pace_line(story: Any, times: float, unit: str, source: str) -> str:
    """A change of pace in words."""
    return words()(
        "what_if.pace_line", unit=_units(story)[unit], source=_sources(story)[source],
        share=i18n.percent(times, language(), decimals=0),
    )  # fmt: skip


def plan_line(story: Any, people: int, *places: str) -> str:
    """A moved plan in words: from unit and source, to unit and source."""
    units, sources = _units(story), _sources(story)
    from_unit, from_source, to_unit, to_source = places
    return words()(
        "what_if.plan_line", people=i18n.number(people, language()),
        from_unit=units[from_unit], from_source=sources[from_source],
        to_unit=units[to_unit], to_source=sources[to_source],
    )  # fmt: skip


def _line() -> Any:
    return st.container(horizontal=True, vertical_alignment="bottom")


def _units(story: Any) -> dict[str, str]:
    names, order = unit_names(story.region), i18n.sort_key(language())
    there = sorted(story.totals().index.drop(REGION), key=lambda code: order(names[code]))
    return {REGION: story.region.name(language())} | {code: names[code] for code in there}


def _sources(story: Any) -> dict[str, str]:
    names = source_names(story.region)
    tops = {source.code: names[source.code] for source in story.region.top_sources}
    return {ALL: words()("what_if.every_source")} | tops


FORMS = {"pace": pace_form, "plan": plan_form}
LINES = {"pace": pace_line, "plan": plan_line}
