"""When in a year people are placed: each series' own curve, as far as it can be trusted.

Shares of the year are shrunk by credibility (Bühlmann and Straub): a unit that differs from the
others of its source more than its own years differ from each other keeps its own curve, another
takes theirs. A source without a past year takes the curve of its job type, and a region without
one what was usual elsewhere, or an even year, whichever fits the months so far.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from metrics.forecasting.record import MONTHS, Record
from metrics.forecasting.usual import SMALL, usual_curves

Array = Any  # of numpy, which is not type-checked

FADING = 0.85  # a year counts so much less than the one after it
EVEN_PART = 0.03  # of every curve, so that no month is impossible
DIFFERENCE, DIFFERENCE_UNITS = 0.02, 4.0  # how much units differ, and how many say so beforehand
UNSTEADY, UNSTEADY_YEARS = 0.01, 2.0  # how much a unit's years differ, likewise


@dataclass(frozen=True)
class Season:
    """shares: (series, years, parts), adding to 1: the curve of a year as the others say.

    The last year's is from all years before it. others: (years,) whether any other year of the
    same kind of series said something; doubt: (series,) variance of the logarithm of what
    remains, where two curves were possible.
    """

    shares: Array
    others: Array
    doubt: Array


def season(record: Record, groups: Array) -> Season:
    """The curves of all series; groups: (series,) numbers of kinds whose units are alike."""
    guess, doubt = usual_curves(record)
    whole, weight = _whole_years(record, guess)
    past = len(record.years) - 1
    shares = np.repeat(guess[:, None], past + 1, axis=1)
    others: Array = np.zeros(past + 1, dtype=bool)
    for fold in range(past + 1):
        used = [year for year in range(past) if year != fold]
        alone = not used and past == 1 and fold == 0
        if alone:  # the only past year: units are compared with each other, not with themselves
            used = [0]
        if used:
            age = np.abs(np.array(used) - fold) - 1.0
            of = (whole[:, used], weight[:, used] * FADING**age)
            alike = (record.job_type, groups)
            shares[:, fold] = _shrunk(*of, guess, *alike, record.months / MONTHS, own=not alone)
            others[fold] = True
    return Season(shares, others, np.where(others[past], 0.0, doubt))


def _whole_years(record: Record, guess: Array) -> tuple[Array, Array]:
    """(series, past years, parts) people, and (series, past years) how much of a year they are.

    What no report covers is filled in from the curve of the covered years; a year of which less
    than half is covered says nothing.
    """
    added, observed = record.added[:, :-1], record.observed[:, :-1]
    full = observed.min(axis=2, initial=1.0) > 1 - SMALL
    summed = (added * full[:, :, None]).sum(axis=1)
    curve = np.where(full.any(axis=1)[:, None], summed + SMALL * guess, guess)
    curve = curve / np.maximum(curve.sum(axis=1, keepdims=True), SMALL)
    covered = (curve[:, None] * observed).sum(axis=2)
    level = added.sum(axis=2) / np.maximum(covered, SMALL)
    weight = np.where((covered >= 0.5) & (level > 0), covered, 0.0)
    return added + (1 - observed) * curve[:, None] * level[:, :, None], weight


def _shrunk(
    whole: Array,
    weight: Array,
    guess: Array,
    job_type: Array,
    groups: Array,
    even: Array,
    own: bool,
) -> Array:
    """(series, parts): each series' curve, shrunk toward that of its group."""
    shares = guess.copy()
    by_type = {kind: _pooled(whole, weight, job_type == kind) for kind in np.unique(job_type)}
    for group in np.unique(groups):
        ours = groups == group
        pooled = _pooled(whole, weight, ours)
        parent = by_type[job_type[ours][0]] if pooled is None else pooled
        if parent is not None:
            shares[ours] = _credible(whole[ours], weight[ours], parent, even, own)
    return shares


def _pooled(whole: Array, weight: Array, ours: Array) -> Array | None:
    """(parts,) the curve of all people of some series together, None without any."""
    people = (whole[ours] * weight[ours][:, :, None]).sum(axis=(0, 1))
    return people / people.sum() if people.sum() > 0 else None


def _credible(whole: Array, weight: Array, parent: Array, even: Array, own: bool) -> Array:
    """(series, parts): Z × own curve + (1 − Z) × that of all, Z from the data.

    whole: (series, years, parts) people; weight: (series, years). own: whether the units' own
    curves may be used at all.
    """
    people = whole.sum(axis=2)
    by_year = whole / np.maximum(people, SMALL)[:, :, None]
    precise = weight / (1 / np.maximum(people, SMALL) + UNSTEADY / 3)
    said = precise.sum(axis=1)
    mine = (precise[:, :, None] * by_year).sum(axis=1) / np.maximum(said, SMALL)[:, None]
    between, within = _variances(by_year, mine, np.maximum(parent, 1e-3), people, weight)
    trust = np.where((said > 0) & own, between / (between + within), 0.0)
    if trust.sum() > 0 and len(mine) > 1:
        parent = (trust[:, None] * mine).sum(axis=0) / trust.sum()
    elif len(mine) == 1:
        parent = even
    parent = (1 - EVEN_PART) * parent + EVEN_PART * even
    shares = trust[:, None] * mine + (1 - trust[:, None]) * parent
    shares = np.maximum(shares, SMALL)
    return shares / shares.sum(axis=1, keepdims=True)


def _variances(
    by_year: Array, mine: Array, scale: Array, people: Array, weight: Array
) -> tuple[float, Array]:
    """How much units' curves differ from each other, and each one's from its own next year's."""
    freedom = by_year.shape[2] - 1
    used = weight > 0
    apart = ((by_year - mine[:, None]) ** 2 / scale).sum(axis=2) * used / freedom
    chance = 1 / np.maximum(np.where(used, people, 0).sum(1) / np.maximum(used.sum(1), 1), 1)
    again = np.maximum(used.sum(axis=1) - 1, 0)
    expected = np.median(chance) + UNSTEADY
    pooled = (apart.sum() + UNSTEADY_YEARS * expected) / (again.sum() + UNSTEADY_YEARS)
    yearly = (apart.sum(axis=1) + UNSTEADY_YEARS * np.maximum(pooled, chance)) / (
        again + UNSTEADY_YEARS
    )
    within = yearly / np.maximum(weight.sum(axis=1), SMALL)
    differ = ((mine - scale) ** 2 / scale).sum(axis=1) / freedom
    sure = used.any(axis=1) / (within + DIFFERENCE) ** 2  # a small unit tells little of the others
    surplus = max(float((sure * (differ - within)).sum() / max(sure.sum(), SMALL)), 0.0)
    units = len(mine) if len(mine) > 1 else 0
    share = units + DIFFERENCE_UNITS
    return (surplus * units + DIFFERENCE * DIFFERENCE_UNITS) / share, within


def kinds(source: Array, job_type: Array, types: Sequence[str]) -> Array:
    """(series,) a number for each pair of source and job type."""
    return source * len(types) + job_type
