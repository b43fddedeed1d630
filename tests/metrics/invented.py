"""Reports of districts where people are counted honestly, and ways to spoil them."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import Source
from domain.units import Unit
from tests.metrics.frames import HISTORY, named

SOURCES = ("projects", "works", "vacancies", "enterprises", "practice")
UNITS = tuple(f"unit_{n}" for n in range(12))
DISTRICTS = Region(
    "districts",
    named("districts"),
    units=tuple(Unit(code, "district", named(code)) for code in UNITS),
    sources=tuple(Source(code, named(code)) for code in SOURCES),
)
EVERY_DAY = [date(2025, 1, 2) + timedelta(days=n) for n in range(364)]
DATES = [day for day in EVERY_DAY if day.weekday() == 0 or day.day == 1]


def honest(seed: int) -> pd.DataFrame:
    """A year of weekly reports: counts in proportion to days, placed in groups of about two."""
    random = np.random.default_rng(seed)
    lengths = np.diff([1, *(day.timetuple().tm_yday for day in DATES)])
    size = random.lognormal(0, 1, len(UNITS)) * 0.8
    mix = random.dirichlet(np.ones(len(SOURCES)), len(UNITS))
    season = 1 + 0.5 * np.sin(np.arange(len(DATES)) / len(DATES) * 2 * np.pi)
    mean = np.einsum("t,u,us->tus", lengths * season, size, mix)[..., None] * [0.7, 0.3]
    people = random.negative_binomial(np.maximum(mean, 1e-9), 0.5).cumsum(axis=0)
    return frame(people)


def frame(people: np.ndarray) -> pd.DataFrame:
    """Facts from (dates, units, sources, job types)."""
    rows = pd.MultiIndex.from_product(
        [pd.to_datetime(DATES), UNITS, SOURCES, ("permanent", "temporary")],
        names=["as_of", "unit", "source", "job_type"],
    ).to_frame(index=False)
    rows = rows.assign(
        measure="people", grouping="all", year=2025, people=pd.array(people.ravel(), "Int64"),
        report=rows["as_of"].factorize()[0] + 1, received_at=rows["as_of"], kind="summary",
        confirmed=True, sheet="Свод", cell="C5",
    )  # fmt: skip
    return rows[list(HISTORY)]


def people_of(history: pd.DataFrame) -> np.ndarray:
    """(dates, units, sources, job types) of a frame."""
    shape = (len(DATES), len(UNITS), len(SOURCES), 2)
    return history["people"].to_numpy(dtype="int64").reshape(shape).copy()
