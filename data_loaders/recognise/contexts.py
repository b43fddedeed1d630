"""What titles say about all numbers of a table, where its rows and columns do not say it."""

from dataclasses import dataclass, field, replace

from data_loaders.book import Address
from data_loaders.recognise.meaning import PERCENT, PERIOD_PERCENT, Meaning
from data_loaders.recognise.numbers import number
from data_loaders.recognise.scene import Scene, Titled
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.titled_sources import titled_source
from data_loaders.recognise.titled_units import titled_unit
from data_loaders.recognise.titles import Said
from data_loaders.recognise.unnamed_measures import unnamed_measure
from domain.findings import Finding

BESIDE = "outside"
ANSWER_THOUSANDS = "@thousands"  # under which a sender's answer about thousands is kept
THOUSANDS = "thousands"


@dataclass
class Context:
    """What holds for every number of a table.

    meaning:  unit, source, measure and scale that its titles tell, or why it is left;
    unit_at:  where the unit's name stands;
    findings: what is to be asked or said about them.
    """

    meaning: Meaning
    unit_at: Address | None = None
    findings: list[Finding] = field(default_factory=list)


def context(scene: Scene, sheet: SheetRead, read: Read) -> Context:
    """What the titles of a table, of its sheet and of the workbook say about its numbers."""
    said = read.table.said.over(sheet.tables[0].table.said)
    if _is_beside(read):
        return Context(Meaning(ignored=BESIDE))
    unit = Titled(None) if read.has_units else titled_unit(scene, sheet, read)
    source = Titled(None) if read.has_sources else titled_source(scene, sheet, read)
    thousands, question = _thousands(scene, read, said)
    meaning = Meaning(
        unit=unit.code,
        source=source.code,
        measure=unnamed_measure(read, said),
        weak=True,
        ignored=unit.reason or source.reason,
        thousands=thousands,
    )
    found = (unit.finding, source.finding, question)
    return Context(meaning, unit.at, [finding for finding in found if finding])


def _is_beside(read: Read) -> bool:
    """Whether no column of a table is wanted, or its titles say that it is beside the map."""
    wanted = (c for c in read.table.columns.values() if c.holds_numbers and not c.meaning.ignored)
    return read.table.said.beside or not any(wanted)


def _thousands(scene: Scene, read: Read, said: Said) -> tuple[bool | None, Finding | None]:
    """Whether people are counted in thousands; headings that say "people" may contradict."""
    columns = [one for one in read.table.columns.values() if one.meaning.thousands is False]
    lines = [one for one in read.lines if one.meaning.thousands is False]
    if not said.thousands or not (columns or lines):
        return said.thousands, None
    for column in columns:
        column.meaning = column.meaning._replace(thousands=None)
    read.lines = [replace(one, meaning=one.meaning._replace(thousands=None)) for one in read.lines]
    answered = scene.lexicon.answers.get(ANSWER_THOUSANDS)
    if answered:
        return answered == THOUSANDS, None
    if _any_fraction(read):
        return True, None
    values: dict[str, object] = {
        "question": THOUSANDS,
        "asked": ANSWER_THOUSANDS,
        "choices": [THOUSANDS, "people"],
    }
    return True, Finding("needs_answer", read.table.grid.sheet.name, (), values)


def _any_fraction(read: Read) -> bool:
    """Whether any number of people of a table is not whole."""
    percents = (PERCENT, PERIOD_PERCENT)
    columns = [
        one.number
        for one in read.table.columns.values()
        if one.holds_numbers and one.meaning.measure not in percents
    ]
    contents = (
        read.table.grid.rows[line.row].get(column)
        for line in read.lines
        if line.numbers and line.meaning.measure not in percents
        for column in columns
    )
    return any(isinstance(one, str | int | float) and _is_fraction(one) for one in contents)


def _is_fraction(content: str | int | float) -> bool:
    stated = number(content)
    return not stated.percent and stated.value % 1 != 0
