"""Amounts of money in the language; currencies stand beside each other and are never added."""

import pandas as pd

import i18n
from ui.session import language, words
from ui.written import MISSING

MILLION, IN_FULL = 1_000_000, 100_000


def written_money(amount: object, currency: str, *, full: bool = False) -> str:
    """``46.0 m AZN``; in full below 100 000 or where asked; a dash where it is missing."""
    if amount is None or pd.isna(amount):
        return MISSING
    if full or abs(amount) < IN_FULL:
        return f"{i18n.number(amount, language())} {currency}"
    number = i18n.number(amount / MILLION, language(), decimals=1)
    return words()("programme.millions", number=number, currency=currency)


def money(part: pd.DataFrame, name: str) -> str:
    """A column of amounts, each with its ``currency``."""
    rows = zip(part[name], part["currency"], strict=True)
    return " + ".join(written_money(amount, currency) for amount, currency in rows) or MISSING
