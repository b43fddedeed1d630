"""Write test data the way people read it."""

from io import StringIO

import pandas as pd


def table(drawing: str) -> pd.DataFrame:
    """A data frame from a drawing: a line of headings, then a line a row; ``-`` is missing."""
    return pd.read_csv(StringIO(drawing), sep=r"\s+", na_values="-", keep_default_na=False)


def assert_drawn(frame: pd.DataFrame, drawing: str) -> None:
    """The frame has the rows of the drawing, in its order, in the columns that it names.

    Dates are drawn as 2025-12-01; numbers are compared to four digits after the point.
    """
    expected = table(drawing)
    found = frame.reset_index() if expected.columns[0] in frame.index.names else frame
    pd.testing.assert_frame_equal(
        _plain(found[list(expected.columns)]), _plain(expected), check_dtype=False
    )


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({column: _readable(frame[column]) for column in frame})


def _readable(column: pd.Series) -> list[object]:
    values = list(column)
    return [None if pd.isna(value) else _plain_value(value) for value in values]


def _plain_value(value: object) -> object:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, bool) or str(value) in ("True", "False"):
        return str(value)
    return value if isinstance(value, str) else round(float(str(value)), 4)
