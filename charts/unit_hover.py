"""What the pointer tells over a unit of a map: its name, and the figure drawn."""

from typing import Any

import pandas as pd

from charts.escape import plain
from charts.hover import MISSING
from charts.written import written


def hover(
    units: pd.DataFrame, figure: str, names: dict[str, str], label: str, language: str
) -> dict[str, Any]:
    """``customdata`` (the unit's code, its name, the figure as written) and ``hovertemplate``.

    label: what the figure is called.
    """
    rows = [
        [str(code), names[str(code)], written(value, figure, language) or MISSING]
        for code, value in units[figure].items()
    ]
    line = f"{plain(label)}: %{{customdata[2]}}" if label else "%{customdata[2]}"
    return {
        "customdata": rows,
        "hovertemplate": f"<b>%{{customdata[1]}}</b><br>{line}<extra></extra>",
    }
