"""Whether the figures of a paper made earlier still stand, and what was restated since."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from domain.units import REGION
from store import Store
from stories.brief import region_brief, unit_brief
from stories.part_figures import part_figures
from stories.region_parts import region_parts

KEY = ["unit", "source", "figure"]
LEAST = 1e-5  # a smaller difference is one of rounding
Figures = Mapping[tuple[str, str, str], float | None]


def restated(store: Store, region: str, unit: str, as_of: date, figures: Figures) -> pd.DataFrame:
    """The figures that are different now: unit, source, figure, ``code``, ``old``, ``new``.

    unit: whose paper it is, or ``region``; figures: (unit, source, figure) to value. A figure that
    is not known any more has no ``new``, nor a code if its unit or source is gone. Raises
    UnknownRegion, UnknownUnit.
    """
    then = pd.DataFrame([(*key, value) for key, value in figures.items()], columns=[*KEY, "old"])
    now = _figures(store, region, unit, as_of).rename(columns={"value": "new"})
    both = then.astype({"old": "float64"}).merge(now, on=KEY, how="left")
    same = (both["old"] - both["new"]).abs() < LEAST
    neither = both["old"].isna() & both["new"].isna()
    return both[~(same | neither)].reset_index(drop=True)


def _figures(store: Store, region: str, unit: str, as_of: date) -> pd.DataFrame:
    """The figures that the paper would print now."""
    if not store.region(region).has_map:
        return part_figures(region_parts(store, region, as_of))
    if unit == REGION:
        return region_brief(store, region, as_of).figures
    return unit_brief(store, region, unit, as_of).figures
