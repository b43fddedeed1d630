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

Array = Any  # of numpy, which is not type-checked

# Shares of the year's result reached by the first of each month, elsewhere in the country: see
# docs/forecast.md. Permanent hires gather pace at the end, temporary places fill in summer.
USUAL = (
    (0, 0.035, 0.08, 0.14, 0.205, 0.27, 0.335, 0.40, 0.465, 0.545, 0.68, 0.85, 1),
    (0, 0.04, 0.10, 0.19, 0.31, 0.44, 0.56, 0.68, 0.79, 0.88, 0.95, 0.985, 1),
    (0, 0.04, 0.09, 0.16, 0.25, 0.34, 0.43, 0.51, 0.60, 0.68, 0.79, 0.91, 1),
)
USUAL_FITS = 0.6  # how likely the usual curve is against an even year, before any month is seen
MISFIT = 0.04  # how far months may be from the right curve
FADING = 0.85  # a year counts so much less than the one after it
EVEN_PART = 0.03  # of every curve, so that no month is impossible
DIFFERENCE, DIFFERENCE_UNITS = 0.02, 4.0  # how much units differ, and how many say so beforehand
UNSTEADY, UNSTEADY_YEARS = 0.01, 2.0  # how much a unit's years differ, likewise
SMALL = 1e-9


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
    guess, doubt = _usual(record)
    whole, weight = _whole_years(record, guess)
    past = len(record.years) - 1
    shares = np.repeat(guess[:, None], past + 1, axis=1)
    others = np.zeros(past + 1, dtype=bool)
    for fold in range(past + 1):
        used = [year for year in range(past) if year != fold]
        alone = not used and past == 1 and fold == 0
        if alone:  # the only past year: units are compared with each other, not with themselves
            used = [0]
        if used:
            age = np.abs(np.array(used) - fold) - 1.0
            of = (whole[:, used], weight[:, used] * FADING**age)
            shares[:, fold] = _shrunk(*of, guess, record.job_type, groups, own=not alone)
            others[fold] = True
    return Season(shares, others, np.where(others[past], 0.0, doubt))


def _usual(record: Record) -> tuple[Array, Array]:
    """(series, parts) the curve without any past year, and the doubt in it, (series,)."""
    edges = np.append(0.0, np.cumsum(record.months))
    even = record.months / MONTHS
    shares = np.zeros((len(record.unit), len(even)))
    doubt = np.zeros(len(record.unit))
    for job_type, curve in enumerate(USUAL):
        ours = record.job_type == job_type
        usual = np.diff(np.interp(edges, np.arange(MONTHS + 1), curve))
        fits = _fits(record, ours, usual, even)
        shares[ours] = fits * usual + (1 - fits) * even
        ahead = [_ahead(curve, record.at) for curve in (usual, even)]
        doubt[ours] = fits * (1 - fits) * float(np.log(ahead[0] / ahead[1])) ** 2
    return shares, doubt


def _ahead(curve: Array, at: int) -> float:
    """What remains after ``at`` parts, beside what was reached by then."""
    return float((curve[at:].sum() + SMALL) / (curve[:at].sum() + SMALL))


def _fits(record: Record, ours: Array, usual: Array, even: Array) -> float:
    """How likely the usual curve is, against an even one, after the months of this year so far."""
    added = record.added[ours, -1].sum(axis=0)[: record.at]
    if added.sum() <= 0 or record.at < 2:
        return USUAL_FITS
    shape = added / added.sum()
    misfits = []
    for curve in (usual, even):
        expected = curve[: record.at] / curve[: record.at].sum()
        misfits.append(((shape - expected) ** 2 / expected).sum())
    odds = np.exp(np.clip((misfits[1] - misfits[0]) / (2 * MISFIT), -8, 8))
    return float(odds * USUAL_FITS / (odds * USUAL_FITS + 1 - USUAL_FITS))


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
    whole: Array, weight: Array, guess: Array, job_type: Array, groups: Array, own: bool
) -> Array:
    """(series, parts): each series' curve, shrunk toward that of its group."""
    shares = guess.copy()
    by_type = {kind: _pooled(whole, weight, job_type == kind) for kind in np.unique(job_type)}
    for group in np.unique(groups):
        ours = groups == group
        pooled = _pooled(whole, weight, ours)
        parent = by_type[job_type[ours][0]] if pooled is None else pooled
        if parent is not None:
            even = np.full_like(parent, 1 / len(parent)) if ours.sum() > 1 else guess[ours][0]
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
    surplus = max(float(np.mean((differ - within)[used.any(axis=1)])), 0.0) if used.any() else 0.0
    units = len(mine) if len(mine) > 1 else 0
    share = units + DIFFERENCE_UNITS
    return (surplus * units + DIFFERENCE * DIFFERENCE_UNITS) / share, within


def kinds(source: Array, job_type: Array, types: Sequence[str]) -> Array:
    """(series,) a number for each pair of source and job type."""
    return source * len(types) + job_type
