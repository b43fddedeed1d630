"""The dates and years that a workbook gives, with where it gives them."""

from collections.abc import Iterator
from datetime import date

from data_loaders.book import Address
from data_loaders.recognise.dates import DAY, Mention, mentions
from data_loaders.recognise.dating import Evidence
from data_loaders.recognise.grid import Content, states_a_number
from data_loaders.recognise.lexicon import NOTES
from data_loaders.recognise.meaning import FACT
from data_loaders.recognise.sheets import SheetRead
from data_loaders.recognise.tables import Table
from data_loaders.recognise.tables_of_words import without_small_words
from data_loaders.recognise.text import tokens
from data_loaders.recognise.titles import Said, is_remark, notes

LONGEST_NOTE_OF_DATE = 8  # words of a line below a table that can state its date


def evidence(sheets: list[SheetRead], file: Said) -> list[Evidence]:
    """The dates that titles, lines below tables, and names of sheets and of the file give."""
    found = []
    for sheet in sheets:
        if not sheet.tables:
            continue
        for read in sheet.tables:
            found += [Evidence(one, sheet.name, at) for one, at in read.table.said.dates]
            found += [Evidence(one, sheet.name, at) for one, at in _dates_of_rows(read.table)]
        found += [Evidence(one, sheet.name, at) for one, at in _dates_below(sheet)]
        found += [Evidence(one) for one, _ in sheet.named.dates]
    return found + [Evidence(one) for one, _ in file.dates]


def _dates_of_rows(table: Table) -> Iterator[tuple[Mention, Address]]:
    """The date of a column of reporting dates, where all rows have the same one."""
    for column in table.columns.values():
        said = [label.text for _, label in column.headings]
        words = [word for text in said for word in without_small_words(tokens(text))]
        roles, left = NOTES.read(tuple(words))
        if roles - {"signing"} != {"reporting"} or left or not words:
            continue
        cells = [(row, column.number) for row in table.rows]
        found = [(one, at) for at in cells for one in _of_cell(table.grid.content(at))]
        if len({mention for mention, _ in found}) == 1:
            yield found[0]


def _of_cell(content: Content | None) -> tuple[Mention, ...]:
    if isinstance(content, date):
        return (Mention(content.year, content.month, content.day, DAY),)
    return mentions(content) if isinstance(content, str) else ()


def _dates_below(sheet: SheetRead) -> Iterator[tuple[Mention, Address]]:
    """Dates in short lines below the last table that say they are the reporting date."""
    last = sheet.tables[-1].table.rows[-1]
    for row in [row for row in sheet.grid.rows if row > last]:
        for column, text in sheet.grid.texts(row):
            short = len(tokens(text)) <= LONGEST_NOTE_OF_DATE
            if short and not (is_remark(text) or _is_signed(text)) and "reporting" in notes(text):
                for mention in mentions(text):
                    yield mention, (row, column)


def _is_signed(text: str) -> bool:
    """Whether a line has no word but "date": below a table that is the day of signing."""
    words = [word for word in without_small_words(tokens(text)) if not word[0].isdecimal()]
    return len(words) == 1 and "signing" in NOTES.read(tuple(words))[0]


def evidence_of_headings(sheets: list[SheetRead]) -> list[Evidence]:
    """The dates of headings of facts that are filled: used where nothing else gives a date."""
    return [
        Evidence(mention, sheet.name, at)
        for sheet in sheets
        for read in sheet.tables
        for column in read.table.columns.values()
        if column.meaning.measure == FACT and not column.meaning.ignored
        if any(
            states_a_number(read.table.grid.rows[row].get(column.number)) for row in read.table.rows
        )
        for at, label in column.headings
        for mention in mentions(label.text)
    ]


def years_of_titles(sheets: list[SheetRead]) -> list[int]:
    """The years that titles name, each once."""
    named = [year for sheet in sheets for read in sheet.tables for year in read.table.said.years]
    return list(dict.fromkeys(named))
