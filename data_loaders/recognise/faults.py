"""Findings about cells whose number could not be taken."""

from collections import defaultdict
from collections.abc import Iterator

from data_loaders.book import address
from data_loaders.recognise.doubts import shown
from data_loaders.recognise.entry import Refusal
from domain.findings import Finding

TOGETHER = {"formula_without_value", "error_cell"}  # one finding a sheet, all cells in it
MANY = 20  # findings of one rule on a sheet from which they become one


def faults(refusals: list[tuple[str | None, Refusal]]) -> Iterator[Finding]:
    """A finding for each cell that could not be taken; many of one kind on a sheet together."""
    groups: dict[tuple[str | None, str, str], list[Refusal]] = defaultdict(list)
    for sheet, refusal in refusals:
        groups[sheet, refusal.rule, ""].append(refusal)
    for (sheet, rule, _), found in groups.items():
        cells = tuple(dict.fromkeys(address(one.place.at) for one in found))
        if rule in TOGETHER or len(found) > MANY:
            texts = list(dict.fromkeys(shown(one.text) for one in found if one.text))[:3]
            yield Finding(rule, sheet, cells, {"text": ", ".join(texts), "count": len(cells)})
            continue
        for one in found:
            yield Finding(
                rule, sheet, (address(one.place.at),), {"text": shown(one.text), "count": 1}
            )
