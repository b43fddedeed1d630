"""Kinds of reports that a pack describes, and the rows that such reports bring."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

TEXT, UNIT, UNITS, LIST, DATE, WHOLE, NUMBER, MONEY, CHOICE = COLUMN_TYPES = (
    "text", "unit", "units", "list", "date", "whole", "number", "money", "choice",
)  # fmt: skip
SEVERAL = (UNITS, LIST)  # a cell holds several words
STANDS_AT = "as_of"  # the column of a row's own date, where a kind has it
TAKEN = ("report", "file", "sheet", "row")  # columns that every frame of records has
YES, NO = "yes", "no"
PUBLISHED, DERIVED, INVENTED = "published", "derived", "invented"  # status of a row's numbers


@dataclass(frozen=True)
class Choice:
    """One of the words that a column allows; ``words`` by language, the first is shown."""

    code: str
    words: dict[str, tuple[str, ...]]

    def name(self, language: str) -> str:
        """What to call it in ``language``."""
        return (self.words.get(language) or self.words["en"])[0]


@dataclass(frozen=True)
class Column:
    """A column of a kind.

    type:     one of COLUMN_TYPES; ``units`` and ``list`` hold several words in a cell;
    headings: how workbooks head it, by language; the first of a language is its name;
    required: a row without it is faulty;
    in_form:  it stands in the form that is sent out;
    choices:  the words of a ``choice``; of a ``unit`` those allowed beside the region's units; of a
              ``text`` those that are known in every language, any other text is kept as it is.
    """

    code: str
    type: str
    headings: dict[str, tuple[str, ...]]
    required: bool = False
    in_form: bool = True
    choices: tuple[Choice, ...] = ()

    def name(self, language: str) -> str:
        """What to call it in ``language``."""
        return (self.headings.get(language) or self.headings["en"])[0]

    def choice(self, code: str) -> Choice:
        """The choice of that code. Raises KeyError."""
        return {choice.code: choice for choice in self.choices}[code]

    def word(self, value: str, language: str) -> str:
        """What to call a value in ``language``: the choice's name, else the text itself."""
        names = {choice.code: choice.name(language) for choice in self.choices}
        return names.get(value, value)


@dataclass(frozen=True)
class Kind:
    """A kind of report whose rows are records.

    key:     codes of the columns that tell one row from another;
    dated:   rows stand at the date that a title, or their own column ``as_of``, names; else they
             stand at the date of arrival where no date is named;
    of_map:  rows come with the figures of an employment map, as whole lists: of each unit its
             newest list stands. They are not sought by headings and have no form.
    """

    code: str
    names: dict[str, str]
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    dated: bool = False
    of_map: bool = False

    def name(self, language: str) -> str:
        """What to call it in ``language``."""
        return self.names.get(language) or self.names["en"]

    def column(self, code: str) -> Column:
        """The column of that code. Raises KeyError."""
        return {column.code: column for column in self.columns}[code]

    def key_of(self, values: Mapping[str, object]) -> tuple[object, ...]:
        """What tells a row of these values from the others."""
        return tuple(values.get(code) for code in self.key)


@dataclass(frozen=True)
class Record:
    """A row that was read.

    key:    what tells it from the other rows of its kind;
    values: by column; dates as dates, several words as a tuple; what is missing is left out;
    cells:  the address of each value;
    row:    its number as people count, from 1;
    as_of:  the date that it stands at, None where nothing names one.
    """

    kind: str
    key: tuple[object, ...]
    values: dict[str, object]
    cells: dict[str, str] = field(default_factory=dict)
    sheet: str | None = None
    row: int = 0
    as_of: date | None = None
