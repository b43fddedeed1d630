"""How wide a table's columns of words must be, so that no word in them is cut."""

import pandas as pd

ROOM = 24  # px beside the words
THIN_SIGNS, THIN, LATIN, OTHER = frozenset(" .,:;·-()"), 4.8, 7.6, 8.4  # px of a sign
MOST = 560  # px; a longer text is read on hover, or by widening the column
ON_A_PHONE = 220  # px; wider columns are left as narrow as Streamlit makes them


def column_width(name: object, cells: pd.Series) -> int:
    """Width in px of the longest of a column's texts and its heading.

    Streamlit measures a few rows only and takes no heed of those that are much longer.
    """
    longest = max(map(_wide, [str(name), *cells.dropna().astype(str)]), default=0)
    return min(round(longest) + ROOM, MOST)


def _wide(text: str) -> float:
    return sum(
        THIN if sign in THIN_SIGNS else OTHER if "Ѐ" <= sign <= "ӿ" else LATIN for sign in text
    )
