"""Tables of records: a click on a row leads to the cells that it came from."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ui.escape import plain
from ui.session import language, words
from ui.show import table

RECORD = "record"  # in the link: the report and the row, ``23.7``


def traced_table(
    shown: pd.DataFrame, rows: pd.DataFrame, kind: str, region: str, *, key: str, words_: int,
    height: int | str = "content",
) -> None:  # fmt: skip
    """``shown``, a row for each of ``rows``; under it the way to the cells of the one clicked.

    rows:   with ``report``, ``file``, ``row``; kind: what they are records of;
    words_: how many columns from the left hold words.
    """
    chosen = _picked(shown, key, words_, height)
    if chosen is not None:
        _to_cells(rows.iloc[chosen], kind, region)


def traced_sums(
    shown: pd.DataFrame, parts: Sequence[pd.DataFrame], kind: str, region: str, *, key: str,
    words_: int, height: int | str = "content",
) -> None:  # fmt: skip
    """The same where a row is made from several rows of reports: the way to each of them.

    parts: of each row of ``shown``, with ``report``, ``file``, ``row``, ``named``, what it is, and
           ``of_kind`` where it is of another kind.
    """
    chosen = _picked(shown, key, words_, height)
    if chosen is not None:
        with st.container(horizontal=True):
            for _, row in parts[chosen].iterrows():
                _to_cells(row, row.get("of_kind", kind), region, f"{row['named']} · ")


def _picked(shown: pd.DataFrame, key: str, words_: int, height: int | str) -> int | None:
    """The place of the row that was clicked; without one what a click does is said."""
    picked = table(
        shown, words=words_, key=key, height=height, on_select="rerun", selection_mode="single-row"
    )
    chosen = picked["selection"]["rows"]
    if chosen:
        return int(chosen[0])
    st.caption(words()("programme.click"))
    return None


def _to_cells(row: pd.Series, kind: str, region: str, named: str = "") -> None:
    told = words()("programme.to_origin", file=plain(row["file"]), row=int(row["row"]))
    st.page_link(
        "pages/data/origin.py", icon=":material/search:", label=f"{plain(named)}{told}",
        query_params={
            "region": region, "kind": kind, RECORD: f"{row['report']}.{row['row']}",
            "lang": language(),
        },
    )  # fmt: skip


def linked_row(rows: pd.DataFrame) -> pd.Series | None:
    """The row that the link names, if it is among ``rows``."""
    report, _, number = st.query_params.get(RECORD, "").partition(".")
    found = rows[(rows["report"].astype(str) == report) & (rows["row"].astype(str) == number)]
    return None if found.empty else found.iloc[0]
