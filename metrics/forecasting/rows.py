"""Which series add up to which row of the forecast."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from domain.regions import Region
from domain.sources import ALL, JOB_TYPES, TOTAL
from domain.units import REGION
from metrics.forecasting.record import TYPES, Record

Array = Any  # of numpy, which is not type-checked
Key = tuple[str, str, str]  # unit, source, job type


def rows(known: Record, region: Region) -> tuple[list[Key], Array]:
    """The keys of all rows, and (rows, series) 1 where a series belongs to the row."""
    keys: list[Key] = []
    parts: list[Array] = []
    for unit, of_unit in _units(known, region):
        for source, of_source in _sources(known, region):
            for job_type in JOB_TYPES:
                kind = job_type == TOTAL or known.job_type == TYPES.index(job_type)
                chosen = of_unit & of_source & kind
                if chosen.any():
                    keys.append((unit, source, job_type))
                    parts.append(chosen)
    return keys, np.array(parts, dtype=float).reshape(len(keys), len(known.unit))


def _units(known: Record, region: Region) -> Iterator[tuple[str, Array]]:
    for number, unit in enumerate(region.units):
        yield unit.code, known.unit == number
    yield REGION, np.ones(len(known.unit), dtype=bool)


def _sources(known: Record, region: Region) -> Iterator[tuple[str, Array]]:
    for number, source in enumerate(region.sources):
        yield source.code, known.source == number
    yield ALL, np.ones(len(known.unit), dtype=bool)
