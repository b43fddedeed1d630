"""What a person writes down about figures of others: the figure, the reason, the sample."""

from datetime import date
from typing import Any

import streamlit as st

import i18n
from domain.controls import WHATS, AuditSample, ControlFigure
from domain.sources import ALL, JOB_TYPES, TOTAL
from domain.units import REGION
from ui.escape import plain
from ui.session import language, source_names, unit_names, words

LONG, SHORT = 500, 200  # letters
MOST = 100_000_000  # people


def explain(figure: ControlFigure) -> tuple[str, str] | None:
    """Why ours differs from ``figure``, and who says so; None until it is sent."""
    t = words()
    people = i18n.number(figure.people, language())
    st.markdown(f"**{plain(t('controls.explain', publisher=figure.publisher, people=people))}**")
    with st.form("explain", border=False, clear_on_submit=True):
        said = st.text_area(t("controls.explanation"), max_chars=LONG, key="explanation")
        by = st.text_input(t("controls.by"), max_chars=SHORT, width=360, key="explained by")
        sent = st.form_submit_button(t("controls.keep"), type="primary")
    return (said.strip(), by.strip()) if sent and _complete(said, by) else None


def new_figure(story: Any, as_of: date) -> tuple[ControlFigure, str] | None:
    """A figure that somebody publishes, and who writes it down; None until it is sent."""
    t = words()
    units = {REGION: story.region.name(language())} | unit_names(story.region)
    sources = {ALL: t("plan.all")} | source_names(story.region)
    types = {TOTAL: t(f"job_type.{TOTAL}")} | {kind: t(f"job_type.{kind}") for kind in JOB_TYPES}
    with st.form("figure", border=False, clear_on_submit=True):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            publisher = st.text_input(t("controls.publisher"), max_chars=SHORT, width=300,
                                      key="publisher")  # fmt: skip
            url = st.text_input(t("controls.url"), max_chars=LONG, width=300, key="url")
            meant = st.text_input(t("controls.definition"), max_chars=LONG, width="stretch",
                                  key="definition")  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            what = st.selectbox(t("controls.kind"), WHATS, width=130, key="what",
                                format_func=lambda one: t(f"controls.what_{one}"))  # fmt: skip
            day = st.date_input(t("origin.as_of"), as_of, format="DD.MM.YYYY", width=150, key="at")
            unit = st.selectbox(t("frame.unit"), units, format_func=units.get, width=240,
                                key="of unit")  # fmt: skip
            source = st.selectbox(t("frame.source"), sources, format_func=sources.get, width=260,
                                  key="of source")  # fmt: skip
            kind = st.selectbox(t("origin.job_type"), types, format_func=types.get, width=140,
                                key="of type")  # fmt: skip
            people = st.number_input(t("controls.theirs"), 0, MOST, None, 1, width=160,
                                     key="theirs")  # fmt: skip
            by = st.text_input(t("controls.by"), max_chars=SHORT, width=240, key="written by")
        sent = st.form_submit_button(t("controls.add"), type="primary")
    if not sent or not _complete(publisher, by, people is not None):
        return None
    figure = ControlFigure(
        publisher.strip(), day, int(people), meant.strip(), url.strip(), what, unit, source, kind
    )
    return figure, by.strip()


def new_sample(story: Any, as_of: date) -> tuple[AuditSample, str] | None:
    """What a check of people found, and who writes it down; None until it is sent."""
    t, units = words(), unit_names(story.region)
    with (
        st.form("sample", border=False, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        unit = st.selectbox(t("frame.unit"), units, format_func=units.get, width=240,
                            key="sample unit")  # fmt: skip
        day = st.date_input(t("origin.as_of"), as_of, format="DD.MM.YYYY", width=150,
                            key="sample at")  # fmt: skip
        checked = st.number_input(t("controls.checked"), 1, MOST, None, 1, width=150,
                                  key="checked")  # fmt: skip
        confirmed = st.number_input(t("controls.confirmed"), 0, MOST, None, 1, width=150,
                                    key="confirmed")  # fmt: skip
        how = st.text_input(t("controls.how"), max_chars=LONG, width="stretch", key="how")
        by = st.text_input(t("controls.by"), max_chars=SHORT, width=240, key="sampled by")
        sent = st.form_submit_button(t("controls.add"), type="primary")
    counted = checked is not None and confirmed is not None and confirmed <= checked
    if not sent or not _complete(how, by, counted):
        return None
    return AuditSample(str(unit), day, int(checked), int(confirmed), how.strip()), by.strip()


def _complete(*given: Any) -> bool:
    """Whether everything was given; says so if not."""
    if all(part.strip() if isinstance(part, str) else part for part in given):
        return True
    st.warning(words()("controls.incomplete"), icon=":material/edit:")
    return False
