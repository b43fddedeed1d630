"""Simulated chances: whole per cent, and no claim of certainty at either end."""

from i18n.numbers import percent

LEAST, MOST = 0.01, 0.99


def chance(value: float, language: str) -> str:
    """``13 %``, ``< 1 %``, ``> 99 %``; what is missing is written as nothing."""
    if value < LEAST:
        return f"< {percent(LEAST, language, decimals=0)}"
    if value > MOST:
        return f"> {percent(MOST, language, decimals=0)}"
    return percent(value, language, decimals=0)
