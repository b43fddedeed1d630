"""Findings that say the same of several cells, as one; many alike on a sheet, as one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.findings import Finding

MANY = 20  # findings alike on a sheet from which they become one
SHOWN = 3  # of their texts that are repeated
OWN = ("text", "asked", "choices", "options", "question")  # what differs between findings alike


def together(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, in their order; those about several cells name all of them."""
    same = _joined(findings, ())
    alike: dict[str, list[Finding]] = defaultdict(list)
    for finding in same:
        alike[_key(finding, OWN)].append(finding)
    many = {key for key, found in alike.items() if len(found) > MANY}
    told: dict[str, Finding] = {}
    for number, finding in enumerate(same):
        key = _key(finding, OWN)
        if key not in many:
            told[str(number)] = finding
        elif key not in told:
            told[key] = _one_of(alike[key])
    return list(told.values())


def _joined(findings: Iterable[Finding], but: Sequence[str]) -> list[Finding]:
    """Findings that differ in their cells only, each with all of those."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[_key(finding, but)].append(finding)
    return [replace(found[0], cell=_cells(found)) for found in groups.values()]


def _one_of(alike: Sequence[Finding]) -> Finding:
    texts = dict.fromkeys(str(one.values["text"]) for one in alike if one.values.get("text"))
    values = {name: value for name, value in alike[0].values.items() if name not in OWN}
    if "options" in alike[0].values:
        values["options"] = alike[0].values["options"]
    cells = _cells(alike)
    values |= {"text": ", ".join([*texts][:SHOWN]), "count": len(cells)}
    return Finding(_rule(alike[0]), alike[0].sheet, cells, values)


def _rule(finding: Finding) -> str:
    """Many questions about names are one fault: nobody answers them one by one."""
    return "unknown_unit" if "asked" in finding.values else finding.rule


def _cells(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell for one in findings for cell in one.cell))


def _key(finding: Finding, but: Sequence[str]) -> str:
    told = sorted((name, str(value)) for name, value in finding.values.items() if name not in but)
    return f"{finding.rule} {finding.sheet} {told}"
