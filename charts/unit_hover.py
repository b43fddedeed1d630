"""What the pointer tells over a unit of a map: its name, and the figure drawn."""

import pandas as pd

from charts.escape import plain
from charts.hover import MISSING
from charts.written import written


def customdata(
    units: pd.DataFrame, figure: str, names: dict[str, str], language: str
) -> list[list[str]]:
    """By unit: its code, its name, the figure as written."""
    return [
        [str(code), names[str(code)], written(value, figure, language) or MISSING]
        for code, value in units[figure].items()
    ]


def template(label: str) -> str:
    """The name, and under it the figure after what it is called."""
    line = f"{plain(label)}: %{{customdata[2]}}" if label else "%{customdata[2]}"
    return f"<b>%{{customdata[1]}}</b><br>{line}<extra></extra>"
