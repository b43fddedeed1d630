"""Charts and tables as every page shows them."""

from typing import Any

import pandas as pd
import streamlit as st

from ui.escape import plain

# No mode bar over the figure, and the map's outline of the world comes from this server.
CHART_CONFIG = {"displayModeBar": False, "responsive": True, "topojsonURL": "app/static/"}


def heading(title: str, subtitle: str) -> None:
    """The sentence that says what is shown, and what was measured."""
    st.subheader(plain(title), anchor=False)
    st.caption(plain(subtitle))


def chart(title: str, subtitle: str, figure: Any, key: str, **options: Any) -> Any:
    """A chart under the sentence that says what it shows."""
    heading(title, subtitle)
    return st.plotly_chart(figure, key=key, theme=None, config=CHART_CONFIG, alt=title, **options)


def table(
    frame: pd.DataFrame, *, words: int = 1, height: int | str = "content", **options: Any
) -> Any:
    """A table whose cells are already written in the language; columns keep their order.

    words:  how many columns from the left hold words; those after them hold numbers, stand right;
    height: in px where a long table is to scroll in itself.
    """
    numbers = {
        name: st.column_config.TextColumn(alignment="right") for name in frame.columns[words:]
    }
    columns = numbers | options.pop("column_config", {})
    return st.dataframe(
        frame, hide_index=True, width="stretch", height=height, column_config=columns, **options
    )


def pick(figure: Any, key: str) -> str | None:
    """A chart whose marks can be clicked; the code of the one that was, or None."""
    event = st.plotly_chart(
        figure, key=key, theme=None, config=CHART_CONFIG, on_select="rerun", selection_mode="points"
    )
    points = event["selection"]["points"]
    return str(points[0]["customdata"][0]) if points and points[0].get("customdata") else None
