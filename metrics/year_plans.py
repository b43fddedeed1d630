"""What a year's plans ask of units, sources and the region on any day, as arrays."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.plans import APPROVED, DECREE
from domain.regions import Region
from domain.units import REGION
from metrics.amounts import Amounts, added, either, rolled_up
from metrics.plan_versions import PlanVersions, plan_versions, recency
from metrics.rows import Rows, is_equal, placed, rows_of

Array = Any  # of numpy, which is not type-checked

DECREES_FIRST = 2**60  # more than any rank: a decree outranks whatever a report says


@dataclass(frozen=True)
class YearPlans:
    """The plans of a region's year.

    versions: which are in force when; rows: the frame's rows, with places among the region's
    sources (and all of them) and its units (and the region); approved: not a draft.
    """

    region: Region
    versions: PlanVersions
    rows: Rows
    approved: Array

    def asked(self, as_of: date, approved: bool = True) -> Amounts:
        """(units, then the region): the annual plan; of drafts if not ``approved``."""
        stated, by_source = self._stated(as_of, approved)
        top = [n for n, source in enumerate(self.region.sources) if source.parent is None]
        units = _either_newer(stated.at(np.s_[-1]), added(by_source.at(np.s_[top]), axis=0))
        return units.at(np.s_[:-1]).followed_by(_of_region(units))

    def by_source(self, as_of: date) -> Array:
        """(sources, units, then the region): people of the approved annual plan."""
        amounts = self._stated(as_of, approved=True)[1]
        return amounts.at(np.s_[..., :-1]).followed_by(_of_region(amounts)).people

    def _stated(self, as_of: date, approved: bool) -> tuple[Amounts, Amounts]:
        force = self.versions.in_force(as_of)
        force = force[(self.approved[force] == approved) & self.rows.known[force]]
        sources, units = len(self.region.sources), len(self.region.units) + 1
        stated = placed(self.rows.where(force), np.zeros(1), sources, units)
        by_source = rolled_up(stated.at(np.s_[:, :-1]), self.region.sources)[0]
        return stated.at(0), by_source.at(0)


def year_plans(plans: pd.DataFrame, region: Region, year: int, original: bool = False) -> YearPlans:
    """The plans of ``year`` from a frame of ``Store.plans``; ``original``: the first versions."""
    order = recency(plans) + is_equal(plans["kind"], DECREE) * DECREES_FIRST
    sources = [source.code for source in region.sources]
    units = [*(unit.code for unit in region.units), REGION]
    return YearPlans(
        region=region,
        versions=plan_versions(plans, year, original),
        rows=rows_of(plans, sources, units, order),
        approved=is_equal(plans["status"], APPROVED),
    )


def _of_region(amounts: Amounts) -> Amounts:
    """The region's own plan, in the last place, where as recent, else the sum of its units'."""
    units = added(amounts.at(np.s_[..., :-1]), axis=-1).at(np.s_[..., None])
    return _either_newer(amounts.at(np.s_[..., -1:]), units)


def _either_newer(own: Amounts, parts: Amounts) -> Amounts:
    """``own`` where it is as recent as its parts, else the sum of these."""
    return either(own, parts, np.isnan(own.people) | (parts.order > own.order))
