"""A name that a unit shares with its region: which of the two it is, where that is certain."""

from collections.abc import Iterable

from data_loaders.recognise.label import Label
from domain.units import REGION


def shared_with_region(label: Label) -> str | None:
    """The unit whose name the text is, if it is the region's too."""
    others = [code for code in label.unit.choices if code != REGION]
    return others[0] if len(others) == 1 and len(label.unit.choices) == 2 else None


def names_region(labels: Iterable[Label]) -> bool:
    """Whether one of the labels is plainly the region's, or a total's."""
    return any(label.unit.code == REGION or "total" in label.tags for label in labels)
