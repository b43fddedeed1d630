"""Shares from a checked sample, with the interval that its size allows."""

from typing import Any

import numpy as np
import pandas as pd

Array = Any  # of numpy, which is not type-checked

Z = 1.959964  # of the normal distribution: 95 % lie within so many deviations


def confirmed_shares(samples: pd.DataFrame) -> pd.DataFrame:
    """The samples with ``share`` confirmed and the bounds ``low`` and ``high`` at 95 %.

    samples: ``checked`` and ``confirmed``, counts. Bounds are those of Wilson's score interval
    (Probable inference, the law of succession, and statistical inference, Journal of the American
    Statistical Association 1927, 22: 209-212), which stays within 0 and 1 and holds for small
    samples and for shares near 1. All are missing where nothing was checked.
    """
    checked = samples["checked"].to_numpy(dtype=float)
    confirmed = samples["confirmed"].to_numpy(dtype=float)
    share = np.divide(confirmed, checked, out=np.full(len(checked), np.nan), where=checked > 0)
    low, high = wilson(share, checked)
    return samples.assign(share=share, low=low, high=high)


def wilson(share: Array, checked: Array) -> tuple[Array, Array]:
    """Lower and upper bound of a share of so many, NaN where the share is."""
    known = ~np.isnan(share)
    of = np.where(known, checked, 1.0)
    middle = (share + Z**2 / (2 * of)) / (1 + Z**2 / of)
    half = Z / (1 + Z**2 / of) * np.sqrt(share * (1 - share) / of + Z**2 / (4 * of**2))
    return np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)
