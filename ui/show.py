"""Charts and tables as every page shows them."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from ui.column_widths import MOST, ON_A_PHONE, column_width
from ui.downloads import downloads
from ui.escape import plain
from ui.on_paper import on_paper
from ui.session import is_narrow, language
from ui.written_table import written_table

# No mode bar over the figure, and the map's outline of the world comes from this server.
SAID = "heading said last"
CHART_CONFIG = {"displayModeBar": False, "responsive": True, "topojsonURL": "app/static/"}

# What Streamlit asks of a chart that can be clicked: where it has that from the start it is drawn
# once, not twice.
CLICKABLE = {"clickmode": "event+select", "dragmode": "pan"}


def heading(title: str, subtitle: str) -> None:
    """The sentence that says what is shown, and what was measured.

    The chart or table that follows puts its menu of files beside it.
    """
    title = i18n.opening(title, language())
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.subheader(plain(title), anchor=False, width="stretch")
        place = st.container(width="content")
    st.caption(plain(subtitle))
    st.session_state[SAID] = (title, subtitle, place)


def dated(day: str, title: str, subtitle: str) -> None:
    """Of several charts under one heading, which day the next shows; its files stand beside it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{day}**", width="stretch")
        place = st.container(width="content")
    st.session_state[SAID] = (title, f"{day}. {subtitle}", place)


def chart(
    title: str, subtitle: str, figure: Any, key: str, *, data: pd.DataFrame | None = None,
    **options: Any,
) -> Any:  # fmt: skip
    """A chart under the sentence that says what it shows.

    data: the figures behind it, for files; without them what the chart itself holds.
    """
    heading(title, subtitle)
    _files(key, figure=figure, data=data)
    return st.plotly_chart(figure, key=key, theme=None, config=CHART_CONFIG, alt=title, **options)


def table(
    frame: pd.DataFrame, *, words: int = 1, height: int | str = "content", **options: Any
) -> Any:
    """A table whose cells are already written in the language; columns keep their order.

    words:  how many columns from the left hold words; those after them hold numbers, stand right;
    height: in px where a long table is to scroll in itself.
    """
    columns = {
        name: st.column_config.TextColumn(alignment="right") for name in frame.columns[words:]
    }
    most = ON_A_PHONE if is_narrow() else MOST
    columns |= {
        name: st.column_config.TextColumn(width=wide)
        for name in frame.columns[:words]
        if (wide := column_width(name, frame[name])) <= most
    }
    columns |= options.pop("column_config", {})
    _files(options.get("key"), data=frame, written=True)
    shown = st.dataframe(
        frame, hide_index=True, width="content", height=height, column_config=columns, **options
    )
    on_paper(frame, words, scrolls=height != "content")
    return shown


def short_table(frame: pd.DataFrame, key: str, *, words: int = 1) -> None:
    """The same of a few rows, written out in the page: faster than ``table``, but not to be sorted.

    words: how many columns from the left hold words.
    """
    label = st.session_state.get(SAID, (key,))[0]
    _files(key, data=frame, written=True)
    written_table(frame, words, label)
    on_paper(frame, words, scrolls=False)


def pick(figure: Any, key: str, data: pd.DataFrame | None = None) -> str | None:
    """A chart whose marks can be clicked; the code of the one that was, or None.

    data: the figures behind it, for files.
    """
    _files(key, figure=figure, data=data)
    figure.update_layout(CLICKABLE)
    event = st.plotly_chart(
        figure, key=key, theme=None, config=CHART_CONFIG, on_select="rerun", selection_mode="points"
    )
    points = event["selection"]["points"]
    return str(points[0]["customdata"][0]) if points and points[0].get("customdata") else None


def _files(key: str | None, **shown: Any) -> None:
    """The menu of files, beside the heading that was said last; each heading has one."""
    title, subtitle, place = st.session_state.pop(SAID, ("", "", None))
    with place or st.container():
        downloads(title or str(key), subtitle, key or title, **shown)
