"""What is shown, to take away: a small menu of files beside every chart and table.

Nothing is made before its file is asked for, and the menu itself is filled when it is opened.
"""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from charts.figure_table import figure_table
from exports.downloads.about import about, meanings
from exports.downloads.files import CHARTS, FORMATS, TABLES
from exports.downloads.naming import named
from exports.downloads.shown import Shown
from exports.downloads.unwritten import unwritten
from ui import frame as view
from ui.session import is_dark, is_narrow, language, store, words


@st.fragment
def downloads(
    title: str,
    subtitle: str,
    key: str,
    data: pd.DataFrame | None = None,
    figure: Any = None,
    written: bool = False,
) -> None:
    """A menu of the files that a table or a chart can be had in.

    data: its figures, or what the ``figure`` itself holds; written: they are texts in the language.
    """
    t = words()
    menu = st.popover(
        t("download.short"), icon=":material/download:", type="tertiary", help=t("download.menu"),
        on_change="rerun", key=f"download {key}",
    )  # fmt: skip
    with menu:
        if not menu.open:
            return
        make = partial(_shown, *_here(), title, subtitle, data, figure, written)
        for format in (*TABLES, *(CHARTS if figure is not None else ())):
            _, ending, media_type = FORMATS[format]
            st.download_button(
                t(f"download.{format}"), partial(_file, format, make), mime=media_type,
                file_name=f"{_stem(title)}.{ending}", on_click="ignore", key=f"{format} of {key}",
                icon=":material/download:", type="tertiary",
            )  # fmt: skip


def _file(format: str, make: Callable[[], Shown]) -> bytes:
    return FORMATS[format].make(make())


def _here() -> tuple[Any, ...]:
    """Everything about this view that a file says of itself, taken while the page is run."""
    region, as_of, known_at = view.region_code(), view.as_of(), view.known_at()
    drawn = {"dark": is_dark(), "narrow": is_narrow()}
    return store(), region, as_of, known_at, language(), link_here(), drawn


def link_here() -> str:
    """The address that reopens exactly this view."""
    return f"{st.context.url or ''}?{urlencode(st.query_params.to_dict())}"


def _shown(
    opened: Any, region: str | None, as_of: Any, known_at: Any, chosen: str, link: str,
    drawn: dict[str, bool],
    title: str, subtitle: str, data: pd.DataFrame | None, figure: Any, written: bool,
) -> Shown:  # fmt: skip
    found = opened.region(region) if region else None
    lines = about(opened, found, as_of, known_at, chosen, link) if found and as_of else ()
    figures = figure_table(figure) if data is None else data
    figures = unwritten(figures, chosen) if written else named(figures, found, chosen)
    return Shown(
        title=title,
        subtitle=subtitle,
        language=chosen,
        about=lines,
        frame=figures,
        meanings=meanings(chosen),
        figure=figure,
        **drawn,
    )


def _stem(title: str) -> str:
    """A file's name from the title: letters and digits of any language, joined by hyphens."""
    kept = "".join(sign if sign.isalnum() else " " for sign in title)
    return "-".join(kept.split())[:80] or "data"
