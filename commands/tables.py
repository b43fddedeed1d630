"""A frame as a table in the terminal."""

import pandas as pd
from rich.console import Console
from rich.table import Table

WIDE = 200  # columns of text, where the output is no terminal


def print_table(frame: pd.DataFrame) -> None:
    """Print ``frame``: numbers to the right, missing as a dash."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in frame:
        is_number = pd.api.types.is_numeric_dtype(frame[name])
        table.add_column(str(name), justify="right" if is_number else "left", overflow="fold")
    for row in frame.itertuples(index=False):
        table.add_row(*("—" if pd.isna(value) else str(value) for value in row), end_section=False)
    console = Console(markup=False, emoji=False, highlight=False)
    console.width = console.width if console.is_terminal else WIDE
    console.print(table)
