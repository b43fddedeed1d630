"""Figures that were told by telephone: a small form, for one unit and one date."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import streamlit as st

import i18n
from domain.drafts import Draft
from domain.regions import Region
from domain.sources import PERMANENT, TEMPORARY
from domain.units import Unit
from ui.escape import plain
from ui.senders import choose_sender
from ui.session import language, words
from ui.show import heading

JOB_TYPES = (PERMANENT, TEMPORARY)
CHANNEL = "telephone"
MOST = 10_000_000  # people


class Told(NamedTuple):
    """What was told: the unit's form, and people by source (permanent, temporary)."""

    form: Any
    sender: str
    figures: dict[str, tuple[int | None, int | None]]

    def draft(self, content: bytes) -> Draft:
        """The workbook that was written from it, as a file on its way in."""
        unit, day = self.form.unit.name(language()), self.form.as_of.isoformat()
        name = f"{unit} {day} {words()('telephone.channel')}.xlsx"
        return Draft(self.form.region.code, name, content, self.sender, CHANNEL)


def told_by_telephone(
    region: Region, form_of: Callable[[str, date], Any], day: date | None
) -> Told | None:
    """The form; what was written into it when it is sent, else None.

    form_of: the form of a unit for a date, with the figures reported before;
    day:     the date that is offered.
    """
    t = words()
    heading(t("telephone.title"), t("telephone.subtitle"))
    if not st.toggle(t("telephone.open"), key="telephone"):
        return None
    with st.container(horizontal=True):
        chosen = st.date_input(
            t("form.day"), value=day, key="told day", format="DD.MM.YYYY", width=200
        )
        unit = _unit(region, chosen)
    if chosen is None or unit is None:
        return None
    form = form_of(unit.code, chosen)
    sender = choose_sender(region.code, "", "telephone.who", key="told by")
    with st.form(f"told {unit.code} {chosen}", border=False):
        figures = {line.source.code: _line(line) for line in form.lines}
        sent = st.form_submit_button(t("telephone.write"), type="primary")
    stated = {code: both for code, both in figures.items() if both != (None, None)}
    if sent and not stated:
        st.warning(t("telephone.nothing"), icon=":material/edit:")
    return Told(form, sender, stated) if sent and stated else None


def _unit(region: Region, day: date | None) -> Unit | None:
    units = region.units_on(day) if day else ()
    order = i18n.sort_key(language())
    ordered = sorted(units, key=lambda unit: order(unit.name(language())))
    chosen: Unit | None = st.selectbox(
        words()("frame.unit"), ordered, key="told unit", width=300,
        format_func=lambda unit: unit.name(language()),
    )  # fmt: skip
    return chosen


def _line(line: Any) -> tuple[int | None, int | None]:
    """Two numbers of one source; what was reported before stands in the empty boxes."""
    name, t = line.source.name(language()), words()
    indent = ":gray[└] " if line.source.parent else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(indent + plain(name), width=300)
        permanent, temporary = (
            st.number_input(
                t(f"form.{job_type}"), min_value=0, max_value=MOST, step=1,
                value=None, placeholder=_before(line, job_type), width=150,
                key=f"told {line.source.code} {job_type}",
            )
            for job_type in JOB_TYPES
        )  # fmt: skip
    return permanent, temporary


def _before(line: Any, job_type: str) -> str:
    people = getattr(line.before, job_type)
    if people is None:
        return ""
    return words()("telephone.before", people=i18n.number(people, language()))
