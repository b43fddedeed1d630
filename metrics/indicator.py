"""So many people of one source per 10 000 residents: the "100 new jobs" indicator."""

from datetime import date

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.units import REGION
from metrics.calendar import year_of
from metrics.figures import TEN_THOUSAND
from metrics.population import residents
from metrics.tables import divided, floats, whole
from metrics.year_series import existing, year_series

COLUMNS = ("people", "residents", "value", "wanted", "gap", "population")


def per_residents(
    history: pd.DataFrame, region: Region, as_of: date, year: int | None = None
) -> pd.DataFrame:
    """The indicator of each unit that exists, and of ``region``, which is their sum.

    Indexed by unit: ``people`` of the indicator's source; ``residents`` on 1 January of the year;
    ``value`` = people per 10 000 of them; ``wanted``, the people that make the target; ``gap`` =
    wanted − people; ``population``, how the number of residents is known (published, derived,
    estimate). A unit without a number of residents on that very day has no value. No rows where
    the region has no such indicator.
    """
    asked = region.indicator
    codes = [source.code for source in region.sources]
    if asked.source not in codes:
        return pd.DataFrame(columns=list(COLUMNS))
    of = year_of(as_of) if year is None else year
    series = year_series(history, history.iloc[:0], region, of, as_of)
    here = existing(region, of, [as_of])[0]
    people = series.by_source.people[series.rows([as_of])[0], codes.index(asked.source)]
    counted = pd.Series(people, index=series.units)[here]
    counted[REGION] = counted.sum(min_count=1)
    living = floats(residents(region, of).reindex(counted.index))
    wanted = np.ceil(living * asked.target / TEN_THOUSAND)
    return pd.DataFrame(
        {
            "people": whole(floats(counted)),
            "residents": whole(living),
            "value": divided(floats(counted), living) * TEN_THOUSAND,
            "wanted": whole(wanted),
            "gap": whole(wanted - floats(counted)),
            "population": _known_how(region, of).reindex(counted.index),
        },
        index=counted.index,
    )


def _known_how(region: Region, year: int) -> pd.Series:
    day = date(year, 1, 1)
    known = {figure.unit: figure.status for figure in region.populations if figure.day == day}
    return pd.Series(known, dtype="object")
