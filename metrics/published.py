"""Published figures: each with what it counts, of where, when, and who said it."""

import pandas as pd

KEY = ["figure", "territory"]
DEFINED = ["definition", "territory", "source"]


def newest(history: pd.DataFrame) -> pd.DataFrame:
    """Of each figure and territory the newest, the latest dates first.

    history: KEY, DEFINED, ``value``, ``as_of``. A figure without its definition, its territory, its
    date or its source is left out: it would say nothing.
    """
    whole = history.dropna(subset=[*DEFINED, "value", "as_of"])
    last = whole.sort_values("as_of", kind="stable").drop_duplicates(KEY, keep="last")
    return last.sort_values("as_of", ascending=False, kind="stable").reset_index(drop=True)
