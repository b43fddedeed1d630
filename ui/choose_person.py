"""Whose list is shown: everyone's, a unit's, or that of a body that answers for sources."""

from typing import Any

import streamlit as st

import i18n
from domain.sources import Source
from ui.link import from_link, into_link
from ui.session import language, unit_names, words

EVERYONE = "everyone"


def choose_person(story: Any) -> tuple[Any, str | None]:
    """The story as it concerns the person, and the unit's code if it is one."""
    names = unit_names(story.region)
    order = i18n.sort_key(language())
    units = sorted(story.units.index, key=lambda code: order(names[code]))
    bodies = _bodies(story)
    labels = {EVERYONE: words()("attention.everyone")}
    labels |= {code: names[code] for code in units}
    labels |= {key: name for key, (name, _) in bodies.items()}
    from_link("person", labels, EVERYONE)
    chosen = st.selectbox(
        words()("attention.person"), list(labels), format_func=labels.__getitem__, key="person",
        width=520,
    )  # fmt: skip
    into_link("person")
    if chosen in names:
        return story.of_unit(chosen), chosen
    if chosen in bodies:
        return story.of_sources(bodies[chosen][1]), None
    return story, None


def _bodies(story: Any) -> dict[str, tuple[str, tuple[Source, ...]]]:
    """Bodies by the code of their first source: name, and the sources that they answer for."""
    found: dict[str, tuple[str, tuple[Source, ...]]] = {}
    by_name: dict[str, str] = {}
    for source in story.region.sources:
        name = source.department.get(language()) or source.department.get("en", "")
        if name:
            key = by_name.setdefault(name, f"of {source.code}")
            found[key] = (name, (*found.get(key, (name, ()))[1], source))
    return found
