"""The frame around every page: region, date, as known when, language. Kept in the link."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

import i18n
from domain.languages import LANGUAGES
from domain.regions import EMPLOYMENT_MAP
from ui.exercise import exercise_url
from ui.link import from_link, into_link
from ui.session import language, remember, store, words

LANGUAGE_LABELS = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG", "az": "AZ"}


def choose_language() -> None:
    """The four languages, chosen once and kept in the link as ``lang``."""
    from_link("lang", LANGUAGES, language())
    st.segmented_control(
        words()("frame.language"),
        LANGUAGES,
        format_func=LANGUAGE_LABELS.__getitem__,
        key="lang",
        required=True,
        label_visibility="collapsed",
    )
    into_link("lang")


def choose_view(beside: Callable[[str], None]) -> None:
    """Region and as-of date, chosen once for all pages.

    beside: draws what else stands in that row, given the region.
    """
    t, regions = words(), store().regions()
    with st.container(horizontal=True, vertical_alignment="bottom", key="frame"):
        if regions:
            _choose_region(t, regions)
            _choose_date(t)
            _choose_known_at(t)
            beside(str(region_code()))
        st.space("stretch")
        choose_language()


def _choose_region(t, regions: tuple[str, ...]) -> None:
    from_link("region", regions, regions[0])
    if len(regions) > 1:
        names = {code: store().region(code).name(language()) for code in regions}
        st.selectbox(
            t("frame.region"), regions, format_func=names.__getitem__, key="region", width=480
        )
    into_link("region")


def _choose_date(t) -> None:
    chosen = language()
    days = {day.isoformat(): i18n.day(day, chosen) for day in report_dates()}
    if not days:
        return
    from_link("as_of", days, next(iter(days)))
    st.selectbox(t("frame.as_of"), list(days), key="as_of", width=240, format_func=days.__getitem__)
    into_link("as_of")


def _choose_known_at(t) -> None:
    with st.popover(t("frame.replay"), icon=":material/history:"):
        st.caption(t("frame.replay_explained"))
        linked = st.query_params.get("known")
        if linked and linked != st.session_state.get("known in link"):
            st.session_state["known"] = _day(linked)
        chosen = st.date_input(t("frame.known_at"), value=None, key="known", format="DD.MM.YYYY")
    st.session_state["known in link"] = chosen.isoformat() if chosen else None
    if chosen is None:
        st.query_params.pop("known", None)
    elif linked != chosen.isoformat():
        st.query_params["known"] = chosen.isoformat()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def region_code() -> str | None:
    """The region chosen in the frame; None while no region has been loaded."""
    regions = store().regions()
    chosen = st.session_state.get("region", st.query_params.get("region"))
    return chosen if chosen in regions else next(iter(regions), None)


def kinds_offered() -> tuple[str, ...]:
    """The kinds of reports that the chosen region has: its menu shows their pages only.

    Without any region the pages of an employment map are there: they say what to do first.
    """
    code = region_code()
    return store().region(code).kinds if code else (EMPLOYMENT_MAP,)


def leave_for(home: str) -> None:
    """To the first screen of the chosen region, which has no such page; the choices stay.

    Where no region has been loaded the page says so itself.
    """
    code = region_code()
    if code is not None:
        st.session_state["region"], st.session_state["lang"] = code, language()
        into_link("region")
        into_link("lang")
        st.switch_page(home)


def report_dates() -> list[date]:
    """The dates that reports of the chosen region stand at, newest first."""
    region = region_code()
    return remember(dates_of_reports, region) if region else []


def dates_of_reports(chosen, region: str) -> list[date]:
    """The dates that accepted reports of ``region`` stand at, newest first.

    Where there is an employment map, only its reports have a say: the others join its dates.
    """
    reports = chosen.reports if chosen.region(region).has_map else chosen.record_reports
    days = pd.to_datetime(reports(region)["as_of"]).dropna().unique()
    return sorted((pd.Timestamp(day).date() for day in days), reverse=True)


def as_of() -> date | None:
    """The date chosen in the frame; by default that of the newest report."""
    days = report_dates()
    chosen = st.session_state.get("as_of")
    return date.fromisoformat(chosen) if chosen else next(iter(days), None)


def known_at() -> datetime | None:
    """The end of the region's day as known on which everything is shown, in UTC; None is now."""
    chosen, region = st.session_state.get("known"), region_code()
    if region is None or not isinstance(chosen, date):
        return None
    here = datetime.combine(chosen, time.max, ZoneInfo(store().region(region).time_zone))
    return here.astimezone(UTC).replace(tzinfo=None)


def notices() -> None:
    """What must be said above every page: an exercise is on, a past view is shown."""
    t = words()
    if exercise_url():
        st.info(t("frame.exercise_on"), icon=":material/school:")
    if known_at():
        day = i18n.day(st.session_state["known"], language())
        st.info(t("frame.known_at_on", day=day), icon=":material/history:")
