"""The rows of a table from top to bottom: names, the blocks they stand in, names they inherit."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from data_loaders.book import Address
from data_loaders.recognise.column import Sides
from data_loaders.recognise.doubts import UNKNOWN_UNIT, doubtful_unit
from data_loaders.recognise.grid import states_a_number
from data_loaders.recognise.kinds_of_names import NUMBER_COLUMN, OTHER, PROJECT
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.meaning import NOTHING, Meaning, meaning, under
from data_loaders.recognise.pairs import sides_of_row
from data_loaders.recognise.row_names import OUTSIDE, SECTION, RowNames
from data_loaders.recognise.tables import Table
from data_loaders.recognise.text import tokens
from domain.sources import ALL

NO_NAME = "no_name"
OF_PLACES = frozenset({"axis_unit", "cities", "districts", "filler", "other"})


@dataclass(frozen=True)
class Line:
    """A row with numbers, or with a name only.

    meaning:  what its names say; ``ignored`` where its numbers are not taken;
    at:       the address of the name that identifies it, None if it has none;
    numbers:  whether it has numbers;
    is_total: in a list of projects, the row of their sum;
    unit_at:  the address of the name of its unit, None if titles or columns tell it;
    sides:    where its cells hold two numbers, what its name says that they are.
    """

    row: int
    meaning: Meaning
    at: Address | None
    numbers: bool
    is_total: bool = False
    unit_at: Address | None = None
    sides: Sides | None = None


@dataclass
class Rows:
    """Reads the rows of one table.

    block:            what the heading of the block says that the row stands in;
    held:             what the last name of each column said: rows below may inherit it;
    named:            where each unit was last named;
    outside:          the rows stand beside the map ("кроме того");
    blocks_are_units: headings of blocks name units.
    """

    table: Table
    lexicon: Lexicon
    names: RowNames
    block: Meaning = NOTHING
    held: dict[int, Meaning] = field(default_factory=dict)
    named: dict[str, Address] = field(default_factory=dict)
    outside: bool = False
    blocks_are_units: bool = False

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
        """Whether a row without any number is one all the same.

        It has a name and words for numbers, or is the row of a job type that nobody has.
        """
        texts = dict(self.table.texts(row))
        labels = [self.lexicon.label(text) for c, text in texts.items() if c in self.table.names]
        if counted & texts.keys():
            return any(label.known for label in labels)
        return any(meaning(label).job_type for label in labels)

    def _heading(self, row: int) -> Line:
        """A row without numbers: the name of a block, or a note."""
        column, text = next(self._told(row), (0, ""))
        label, at = self.lexicon.label(text), (row, column)
        said = Meaning(unit=label.unit.code, source=label.source)
        if "outside" in label.tags:
            self.outside, said = True, Meaning(ignored=OUTSIDE)
        elif label.unit.code:
            self.blocks_are_units = True
            self.named[label.unit.code] = at
            self._begin_block(said._replace(source=None))
        elif self._is_strange_unit(label):
            self.names.doubts.append(doubtful_unit(self.lexicon, label.text, at))
            self._begin_block(Meaning(ignored=UNKNOWN_UNIT))
        elif label.source or (self.names.say_all and "total" in label.tags):
            said = said._replace(source=label.source or ALL)
            self.block = under(self.block, said)._replace(ignored=None)
            if column in self.table.names:
                self.held[column] = under(self.held.get(column, NOTHING), said)
        else:
            said = Meaning(ignored=SECTION)
        return Line(row, said, at, numbers=False)

    def _told(self, row: int) -> Iterator[tuple[int, str]]:
        """The texts of a row; a number of the row that is kept as text tells nothing."""
        for column, text in self.table.texts(row):
            if self.table.names.get(column) != NUMBER_COLUMN or self.lexicon.label(text).known:
                yield column, text

    def _begin_block(self, said: Meaning) -> None:
        self.block, self.outside = said, False
        self.held.clear()

    def _is_strange_unit(self, label: Label) -> bool:
        """Whether the name of a block should be a unit and is none."""
        if label.tags - OF_PLACES or label.sources or not tokens(label.text):
            return False
        if label.tags & {"cities", "districts"} and not self.lexicon.base(label.text):
            return False
        return bool(label.unit.kind) or self.blocks_are_units

    def _line(self, row: int) -> Line:
        """A row with numbers, named by the texts in its columns of names."""
        said, at, is_total = self.block, None, False
        texts = self._texts(row)
        last = max((column for column, text in texts.items() if text), default=-1)
        for column, text in texts.items():
            kind = self.table.names[column]
            label = self.lexicon.label(text) if text else None
            if kind == OTHER and self.table.is_project_list:
                continue
            if label and kind == PROJECT:
                is_total = is_total or "total" in label.tags
            elif label:
                said, at = under(said, self._name(label, kind, (row, column))), (row, column)
            elif column < last:
                said = under(said, self.held.get(column, NOTHING))
        if self.outside or (at is None and not self._may_be_nameless()):
            said = said._replace(ignored=OUTSIDE if self.outside else NO_NAME)
        unit_at = self.named.get(said.unit) if said.unit else None
        two = sides_of_row(self.table.grid, row, texts.values())
        return Line(row, said, at, True, is_total or said.total, unit_at, two)

    def _name(self, label: Label, kind: str, at: Address) -> Meaning:
        """What one name of a row says; the names to its right may inherit from above no more."""
        column = at[1]
        if "outside" in label.tags:
            self.outside = True
            return Meaning(ignored=OUTSIDE)
        said = self.names.read(label, kind, self.held.get(column, NOTHING), at)
        if kind == OTHER:
            return said
        self.held = {c: held for c, held in self.held.items() if c < column} | {column: said}
        if said.unit and (label.unit.code or at[0] in self.names.of_units):
            self.named[said.unit] = at
        return said

    def _texts(self, row: int) -> dict[int, str | None]:
        """The names of a row by column, from the left.

        A name that is merged downwards holds for each of its rows. A name in the column of row
        numbers ("ИТОГО" under "№") stands for the first name that is missing.
        """
        grid, early = self.table.grid, None
        texts: dict[int, str | None] = {}
        for column, kind in self.table.names.items():
            own = grid.covered.get((row, column), (row, column))[1] == column
            text = grid.text((row, column)) if own else None
            if kind != NUMBER_COLUMN:
                texts[column], early = text or early, None
            elif text and self.lexicon.label(text).known:
                early = text
        return texts

    def _may_be_nameless(self) -> bool:
        """Whether rows of this table need no name: titles and columns say it all."""
        kinds = set(self.table.names.values()) - {NUMBER_COLUMN, OTHER}
        return not kinds or (self.table.is_project_list and kinds == {PROJECT})
