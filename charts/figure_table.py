"""What a figure shows, as a table: for files of a chart whose own figures are not at hand."""

import re
from html import unescape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

TAG = re.compile(r"<[^>]+>")
COLUMNS = ("series", "x", "y", "text")


def figure_table(figure: go.Figure) -> pd.DataFrame:
    """A row for each mark: ``series`` (its trace's name or number), ``x``, ``y``, ``text``.

    Marks with neither place are left out; words are without the figure's markup.
    """
    rows = [
        (str(trace.get("name") or number), x, y, _plain(text))
        for number, trace in enumerate(figure.to_dict()["data"], 1)
        for x, y, text in _marks(trace)
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return table.loc[:, [column for column in COLUMNS if table[column].notna().any()]]


def _marks(trace: dict[str, Any]) -> list[tuple[Any, Any, Any]]:
    x, y, text = (_listed(trace.get(key)) for key in ("x", "y", "text"))
    length = max(len(x), len(y))
    filled = [_padded(values, length) for values in (x, y, text)]
    marks = list(zip(*filled, strict=True))
    return [mark for mark in marks if mark[0] is not None and mark[1] is not None]


def _listed(values: Any) -> list[Any]:
    if values is None or isinstance(values, str):
        return []
    return list(values) if hasattr(values, "__iter__") else []


def _padded(values: list[Any], length: int) -> list[Any]:
    return values + [None] * (length - len(values))


def _plain(text: Any) -> str | None:
    return None if text in (None, "") else unescape(TAG.sub(" ", str(text))).strip()
