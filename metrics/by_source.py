"""What brought people to work: each source of the region, or of one unit, against its plan."""

from datetime import date

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.units import REGION
from metrics.amounts import added
from metrics.calendar import weeks_left, year_of
from metrics.pace import best_four_weeks, judged
from metrics.phasing import shapes, share_of
from metrics.plans import source_plans
from metrics.tables import floats, whole
from metrics.year_series import existing, year_series


def source_figures(
    history: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
    unit: str | None = None,
    year: int | None = None,
) -> pd.DataFrame:
    """One row per source, in the region's order, children among them.

    unit: one unit; the sum of the units that exist at ``as_of`` if None.

    Returns ``source``, ``parent``; ``people``, ``permanent``, ``temporary``, missing where nobody
    reported; ``annual_plan``, ``period_plan``, ``completion``, ``pace``, ``gap``, ``deviation``,
    ``required_weekly``, ``best_weekly``, ``feasibility``, ``status`` by pace;
    ``from_children``, the figure of any unit is the sum of its children; ``units_missing``, how
    many units say nothing of it. Top-level sources add up to what is itemised, not to the headline.
    """
    of = year_of(as_of) if year is None else year
    series = year_series(history, history.iloc[:0], region, of, as_of)
    here = existing(region, of, [as_of])[0]
    chosen = here if unit is None else here & (np.array(series.units) == unit)
    row = series.rows([as_of])[0]
    course = added(series.by_source.where(chosen), axis=2)
    summed, missing = course.at(row), np.isnan(series.by_source.people[row]) & chosen
    best = best_four_weeks(series.dates, course.people, course.seen)
    annual = floats(source_plans(plans, region, as_of, of)[REGION if unit is None else unit])
    phased = shapes(region, of, as_of)
    shares = [share_of(phased, source, of, as_of) for source in series.sources]
    return pd.DataFrame(
        {
            "source": series.sources,
            "parent": [source.parent for source in region.sources],
            "people": whole(summed.people),
            "permanent": whole(summed.permanent),
            "temporary": whole(summed.temporary),
            **judged(
                summed.people,
                annual,
                annual * np.array(shares),
                best,
                weeks_left(region, of, as_of),
                region.thresholds,
            ),
            "from_children": (series.from_children[row] & chosen).any(axis=1),
            "units_missing": missing.sum(axis=1),
        }
    )
