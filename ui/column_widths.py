"""How wide a table's columns of words must be, so that no word in them is cut."""

import pandas as pd

ROOM, NARROW_LETTER, WIDE_LETTER = 24, 7.8, 9.2  # px beside the words, of a letter
MOST = 640  # px; a longer text is read on hover, or by widening the column


def column_width(name: object, cells: pd.Series) -> int:
    """Width in px of the longest of a column's texts and its heading.

    Streamlit measures a few rows only and takes no heed of those that are much longer.
    """
    longest = max(map(_letters, [str(name), *cells.dropna().astype(str)]), default=0)
    return min(round(longest) + ROOM, MOST)


def _letters(text: str) -> float:
    return sum(WIDE_LETTER if "Ѐ" <= letter <= "ӿ" else NARROW_LETTER for letter in text)
