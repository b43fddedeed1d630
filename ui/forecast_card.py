"""The card of the year's end: the interval, and the chance of the plan or the date it was met."""

import pandas as pd

import i18n
from domain.units import REGION
from ui.cards import fact_card
from ui.session import language, words
from ui.written import MISSING

CERTAIN, EXCLUDED = 0.995, 0.005  # beyond these a simulated chance says no more than this


def forecast_card(totals: pd.DataFrame, unit: str = REGION) -> None:
    """``totals``: the forecast's rows over all sources, by unit; a unit without one is unknown."""
    t = words()
    if unit not in totals.index:
        fact_card(t("ahead.year_end"), MISSING, t("ahead.unknown"))
        return
    row = totals.loc[unit]
    ends = [i18n.number(row[bound], language()) for bound in ("low", "high")]
    fact_card(t("ahead.year_end"), "–".join(ends), _note(row))


def _note(row: pd.Series) -> str | None:
    t = words()
    if not pd.isna(row["plan_met"]):
        return t("ahead.met_on", day=i18n.short_day(row["plan_met"]))
    chance = row["probability_of_plan"]
    return None if pd.isna(chance) else chance_in_words(chance)


def chance_in_words(chance: float) -> str:
    """A chance as per cent; what is all but certain or excluded, in words."""
    t = words()
    if chance > CERTAIN:
        return t("ahead.almost_certain")
    if chance < EXCLUDED:
        return t("ahead.almost_excluded")
    return t("ahead.chance", share=i18n.percent(chance, language(), decimals=0))
