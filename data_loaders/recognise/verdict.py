"""All checks that a workbook allows by itself, together."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.recognise.copied import copied_plans
from data_loaders.recognise.dating import Dating
from data_loaders.recognise.faults import faults
from data_loaders.recognise.percents import percents_agree
from data_loaders.recognise.repetitions import once
from data_loaders.recognise.sheets import SheetRead
from data_loaders.recognise.source_sums import sources_add_up
from data_loaders.recognise.stated import Stated
from data_loaders.recognise.taking import Taken
from data_loaders.recognise.unit_sums import missing_units, units_add_up
from domain.findings import Finding
from domain.regions import Region

MANY = 50  # findings of a rule on a sheet from which they become one
UNITS_IN_DOUBT = {"unknown_unit", "duplicate_unit", "needs_answer"}  # sums over units say nothing


def checked(
    sheets: list[SheetRead], taken: Taken, region: Region, dates: Dating
) -> tuple[Stated, list[Finding]]:
    """The figures, each once, and everything that is wrong with the workbook."""
    names = [sheet.name for sheet in sheets]
    figures, repeated, twice = once(taken.figures, names)
    refused = frozenset(
        (one.meaning.unit, one.meaning.source, one.meaning.measure) for _, one in taken.refusals
    )
    types = frozenset(taken.types)
    stated = Stated(figures, names, refused, types)
    findings = [*taken.findings, *repeated]
    findings += faults([(names[sheet], refusal) for sheet, refusal in taken.refusals])
    clear = {key: figure for key, figure in figures.items() if key[0] not in twice}
    findings += _contradictions(taken, Stated(clear, names, refused, types), region)
    if not UNITS_IN_DOUBT & {finding.rule for finding in findings}:
        findings += units_add_up(stated, region)
        findings += missing_units(sheets, stated, region, dates.as_of)
    return stated, _gathered(findings)


def _contradictions(taken: Taken, stated: Stated, region: Region) -> Iterator[Finding]:
    """What contradicts itself within single units; of units that stand twice nothing is said."""
    yield from sources_add_up(stated, region)
    units = {*stated.units, *(key[0] for key in stated.figures)}
    yield from percents_agree([one for one in taken.figures if one.unit in units], stated)
    yield from copied_plans(stated, region)


def _gathered(findings: list[Finding]) -> list[Finding]:
    """The findings, each once; very many of one rule on a sheet become one with all their cells."""
    groups: dict[tuple[str, str | None], dict[object, Finding]] = defaultdict(dict)
    for finding in findings:
        told = finding.cell or str(finding.values)
        groups[finding.rule, finding.sheet].setdefault(told, finding)
    kept: list[Finding] = []
    for group in groups.values():
        same = list(group.values())
        if len(same) > MANY:
            cells = dict.fromkeys(cell for one in same for cell in one.cell)
            same = [replace(same[0], cell=tuple(cells))]
        kept += same
    return kept
