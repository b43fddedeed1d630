"""A workbook being drawn, with what each of its cells means; it becomes real bytes."""

from dataclasses import dataclass, field
from io import BytesIO

import xlsxwriter

from data_loaders.book import Address, Book, Sheet, address

MERGE = tuple[int, int, int, int]


@dataclass
class Page:
    """A sheet: values and roles by address; ``row`` is where drawing goes on."""

    name: str
    values: dict[Address, object] = field(default_factory=dict)
    roles: dict[Address, str] = field(default_factory=dict)
    merges: list[MERGE] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    visible: bool = True
    row: int = 0

    def put(self, row: int, column: int, value: object, role: str) -> str:
        """Write a value; gives its address as Excel writes it."""
        if value != "" and value is not None:
            self.values[row, column] = value
            self.roles[row, column] = role
        return address((row, column))

    def merge(self, first: Address, last: Address) -> None:
        """Merge a range of more than one cell."""
        if first != last:
            self.merges.append((*first, *last))

    def title(self, text: object, role: str = "title", column: int = 0) -> None:
        """A line of its own; drawing goes on below."""
        self.put(self.row, column, text, role)
        self.row += 1


@dataclass
class Case:
    """A workbook with its truth.

    facts: (unit, source, job type) to (people, sheet, cells); plans likewise with the year;
    rules: what must be found, by rule: the cells, any of which may be named;
    """

    file: str
    layout: str
    pages: list[Page]
    as_of: object = None
    facts: dict[tuple[str, str, str], tuple[int, str, list[str]]] = field(default_factory=dict)
    plans: dict[tuple[str, str, str], tuple[int, str, list[str]]] = field(default_factory=dict)
    rules: dict[str, list[str]] = field(default_factory=dict)
    year: int = 2025
    thousand: bool = False

    def book(self, merges: bool = True) -> Book:
        """The workbook as opening it would give it."""
        return Book(
            "xlsx",
            tuple(
                Sheet(
                    page.name,
                    dict(page.values),
                    page.visible,
                    tuple(page.merges) if merges else (),
                    hidden_rows=frozenset(page.hidden_rows),
                )
                for page in self.pages
            ),
        )

    def content(self) -> bytes:
        """The bytes of the .xlsx file."""
        target = BytesIO()
        with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
            day = workbook.add_format({"num_format": "dd.mm.yyyy"})
            for page in self.pages:
                sheet = workbook.add_worksheet(page.name[:31])
                for merge in page.merges:
                    sheet.merge_range(*merge, "")
                for (row, column), value in page.values.items():
                    if hasattr(value, "year"):
                        sheet.write_datetime(row, column, value, day)
                    else:
                        sheet.write(row, column, value)
                for row in page.hidden_rows:
                    sheet.set_row(row, None, None, {"hidden": True})
                if not page.visible:
                    sheet.hide()
        return target.getvalue()
