"""Which unit of the region a feature of a borders file is."""

from typing import Any

from data_loaders.recognise.names import UnitNames
from data_loaders.recognise.text import tokens
from domain.regions import Region
from domain.units import REGION

Feature = dict[str, Any]


def unit_of(feature: Feature, region: Region, names: UnitNames) -> str | None:
    """The unit's code: by KATO code, else by the first name that says it; None if none does."""
    values = list(_values(feature))
    by_kato = {unit.kato: unit.code for unit in region.units if unit.kato}
    for value in values:
        if value in by_kato:
            return by_kato[value]
    codes = {unit.code for unit in region.units}
    found = [names.find(tuple(tokens(value))).code for value in values if tokens(value)]
    named = dict.fromkeys(code for code in found if code in codes and code != REGION)
    if named:
        return str(next(iter(named)))
    return next((value for value in values if value in codes), None)


def called(feature: Feature, place: int) -> str:
    """What a message calls the feature: its first name, else its place in the file."""
    return next(iter(_values(feature)), f"#{place}")


def _values(feature: Feature) -> list[str]:
    """Names first, then what else is written of a feature, its id last."""
    properties = feature.get("properties") or {}
    texts = {key: str(value).strip() for key, value in properties.items() if _tells(value)}
    by_name = sorted(texts, key=lambda key: "name" not in key.casefold())
    given = feature.get("id")
    return [texts[key] for key in by_name] + ([str(given)] if _tells(given) else [])


def _tells(value: Any) -> bool:
    return isinstance(value, str | int) and bool(str(value).strip())
