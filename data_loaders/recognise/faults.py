"""Findings about single cells: numbers that are none, names that are not known."""

from collections import defaultdict
from collections.abc import Iterator

from data_loaders.book import address
from data_loaders.recognise.entries import Refusal
from data_loaders.recognise.lines import Doubt
from domain.findings import Finding

TOGETHER = {"formula_without_value", "error_cell"}  # one finding a sheet, all cells in it
MANY = 20  # findings of one rule on a sheet from which they become one
LONGEST_TEXT = 60  # characters of a cell that are repeated in a message


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


def shown(text: str) -> str:
    """A cell's text as a message repeats it."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def questions(doubts: list[Doubt], sheet: str | None) -> Iterator[Finding]:
    """A finding for each name that could not be taken."""
    for doubt in doubts:
        values: dict[str, object] = {"text": shown(doubt.text)}
        if doubt.rule == "needs_answer":
            values = {"question": "name", "asked": doubt.text, "choices": list(doubt.choices)}
        yield Finding(doubt.rule, sheet, (address(doubt.at),), values)
