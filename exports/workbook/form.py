"""The report form filled in: a region's summary or a unit's report, as the loader reads it."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

import i18n
from domain.sources import Source
from exports.rows import value
from exports.workbook.book import Book
from stories.district import District

FIGURES = ("annual_plan", "people", "completion", "permanent", "temporary")
KINDS = ("people", "people", "share", "people", "people")
HEADS = ("form_plan", "form_people", "form_percent", "form_permanent", "form_temporary")
HEAD = 3  # the row at which the headings begin
EDGE = {"border": 1}
A3 = 8
HEADING = {"border": 1, "bold": True, "align": "center", "text_wrap": True, "font_size": 9}


def form(book: Book) -> None:
    """The sheet of the form."""
    sheet = book.sheet("form")
    if book.paper.brief.unit is None:
        _summary(book, sheet)
    else:
        _report(book, sheet)


def _summary(book: Book, sheet: Any) -> None:
    """A row a unit, a group of columns a source; the region's row last."""
    brief, words = book.paper.brief, book.paper.words
    sources: list[Source | None] = [None, *brief.region.sources]
    _top(book, sheet, 2 + len(sources) * len(FIGURES))
    for column, key in enumerate(("form_number", "form_unit")):
        sheet.merge_range(HEAD, column, HEAD + 1, column, _word(book, key), book.style(**HEADING))
    for place, source in enumerate(sources):
        name = _word(book, "form_all") if source is None else source.name(words.language)
        first = 2 + place * len(FIGURES)
        _merged(book, sheet, HEAD, first, len(FIGURES), name)
        _heads(book, sheet, HEAD + 1, first)
    top = HEAD + 2
    for place, own in enumerate(brief.districts):
        row = top + place
        sheet.write_number(row, 0, place + 1, book.style(**EDGE, align="center"))
        _unit_name(book, sheet, row, own)
        _figures(book, sheet, row, own.figures, own.sources, brief.region.sources)
    last = top + len(brief.districts)
    sheet.write_blank(last, 0, None, book.style(**EDGE))
    sheet.write_string(last, 1, _word(book, "form_total"), book.style(**EDGE, bold=True))
    story = brief.story
    _figures(book, sheet, last, story.figures, story.sources, brief.region.sources, bold=True)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 1 + len(sources) * len(FIGURES), 10.5)
    sheet.set_row(HEAD, 32)
    sheet.set_row(HEAD + 1, 30)
    sheet.freeze_panes(top, 2)
    sheet.set_paper(A3)
    sheet.fit_to_pages(3, 1)
    sheet.repeat_columns(0, 1)


def _report(book: Book, sheet: Any) -> None:
    """A row a source; the total last."""
    brief, words = book.paper.brief, book.paper.words
    _top(book, sheet, 2 + len(FIGURES))
    for column, key in enumerate(("form_number", "form_source")):
        sheet.write_string(HEAD, column, _word(book, key), book.style(**HEADING))
    _heads(book, sheet, HEAD, 2)
    by_source = brief.story.sources.set_index("source")
    row = HEAD + 1
    for source in brief.region.sources:
        sheet.write_number(row, 0, row - HEAD, book.style(**EDGE, align="center"))
        indent = int(source.parent is not None)
        name = source.name(words.language)
        sheet.write_string(row, 1, name, book.style(**EDGE, indent=indent))
        _line(book, sheet, row, 2, by_source.loc[source.code])
        row += 1
    sheet.write_blank(row, 0, None, book.style(**EDGE))
    sheet.write_string(row, 1, _word(book, "form_all"), book.style(**EDGE, bold=True))
    _line(book, sheet, row, 2, brief.story.figures, bold=True)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 1 + len(FIGURES), 13)
    sheet.set_row(HEAD, 30)


def _top(book: Book, sheet: Any, width: int) -> None:
    paper = book.paper
    year = i18n.year(paper.brief.year, book.language)
    title = _word(book, "form_title", region=paper.who, year=year)
    centred = {"align": "center", "bold": True, "font_size": 12}
    shown = min(width, 12)
    sheet.merge_range(0, 0, 0, shown - 1, title, book.style(**centred))
    sheet.merge_range(1, 0, 1, shown - 1, paper.as_of, book.style(align="center"))


def _heads(book: Book, sheet: Any, row: int, first: int) -> None:
    for offset, key in enumerate(HEADS):
        sheet.write_string(row, first + offset, _word(book, key), book.style(**HEADING))


def _figures(
    book: Book, sheet: Any, row: int, figures: pd.Series, by_source: pd.DataFrame,
    sources: Sequence[Source], bold: bool = False,
) -> None:  # fmt: skip
    _line(book, sheet, row, 2, figures, bold)
    rows = by_source.set_index("source")
    for place, source in enumerate(sources, start=1):
        _line(book, sheet, row, 2 + place * len(FIGURES), rows.loc[source.code], bold)


def _line(
    book: Book, sheet: Any, row: int, first: int, figures: pd.Series, bold: bool = False
) -> None:
    """Plan, people, per cent, permanent, temporary; what is not known stays empty."""
    for offset, (figure, kind) in enumerate(zip(FIGURES, KINDS, strict=True)):
        known = value(figures[figure])
        look = book.number(kind, known, border=1, bold=bold)
        if known is None:
            sheet.write_blank(row, first + offset, None, look)
        else:
            sheet.write_number(row, first + offset, known, look)


def _unit_name(book: Book, sheet: Any, row: int, own: District) -> None:
    """The unit; a comment says where its figures are older than the form's date."""
    name = own.unit.name(book.language)
    sheet.write_string(row, 1, name, book.style(**EDGE))
    if own.figures["stale"]:
        day = i18n.short_day(own.figures["reported_as_of"])
        note = _word(book, "form_stale", unit=name, day=day)
        sheet.write_comment(row, 1, note, {"author": "", "font_name": "Noto Sans"})


def _merged(book: Book, sheet: Any, row: int, first: int, width: int, text: str) -> None:
    sheet.merge_range(row, first, row, first + width - 1, text, book.style(**HEADING))


def _word(book: Book, key: str, **values: object) -> str:
    return book.paper.words.text(f"paper.excel.{key}", **values)
