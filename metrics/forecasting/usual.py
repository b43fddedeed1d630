"""The curve of a year for which no past year stands: the usual one elsewhere, or an even year.

How likely each is, is learned from the months of this year so far.
"""

from typing import Any

import numpy as np

from metrics.forecasting.record import MONTHS, Record

Array = Any  # of numpy, which is not type-checked

# Shares of the year's result reached by the first of each month, elsewhere in the country: see
# docs/forecast.md. Permanent hires gather pace at the end, temporary places fill in summer.
USUAL = (
    (0, 0.035, 0.08, 0.14, 0.205, 0.27, 0.335, 0.40, 0.465, 0.545, 0.68, 0.85, 1),
    (0, 0.04, 0.10, 0.20, 0.32, 0.45, 0.57, 0.69, 0.80, 0.895, 0.96, 0.993, 1),
    (0, 0.04, 0.09, 0.16, 0.25, 0.34, 0.43, 0.51, 0.60, 0.68, 0.79, 0.91, 1),
)
USUAL_FITS = 0.6  # how likely the usual curve is against an even year, before any month is seen
MOST_USUAL = 0.9  # and at most: other curves begin like it
EARLIER, SO_LIKELY = (-1, -0.5, 0, 0.5, 1), (0.1, 0.2, 0.4, 0.2, 0.1)  # months, and how likely
MISFIT = 0.004  # how far months are from the right curve at least
SMALL = 1e-9


def usual_curves(record: Record) -> tuple[Array, Array]:
    """(series, parts) the curve without any past year, and the doubt in it, (series,)."""
    shares = np.zeros((len(record.unit), len(record.months)))
    doubt = np.zeros(len(record.unit))
    for job_type, usual in enumerate(USUAL):
        ours = record.job_type == job_type
        curves = _possible(usual, np.cumsum(record.months))
        likely = _likely(curves, record.added[ours, -1].sum(axis=0)[: record.at])
        # Odds of what was reached against what remains lie between those of all curves, in logs.
        reached = np.clip(np.cumsum(curves, axis=1)[:, :-1], SMALL, 1 - SMALL)
        odds = np.log(reached / (1 - reached))
        mixed = likely @ odds
        shares[ours] = np.diff(1 / (1 + np.exp(-mixed)), prepend=0.0, append=1.0)
        if 0 < record.at <= len(mixed):
            now = record.at - 1
            doubt[ours] = float(likely @ (odds[:, now] - mixed[now]) ** 2)
    return shares, doubt


def _possible(usual: tuple[float, ...], ends: Array) -> Array:
    """(curves, parts): an even year, then the usual one, early or late by EARLIER months."""
    edges: Array = np.append(0.0, ends)
    warp = np.sin(np.pi * edges / MONTHS)  # 1 January and the year's end stay where they are
    curves = [edges / MONTHS]
    curves += [np.interp(edges + by * warp, np.arange(MONTHS + 1), usual) for by in EARLIER]
    return np.diff(np.array(curves), axis=1)


def _likely(curves: Array, added: Array) -> Array:
    """(curves,) how likely each is, after the parts of this year so far."""
    before: Array = np.append(1 - USUAL_FITS, USUAL_FITS * np.array(SO_LIKELY))
    if added.sum() <= 0 or len(added) < 2:
        return before
    expected = curves[:, : len(added)]
    expected = np.maximum(expected / expected.sum(axis=1, keepdims=True), SMALL)
    misfit = ((added / added.sum() - expected) ** 2 / expected).sum(axis=1)
    noise = 2 * max(float(misfit.min()), MISFIT)
    weight = before * np.exp(-(misfit - misfit.min()) / noise)
    weight[1:] *= min(1.0, MOST_USUAL / (1 - MOST_USUAL) * weight[0] / weight[1:].sum())
    return weight / weight.sum()
