"""One notation for every chart: facts are solid, plans lines or outlines, forecasts hatched."""

from typing import Any


def hatch(colour: str) -> dict[str, Any]:
    """Plotly's pattern of what is expected, not reported."""
    return {"shape": "/", "size": 6, "solidity": 0.25, "fgcolor": colour}
