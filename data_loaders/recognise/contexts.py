"""What titles say about all numbers of a table, where its rows and columns do not say it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from data_loaders.book import address
from data_loaders.recognise.dates import mentions, spaced
from data_loaders.recognise.grid import Grid
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.meaning import FACT, PERCENT, PLAN, Meaning
from data_loaders.recognise.numbers import number
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.titles import Said, is_explained
from domain.findings import Finding
from domain.regions import Region
from domain.sources import ALL

ANSWER_UNIT = "@unit"  # under which a sender's answer "all my files are of this unit" is kept
NO_UNIT, NO_SOURCE, EARLIER, OUTSIDE = "no_unit", "no_source", "earlier", "outside"


@dataclass
class Contexts:
    """Decides what the titles of one workbook say; ``findings`` are the questions left open."""

    region: Region
    lexicon: Lexicon
    sheets: list[SheetRead]
    file: Said
    as_of: date | None
    findings: list[Finding] = field(default_factory=list)

    def of(self, sheet: SheetRead, read: Read) -> Meaning:
        """What holds for every number of a table."""
        said = read.table.said.over(sheet.tables[0].table.said)
        unit, no_unit = (None, None) if read.has_units else self._unit(sheet, read, said)
        source, no_source = (None, None) if read.has_sources else self._source(sheet, read, said)
        return Meaning(
            unit=unit,
            source=source,
            measure=_measure(read, said),
            weak=True,
            ignored=no_unit or no_source,
            thousands=self._thousands(sheet, read, said),
        )

    def _unit(self, sheet: SheetRead, read: Read, said: Said) -> tuple[str | None, str | None]:
        """The unit of a table without units, or why its numbers are left."""
        if any(other.has_units for one in self.sheets for other in one.tables):
            return None, NO_UNIT
        levels = [list(said.units), list(sheet.named.units), list(self.file.units)]
        code = _agreed(levels)
        if code:
            return code, None
        answered = self.lexicon.answers.get(ANSWER_UNIT)
        if answered:
            return answered, None
        choices = list(dict.fromkeys(code for level in levels for code in level))
        if not choices:
            day = self.as_of
            units = self.region.units_on(day) if day else self.region.units
            choices = [unit.code for unit in units]
        self._ask("unit_of_file", ANSWER_UNIT, choices, sheet, said.units.values())
        return None, NO_UNIT

    def _source(self, sheet: SheetRead, read: Read, said: Said) -> tuple[str | None, str | None]:
        """The source of a table without sources: ``all`` for a summary; or why it is left."""
        levels = [list(said.sources), list(sheet.named.sources)]
        code = _agreed(levels)
        if code:
            return code, None
        name = spaced(sheet.name or "")
        label = self.lexicon.label(name)
        answered = self.lexicon.answered(name)
        if answered and (answered.source or answered.unit.code):
            return answered.source or ALL, None
        found = list(dict.fromkeys(code for level in levels for code in level))
        if not found and self._is_of_all(sheet, read, label.tags):
            return ALL, None
        if not found and label.tags & {"beside", "outside"}:
            return None, OUTSIDE
        choices = found or [ALL, *(source.code for source in self.region.top_sources)]
        self._ask("source_of_sheet", sheet.name or "", choices, sheet, said.sources.values())
        return None, NO_SOURCE

    def _is_of_all(self, sheet: SheetRead, read: Read, tags: frozenset[str]) -> bool:
        """Whether a table that names no source is about all of them, and nothing says otherwise."""
        if read.table.is_project_list:
            return False
        groups = (label for one in read.table.columns.values() for _, label in one.headings[:-1])
        if "total" in tags or any("total" in label.tags for label in groups):
            return True
        if any(other.has_sources for one in self.sheets for other in one.tables):
            return False
        titles = [text for row in read.table.title_rows for _, text in sheet.grid.texts(row)]
        return all(is_explained(text, self.lexicon) for text in titles)

    def _thousands(self, sheet: SheetRead, read: Read, said: Said) -> bool | None:
        """Whether people are counted in thousands; headings that say "people" may contradict."""
        plain = [c for c in read.table.columns.values() if c.meaning.thousands is False]
        if not said.thousands or not plain:
            return said.thousands
        if not _any_fraction(read.table.grid, read.table.rows, [one.number for one in plain]):
            self._ask("thousands", "@thousands", [], sheet, ())
        for column in plain:
            column.meaning = column.meaning._replace(thousands=None)
        return True

    def _ask(
        self,
        question: str,
        asked: str,
        choices: list[str],
        sheet: SheetRead,
        places: Iterable[tuple[int, int] | None],
    ) -> None:
        cells = tuple(address(at) for at in places if at is not None)
        values: dict[str, object] = {"question": question, "asked": asked, "choices": choices}
        finding = Finding("needs_answer", sheet.name if cells else None, cells, values)
        if finding not in self.findings:
            self.findings.append(finding)


def _agreed(levels: list[list[str]]) -> str | None:
    """The one code that the nearest title names, if titles further away do not contradict."""
    named = [level for level in levels if level]
    if not named or len(named[0]) > 1:
        return None
    code = named[0][0]
    return code if all(code in level for level in named) else None


def _measure(read: Read, said: Said) -> str:
    """What numbers are under headings that name no measure."""
    columns = read.table.columns.values()
    measures = {one.meaning.measure for one in columns if not one.meaning.ignored}
    measures |= {line.meaning.measure for line in read.lines}
    months = any(column.meaning.month for column in columns)
    if months or measures & {FACT, PERCENT}:
        return FACT
    if PLAN in measures:
        return PLAN
    return PLAN if said.plan and not said.executed else FACT


def _any_fraction(grid: Grid, rows: list[int], columns: list[int]) -> bool:
    contents = (grid.rows[row].get(column) for row in rows for column in columns)
    return any(
        number(content).value % 1 != 0
        for content in contents
        if isinstance(content, str | int | float)
    )


def leave_other_dates(sheets: list[SheetRead], as_of: date | None, year: int | None) -> None:
    """Facts as of other dates and of other years are only there for comparison."""
    for sheet in sheets:
        for read in sheet.tables:
            for column in read.table.columns.values():
                said = column.meaning
                if said.measure != FACT or said.ignored:
                    continue
                days = {m.on(year) for _, label in column.headings for m in mentions(label.text)}
                other = as_of is not None and days and as_of not in days
                if other or (not days and year and said.year not in (None, year)):
                    column.meaning = said._replace(ignored=EARLIER)
