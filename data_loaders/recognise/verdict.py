"""All checks that a workbook allows by itself, together."""

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
    figures, repeated = once(taken.figures, names)
    refused = frozenset(
        (one.meaning.unit, one.meaning.source, one.meaning.measure) for _, one in taken.refusals
    )
    stated = Stated(figures, names, refused, frozenset(taken.types))
    findings = [*taken.findings, *repeated]
    findings += faults([(names[sheet], refusal) for sheet, refusal in taken.refusals])
    findings += sources_add_up(stated, region)
    if not UNITS_IN_DOUBT & {finding.rule for finding in findings}:
        findings += units_add_up(stated, region)
        findings += missing_units(sheets, stated, region, dates.as_of)
    findings += percents_agree(taken.figures, stated)
    findings += copied_plans(stated, region)
    return stated, findings
