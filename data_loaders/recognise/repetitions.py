"""Figures that stand twice: a unit given twice is a fault, a total repeated elsewhere is none."""

from collections import defaultdict

from data_loaders.book import address
from data_loaders.recognise.figures import Figure, Key
from data_loaders.recognise.meaning import PERCENT, PERIOD_PERCENT
from domain.findings import Finding


def once(
    figures: list[Figure], sheets: list[str | None]
) -> tuple[dict[Key, Figure], list[Finding], set[str]]:
    """Each figure once, what is wrong where it stands twice, and the units that do.

    ``sheets``: names of the sheets by their numbers. Of equal figures in different tables the
    first is kept.
    """
    found: dict[Key, list[Figure]] = defaultdict(list)
    for figure in figures:
        found[figure.key].append(figure)
    findings: dict[tuple[str, str], Finding] = {}
    for key, same in found.items():
        if len(same) > 1 and key[2] not in (PERCENT, PERIOD_PERCENT):
            finding = _repeated(same, sheets)
            if finding:
                findings.setdefault((key[0], finding.rule), finding)
    kept = {key: same[0] for key, same in found.items()}
    return kept, list(findings.values()), {unit for unit, _ in findings}


def _repeated(same: list[Figure], sheets: list[str | None]) -> Finding | None:
    """What to say of figures of one key; None if they only repeat each other."""
    first = same[0]
    here = [one for one in same if one.sheet == first.sheet]
    equal = len({one.value for one in same}) == 1
    names = list(dict.fromkeys(one.unit_at for one in here if one.unit_at is not None))
    if len(names) > 1 and _both_are_lists(here):
        cells = tuple(address(at) for at in reversed(names))
        return Finding("duplicate_unit", sheets[first.sheet], cells)
    if equal:
        return None
    other = next(one for one in same if one.value != first.value)
    cells = (*other.addresses[:1], *(first.addresses[:1] if other.sheet == first.sheet else ()))
    asked = " / ".join(one.addresses[0] for one in (first, other))
    values: dict[str, object] = {
        "question": "figure",
        "text": asked,
        "asked": asked,
        "choices": [],
        "options": f"{first.value:g}, {other.value:g}",
    }
    return Finding("needs_answer", sheets[other.sheet], cells, values)


def _both_are_lists(here: list[Figure]) -> bool:
    """Whether the repetition is not just a summary above the details of the same unit."""
    tables = {one.table for one in here}
    return len(tables) == 1 or len({one.value for one in here}) > 1 or len(tables) == len(here)
