"""The numbers of all tables taken: as figures where they are understood, else as refusals."""

from dataclasses import dataclass, field

from data_loaders.book import address
from data_loaders.recognise.beside_people import beside, figures_beside
from data_loaders.recognise.contexts import context
from data_loaders.recognise.dating import Dating
from data_loaders.recognise.doubts import NEEDS_ANSWER, finding_of
from data_loaders.recognise.entries import entries
from data_loaders.recognise.entry import Entry, Left, Refusal
from data_loaders.recognise.figures import Figure, Sum, plain
from data_loaders.recognise.months_of_year import (
    ANSWER_MONTHS,
    MONTHLY,
    RUNNING,
    month_figures,
    months_until,
)  # fmt: skip
from data_loaders.recognise.project_rows import project_records
from data_loaders.recognise.projects import project_figures
from data_loaders.recognise.row_sums import rows_add_up
from data_loaders.recognise.scene import Scene
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.stated import TypeOf
from domain.findings import Finding
from domain.records import Record
from domain.sources import TOTAL

OTHER_MONTH = "other_month"  # why a number beside the months that count is not taken


@dataclass
class Taken:
    """What was taken from a workbook.

    figures:  the numbers that are understood;
    refusals: with the number of the sheet, cells whose number could not be taken;
    left:     with the number of the sheet, cells whose number is not wanted;
    types:    the job types that tables split by: source (None for all) and job type;
    beside:   what is counted beside people placed;
    projects: the rows of lists of projects;
    findings: what is wrong so far.
    """

    beside: list[Figure] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    refusals: list[tuple[int, Refusal]] = field(default_factory=list)
    left: list[tuple[int, Left]] = field(default_factory=list)
    types: set[TypeOf] = field(default_factory=set)
    projects: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def take(sheets: list[SheetRead], scene: Scene, dates: Dating) -> Taken:
    """Everything that the tables of the sheets state."""
    taken = Taken()
    for sheet in sheets:
        for index, read in enumerate(sheet.tables):
            taken.findings += [finding_of(doubt, sheet.name) for doubt in read.doubts]
            _take_table(taken, sheet, index, read, scene, dates)
    taken.findings += dates.findings
    return taken


def _take_table(
    taken: Taken, sheet: SheetRead, index: int, read: Read, scene: Scene, dates: Dating
) -> None:
    stated: list[Entry] = []
    counted: list[Entry] = []
    refused: list[Refusal] = []
    around = context(scene, sheet, read)
    read.left = around.meaning.ignored or ""
    taken.findings += [one for one in around.findings if one not in taken.findings]
    for one in entries(read.table, index, read.lines, around):
        if isinstance(one, Entry):
            (counted if beside(one) else stated).append(one)
        elif isinstance(one, Refusal):
            refused.append(one)
        else:
            taken.left.append((sheet.number, one))
    taken.refusals += [(sheet.number, one) for one in refused]
    taken.findings += _unclear(taken, sheet)
    types = _types(read)
    taken.types |= types
    taken.findings += rows_add_up(stated, refused, types, sheet.name)
    made = _figures(scene, sheet, read, stated, _spoiled(refused), dates)
    used = {cell for figure in made.figures for cell in figure.cells}
    unused = (one.place.at for one in stated if one.place.at not in used)
    taken.left += [(sheet.number, Left(at, "ignored", OTHER_MONTH)) for at in unused]
    taken.figures += made.figures
    kind = scene.region.project_list
    if kind and read.table.is_project_list:
        taken.projects += project_records(read.table, stated, kind)
    taken.beside += figures_beside(read, counted, sheet.number)
    taken.findings += made.findings


def _figures(
    scene: Scene,
    sheet: SheetRead,
    read: Read,
    stated: list[Entry],
    spoiled: frozenset[tuple[object, ...]],
    dates: Dating,
) -> Sum:
    """The figures that the numbers of a table make: projects and months are added up."""
    if read.table.is_project_list:
        return project_figures(stated, sheet.number, sheet.name, spoiled)
    if any(one.meaning.month for one in stated):
        words = _words_of_months(sheet, read, scene)
        months = months_until(dates.as_of, dates.year, words, spoiled)
        return month_figures(stated, sheet.number, sheet.name, months)
    return Sum([plain(one, sheet.number) for one in stated], [])


def _spoiled(refused: list[Refusal]) -> frozenset[tuple[object, ...]]:
    """Keys of the figures of which a cell could not be read."""
    said = (one.meaning for one in refused)
    return frozenset((m.unit, m.source, m.measure, m.job_type or TOTAL) for m in said)


def _unclear(taken: Taken, sheet: SheetRead) -> list[Finding]:
    """A question about numbers that rows and columns call by different names, if none is open."""
    if any(one.rule == NEEDS_ANSWER and one.sheet == sheet.name for one in taken.findings):
        return []
    cells = [one.at for at, one in taken.left if at == sheet.number and one.reason == NEEDS_ANSWER]
    if not cells:
        return []
    asked = address(cells[0])
    values: dict[str, object] = {
        "question": "measure", "asked": asked, "text": asked, "choices": [], "options": "—",
    }  # fmt: skip
    return [Finding(NEEDS_ANSWER, sheet.name, tuple(map(address, cells)), values)]


def _types(read: Read) -> set[TypeOf]:
    """The job types that a table splits by, with the source where only its numbers are split."""
    said = [one for column in read.table.columns.values() for one in column.meanings]
    said += [line.meaning for line in read.lines]
    return {(one.source, one.job_type) for one in said if one.job_type}


def _words_of_months(sheet: SheetRead, read: Read, scene: Scene) -> set[str]:
    """What titles and headings say about how to read months; else what a person has answered."""
    said = read.table.said.over(sheet.tables[0].table.said)
    columns = [column for column in read.table.columns.values() if column.meaning.month]
    headings = [label for column in columns for _, label in column.headings]
    words = set(said.months) | {t for label in headings for t in label.tags & {RUNNING, MONTHLY}}
    answered = scene.lexicon.answers.get(ANSWER_MONTHS)
    return words or ({answered} if answered else set())
