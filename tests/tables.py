"""Write test data the way people read it."""

from io import StringIO

import pandas as pd


def table(drawing: str) -> pd.DataFrame:
    """A data frame from a drawing: a line of headings, then a line a row; ``-`` is missing."""
    return pd.read_csv(StringIO(drawing), sep=r"\s+", na_values="-", keep_default_na=False)
