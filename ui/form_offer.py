"""The offer of a form to fill in: for one unit, or for a unit and a date to be chosen."""

from collections.abc import Callable
from datetime import date

import streamlit as st

import i18n
from domain.regions import Region
from domain.units import Unit
from ui.session import language, words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Make = Callable[[str, date, str], bytes]  # a form from unit, date and language


def form_button(make: Make, unit: Unit, day: date) -> None:
    """A button that makes and saves the form of ``unit`` for ``day`` when it is clicked."""
    chosen = language()
    st.download_button(
        words()("form.get", day=i18n.short_day(day)),
        lambda: make(unit.code, day, chosen),
        file_name=f"{unit.name(chosen)} {day.isoformat()}.xlsx",
        mime=XLSX,
        icon=":material/download:",
        on_click="ignore",
        key="form",
    )


def offer_kind_form(make: Make, region: Region, day: date | None) -> None:
    """A kind of reports and a date to choose, and the button. ``make``: from kind, date, language.

    Nothing where the region's pack describes no kinds.
    """
    if not region.own_kinds:
        return
    t, chosen = words(), language()
    kinds = {kind.code: kind.name(chosen) for kind in region.own_kinds}
    with st.popover(
        t("records.forms" if region.has_map else "records.forms_alone"), icon=":material/table:"
    ):
        code = st.selectbox(
            t("records.form_kind"), list(kinds), format_func=kinds.__getitem__, key="form kind"
        )
        day = st.date_input(t("form.day"), value=day, key="kind day", format="DD.MM.YYYY")
        if code is not None and day is not None:
            st.download_button(
                t("form.get", day=i18n.short_day(day)), lambda: make(code, day, chosen),
                file_name=f"{kinds[code]} {day.isoformat()}.xlsx", mime=XLSX, key="kind form",
                icon=":material/download:", on_click="ignore",
            )  # fmt: skip


def offer_form(make: Make, region: Region, day: date | None) -> None:
    """A unit and a date to choose, ``day`` at first, and the button."""
    t, chosen = words(), language()
    with st.popover(t("form.offer"), icon=":material/description:"):
        st.caption(t("form.offered"))
        day = st.date_input(t("form.day"), value=day, key="form day", format="DD.MM.YYYY")
        if day is None:
            return
        units = {unit.code: unit for unit in region.units_on(day)}
        order = i18n.sort_key(chosen)
        code = st.selectbox(
            t("frame.unit"), sorted(units, key=lambda one: order(units[one].name(chosen))),
            format_func=lambda one: units[one].name(chosen), key="form unit",
        )  # fmt: skip
        if code is not None:
            form_button(make, units[code], day)
