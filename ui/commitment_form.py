"""One line to take a commitment down: what, who, by when, which figure."""

from datetime import date, timedelta
from typing import Any

import streamlit as st

from domain.meetings import FOLLOWED, Commitment
from domain.regions import Region
from domain.roles import Role
from domain.sources import ALL
from ui.access import role
from ui.session import language, source_names, unit_names, words

A_WEEK = timedelta(days=7)


def commitment_form(region: Region, unit: str, as_of: date, **about: Any) -> Commitment | None:
    """The commitment that was sent, else None; nothing is shown to those who may only look.

    about: further fields of the commitment, such as its meeting.
    """
    if role() < Role.EDITOR:
        return None
    t, bodies = words(), _bodies(region, unit)
    with (
        st.form(f"commitment {unit} {about.get('item', '')}", clear_on_submit=True, border=False),
        st.container(horizontal=True, vertical_alignment="bottom", key="commitment-line"),
    ):
        what = st.text_input(t("commitment.what_hint"), width="stretch", max_chars=500)
        who = st.selectbox(
            t("commitment.who"), list(bodies), index=None, accept_new_options=True, width=280,
            placeholder=t("commitment.who_hint"),
        )  # fmt: skip
        due = st.date_input(
            t("commitment.due"), as_of + A_WEEK, min_value=as_of, format="DD.MM.YYYY", width=150
        )
        source, figure = _followed(region) if region.has_map else (ALL, "")
        sent = st.form_submit_button(t("commitment.take"), type="primary")
    if not sent:
        return None
    if not what.strip() or not who:
        st.warning(t("commitment.incomplete"), icon=":material/edit:")
        return None
    answers = bodies.get(who, "" if source == ALL else source)
    return Commitment(
        unit, what.strip(), str(who).strip(), due, as_of, source, figure,
        department=answers, **about,
    )  # fmt: skip


def _followed(region: Region) -> tuple[str, str]:
    """The source and the figure of an employment map that it is about."""
    t = words()
    sources = {ALL: t("commitment.all_sources")} | source_names(region)
    figures = {code: t(f"figure.{code}.name") for code in FOLLOWED}
    figures[""] = t("commitment.no_figure")
    source = st.selectbox(t("commitment.source"), sources, format_func=sources.get, width=230)
    figure = st.selectbox(t("commitment.followed"), figures, format_func=figures.get, width=230)
    return str(source), str(figure)


def _bodies(region: Region, unit: str) -> dict[str, str]:
    """Who may answer: the unit, then the departments, each with the code of its first source."""
    names, chosen = unit_names(region), language()
    found = {names.get(unit, region.name(chosen)): ""}
    for source in region.sources:
        name = source.department.get(chosen) or source.department.get("en", "")
        if name:
            found.setdefault(name, source.code)
    return found
