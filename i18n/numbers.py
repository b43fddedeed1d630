"""Numbers as each language writes them; what is missing is written as nothing."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel import Locale

MINUS = "−"
NO_BREAK_SPACE = "\u00a0"
MISSING = frozenset({"", "None", "nan", "NaN", "<NA>", "NaT"})


def number(value: object, language: str, decimals: int = 0) -> str:
    """``24 925``, ``24,925`` or ``24.925``; halves are rounded up, as people and Excel do."""
    written = str(value)
    return "" if written in MISSING else _written(Decimal(written), language, decimals)


def signed(value: object, language: str, decimals: int = 0) -> str:
    """A change with its sign: ``+412``, ``−3``, ``0``."""
    written = number(value, language, decimals)
    rises = bool(written) and not written.startswith(MINUS) and written.strip("0.,") != ""
    return f"+{written}" if rises else written


def percent(share: object, language: str, decimals: int = 1) -> str:
    """A share as per cent: 1.089 is ``108,9 %``, ``108.9 %`` in English."""
    written = str(share)
    if written in MISSING:
        return ""
    return f"{_written(Decimal(written) * 100, language, decimals)}{NO_BREAK_SPACE}%"


def _written(value: Decimal, language: str, decimals: int) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    sign = MINUS if rounded < 0 else ""
    whole, _, fraction = f"{abs(rounded):,f}".partition(".")
    group, point = _separators(language)
    return f"{sign}{whole.replace(',', group)}{point if fraction else ''}{fraction}"


@lru_cache
def _separators(language: str) -> tuple[str, str]:
    """What stands between thousands, and before decimals."""
    symbols = Locale(language).number_symbols["latn"]
    return symbols["group"], symbols["decimal"]
