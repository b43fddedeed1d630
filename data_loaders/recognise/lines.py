"""What each row of a table says: its names, the block it stands in, the names it inherits."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from data_loaders.book import Address
from data_loaders.recognise.doubts import (
    NEEDS_ANSWER,
    UNKNOWN_SOURCE,
    UNKNOWN_UNIT,
    Doubt,
    doubtful_unit,
)  # fmt: skip
from data_loaders.recognise.grid import states_a_number
from data_loaders.recognise.lexicon import HEADING_ANSWERS, Label, Lexicon
from data_loaders.recognise.meaning import NOTHING, Meaning, meaning, under
from data_loaders.recognise.tables import (
    INDICATOR,
    NUMBER_COLUMN,
    OTHER,
    PROJECT,
    SOURCE,
    UNIT,
    Table,
)  # fmt: skip
from data_loaders.recognise.text import tokens
from domain.sources import ALL
from domain.units import CITY, DISTRICT, REGION

NO_NAME = "no_name"
OUTSIDE, SECTION = "outside", "section"
SUBTOTALS = {"cities": f"{REGION}.{CITY}", "districts": f"{REGION}.{DISTRICT}"}
# Names of rows among units whose numbers are known not to be of a unit.
BESIDE_UNITS = frozenset(
    ("of_which", "group", "beside", "remark", "earlier", "confirmed", "growth", "outside")
)
OF_PLACES = frozenset({"axis_unit", "cities", "districts", "filler", "other"})


@dataclass(frozen=True)
class Line:
    """A row with numbers, or with a name only.

    meaning:  what its names say; ``ignored`` where its numbers are not taken;
    at:       the address of the name that identifies it, None if it has none;
    unit_at:  the address of the name of its unit, None if titles or columns tell it;
    numbers:  whether it has numbers;
    is_total: in a list of projects, the row of their sum.
    """

    row: int
    meaning: Meaning
    at: Address | None
    numbers: bool
    is_total: bool = False
    unit_at: Address | None = None


@dataclass
class Reader:
    """Reads the rows of one table from top to bottom; ``doubts`` are filled on the way."""

    table: Table
    lexicon: Lexicon
    doubts: list[Doubt] = field(default_factory=list)
    block: Meaning = NOTHING
    held: dict[int, Meaning] = field(default_factory=dict)
    named: dict[str, Address] = field(default_factory=dict)  # where each unit was last named
    outside: bool = False
    blocks_are_units: bool = False
    outer: str = ""  # in a mixed column: what the first name is, a unit or a source
    outer_has_numbers: bool = False

    def lines(self) -> Iterator[Line]:
        """The lines of the table, in order."""
        counted = set(self.table.number_columns)
        for row in self.table.rows:
            cells = self.table.grid.rows[row]
            numbers = any(c in counted and states_a_number(v) for c, v in cells.items())
            if numbers or self._is_named_row(row, counted):
                yield self._line(row)
            else:
                yield self._heading(row)

    def _is_named_row(self, row: int, counted: set[int]) -> bool:
        """Whether a row without any number is one all the same: a name, and words for numbers."""
        words = [c for c, _ in self.table.grid.texts(row) if c in counted]
        names = [c for c, _ in self.table.grid.texts(row) if c in self.table.names]
        return bool(words and names) and any(
            self.lexicon.label(str(self.table.grid.rows[row][c])).known for c in names
        )

    def _heading(self, row: int) -> Line:
        """A row without numbers: the name of a block, or a note."""
        column, text = next(iter(self.table.grid.texts(row)), (0, ""))
        label, at = self.lexicon.label(text), (row, column)
        said = Meaning(unit=label.unit.code, source=label.source)
        if label.tags & {"outside"}:
            self.outside = True
            return Line(row, NOTHING._replace(ignored=OUTSIDE), at, numbers=False)
        if label.unit.code:
            self.block, self.blocks_are_units = Meaning(unit=label.unit.code), True
            self.named[label.unit.code] = at
            self._new_block()
        elif self._is_strange_unit(label):
            self.doubts.append(doubtful_unit(self.lexicon, label.text, at))
            self.block = Meaning(ignored=UNKNOWN_UNIT)
            self._new_block()
        elif label.source:
            self.block = under(self.block, said)._replace(ignored=None)
            self._hold_heading(column, said)
        else:
            said = Meaning(ignored=SECTION)
        return Line(row, said, at, numbers=False)

    def _new_block(self) -> None:
        self.held.clear()
        self.outside = False

    def _hold_heading(self, column: int, said: Meaning) -> None:
        if column in self.table.names:
            self.held[column] = under(self.held.get(column, NOTHING), said)

    def _is_strange_unit(self, label: Label) -> bool:
        """Whether the name of a block should be a unit and is none."""
        if label.tags - OF_PLACES or label.sources or not tokens(label.text):
            return False
        if label.tags & {"cities", "districts"} and not self._base(label):
            return False
        return bool(label.unit.kind) or self.blocks_are_units

    def _base(self, label: Label) -> str:
        return self.lexicon.base(label.text)

    def _line(self, row: int) -> Line:
        """A row with numbers, named by the texts in its columns of names."""
        said, at, is_total = self.block, None, False
        pending = self._early_text(row)
        texts = {c: self._own_text(row, c) for c in self.table.names}
        last_named = max((c for c, text in texts.items() if text), default=-1)
        for column, kind in self.table.names.items():
            text = texts[column]
            if kind == NUMBER_COLUMN:
                continue
            if text is None and pending is not None:
                text, pending = pending, None
            if text is None:
                if column < last_named and column in self.held:
                    said = under(said, self.held[column])
                continue
            label = self.lexicon.label(text)
            if kind == PROJECT:
                is_total = is_total or "total" in label.tags
                continue
            piece = self._piece(label, kind, column, row)
            self.held = {c: held for c, held in self.held.items() if c < column} | {column: piece}
            said, at = under(said, piece), (row, column)
            if label.unit.code:
                self.named[label.unit.code] = at
        if self.outside or (at is None and not self._may_be_nameless()):
            said = said._replace(ignored=OUTSIDE if self.outside else NO_NAME)
        unit_at = self.named.get(said.unit) if said.unit else None
        return Line(row, said, at, True, is_total or said.total, unit_at)

    def _own_text(self, row: int, column: int) -> str | None:
        """The text of a name's cell; one that is merged downwards holds for each of its rows."""
        grid = self.table.grid
        if grid.covered.get((row, column), (row, column))[1] != column:
            return None
        return grid.text((row, column))

    def _early_text(self, row: int) -> str | None:
        """A name that stands in the column of numbers of rows: "ИТОГО" under "№"."""
        for column, kind in self.table.names.items():
            if kind == NUMBER_COLUMN:
                text = self._own_text(row, column)
                if text and self.lexicon.label(text).known:
                    return text
        return None

    def _may_be_nameless(self) -> bool:
        kinds = set(self.table.names.values()) - {NUMBER_COLUMN, OTHER}
        return not kinds or (self.table.is_project_list and kinds == {PROJECT})

    def _piece(self, label: Label, kind: str, column: int, row: int) -> Meaning:
        """What one name says, by what its column names."""
        said = meaning(label)
        if kind in (INDICATOR, OTHER):
            return said._replace(unit=None, source=None, total=False)
        if label.tags & {"outside"}:
            self.outside = True
            return Meaning(ignored=OUTSIDE)
        if kind == UNIT:
            return self._unit(label, said, column, (row, column))
        if kind == SOURCE:
            return self._source(label, said, column, (row, column))
        return self._mixed(label, said, column, (row, column))

    def _unit(self, label: Label, said: Meaning, column: int, at: Address) -> Meaning:
        if label.unit.code:
            return Meaning(unit=label.unit.code)
        places = label.tags & set(SUBTOTALS)
        if places and ("total" in label.tags or not self._base(label)):
            return Meaning(unit=SUBTOTALS[next(iter(places))] if len(places) == 1 else REGION)
        if "total" in label.tags:
            return Meaning(unit=REGION)
        if said.job_type or said.measure:
            return under(self.held.get(column, NOTHING)._replace(total=False), said)
        if label.tags & BESIDE_UNITS:
            return Meaning(ignored=said.ignored or SECTION)
        self.doubts.append(doubtful_unit(self.lexicon, label.text, at))
        return Meaning(ignored=UNKNOWN_UNIT)

    def _source(self, label: Label, said: Meaning, column: int, at: Address) -> Meaning:
        if label.source:
            return Meaning(source=label.source, ignored=said.ignored)
        if said.sources:
            self.doubts.append(Doubt(NEEDS_ANSWER, at, label.text, said.sources))
            return Meaning(ignored=NEEDS_ANSWER)
        if "total" in label.tags or label.unit.code == REGION:
            return Meaning(source=ALL, measure=said.measure, weak=True)
        if said.job_type or said.measure:
            return under(self.held.get(column, NOTHING), said)
        if said.ignored or label.tags & {"beside", "of_which"}:
            return Meaning(ignored=said.ignored or OUTSIDE)
        self.doubts.append(Doubt(UNKNOWN_SOURCE, at, label.text))
        return Meaning(ignored=UNKNOWN_SOURCE)

    def _mixed(self, label: Label, said: Meaning, column: int, at: Address) -> Meaning:
        """A column in which units and sources alternate: the first of them is the outer one."""
        held = self.held.get(column, NOTHING)
        if label.unit.code and label.unit.code != REGION:
            self.outer = self.outer or UNIT
            if self.outer == UNIT:
                return Meaning(unit=label.unit.code, source=ALL)
            return Meaning(unit=label.unit.code, source=held.source)
        if label.sources:
            self.outer = self.outer or SOURCE
            if self.outer == SOURCE:
                return Meaning(unit=REGION, source=label.source)
            return Meaning(unit=held.unit, source=label.source)
        if "total" in label.tags or label.unit.code == REGION:
            return Meaning(unit=REGION, source=ALL)
        return self._source(label, said, column, at)


def read_lines(table: Table, lexicon: Lexicon) -> tuple[list[Line], list[Doubt]]:
    """The rows of a table, and the names that could not be taken."""
    reader = Reader(table, lexicon)
    lines = list(reader.lines())
    doubts = [*_doubts_of_columns(table, lexicon), *reader.doubts]
    if reader.blocks_are_units:
        doubts += _nameless_blocks(table, lexicon, lines)
    return lines, list(dict.fromkeys(doubts))


def _nameless_blocks(table: Table, lexicon: Lexicon, lines: list[Line]) -> Iterator[Doubt]:
    """Where blocks name units, the headings of blocks without one."""
    heading: Line | None = None
    for line in lines:
        if not line.numbers:
            heading = line if line.meaning.ignored == SECTION else None
        elif heading and heading.at and not (line.meaning.unit or line.meaning.ignored):
            text = str(table.grid.content(heading.at))
            yield doubtful_unit(lexicon, text, heading.at)


def _doubts_of_columns(table: Table, lexicon: Lexicon) -> Iterator[Doubt]:
    """Headings with numbers under them that name an unknown source, unit or measure."""
    for column in table.columns.values():
        if not any(states_a_number(table.grid.rows[row].get(column.number)) for row in table.rows):
            continue
        if column.unknown_unit:
            text = str(table.grid.content(column.unknown_unit))
            yield doubtful_unit(lexicon, text, column.unknown_unit)
        elif column.unknown_source:
            text = str(table.grid.content(column.unknown_source))
            yield Doubt(UNKNOWN_SOURCE, column.unknown_source, text)
        elif column.unknown:
            text = str(table.grid.content(column.unknown))
            yield Doubt(NEEDS_ANSWER, column.unknown, text, HEADING_ANSWERS)
