"""All checks that a workbook allows by itself, together."""

from collections.abc import Iterator

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
    return stated, findings


def _contradictions(taken: Taken, stated: Stated, region: Region) -> Iterator[Finding]:
    """What contradicts itself within single units; of units that stand twice nothing is said."""
    yield from sources_add_up(stated, region)
    units = {*stated.units, *(key[0] for key in stated.figures)}
    yield from percents_agree([one for one in taken.figures if one.unit in units], stated)
    yield from copied_plans(stated, region)
