"""What must stand beside figures: who is silent, what is published, derived or invented."""

import streamlit as st

import i18n
from ui.escape import plain
from ui.session import language, unit_names, words


def statuses(marked: dict[str, str]) -> None:
    """How far each kind of figure may be trusted: what it is called, and its status.

    Nothing is said where all of them were simply reported.
    """
    if set(marked.values()) == {"reported"}:
        return
    t = words()
    said = [f"{t(name)}: **{t(f'number.{status}')}**" for name, status in marked.items()]
    st.caption(" · ".join(said))


def silent_units(story) -> None:
    """Units without a report for the last due date, and the date that they are shown as of."""
    t, names = words(), unit_names(story.region)
    st.subheader(t("today.silent_title"), anchor=False)
    if story.silent.empty:
        st.caption(t("today.silent_none"))
        return
    for code, when in story.silent["reported_as_of"].items():
        said = (
            t("today.silent_never")
            if when is None or when != when
            else i18n.as_of(when.date(), language())
        )
        st.markdown(f":gray[○] **{plain(names[code])}**: {plain(said)}")


def sample_note(region) -> None:
    """That the figures of a sample region are invented, unless they are marked as published."""
    if region.sample:
        st.caption(plain(words()("records.sample")))


def footnotes(story) -> None:
    """The plan compared with, the total's gaps, and how far figures may be trusted."""
    t, figures = words(), story.figures
    notes = []
    if story.region.sample:
        notes.append(t("notes.sample"))
    missing = figures.get("units_missing", 0)
    if missing:
        notes.append(t("notes.units_missing", count=int(missing)))
    not_itemised = figures["not_itemised"]
    if not_itemised == not_itemised and not_itemised:
        notes.append(t("notes.not_itemised", people=i18n.number(not_itemised, language())))
    notes.append(t("notes.phased_plan" if story.region.phasings else "notes.linear_plan"))
    st.caption("  \n".join(plain(note) for note in notes))
