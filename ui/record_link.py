"""Tables of records: a click on a row leads to the cells that it came from."""

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
    picked = table(
        shown, words=words_, key=key, height=height, on_select="rerun", selection_mode="single-row"
    )
    chosen = picked["selection"]["rows"]
    if not chosen:
        st.caption(words()("programme.click"))
        return
    row = rows.iloc[chosen[0]]
    st.page_link(
        "pages/data/origin.py", icon=":material/search:",
        label=words()("programme.to_origin", file=plain(row["file"]), row=int(row["row"])),
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
