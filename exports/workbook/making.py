"""The sheets of the workbook, in their order."""

from collections.abc import Sequence
from typing import Any

from exports import number_formats
from exports.number_formats import WHOLE_SHARE
from exports.paper import Paper, Titled
from exports.rows import value
from exports.tables import Table
from exports.wording import KINDS
from exports.workbook.book import MUTED, Book
from exports.workbook.charts import Columns, beside, plan_chart
from exports.workbook.data import data, dictionary
from exports.workbook.form import form
from exports.workbook.tables import table

LETTERS, HEADLINE_LETTERS = 105, 80  # how many stand in a line of the summary
COURSE = ("people", "permanent", "temporary", "period_plan", "annual_plan")


def workbook(paper: Paper) -> bytes:
    """The .xlsx of a region's or of one unit's brief."""
    book = Book(paper)
    _summary(book)
    _units(book)
    _sources(book)
    _course(book)
    if paper.changes:
        _plain(book, "changes", paper.changes)
    form(book)
    data(book)
    dictionary(book)
    return book.closed()


def _summary(book: Book) -> None:
    """Headline, figures and notes on one page."""
    paper, sheet = book.paper, book.sheet("summary", landscape=False)
    row = book.top(sheet, f"{paper.title}: {paper.who}", paper.as_of)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 1, 16)
    sheet.set_column(2, 2, 14)
    sheet.set_column(3, 3, 30)
    for place, sentence in enumerate(paper.headline):
        look = book.style(text_wrap=True, bold=place == 0, font_size=11, valign="top")
        sheet.merge_range(row, 0, row, 3, sentence.text, look)
        sheet.set_row(row, _height(sentence.text, HEADLINE_LETTERS))
        row += 1
    row += 1
    for card in paper.cards:
        known = value(paper.brief.story.figures[card.figure])
        sheet.write_string(row, 0, card.name, book.style(font_color=MUTED))
        kind = KINDS[card.figure]
        if known is None:
            sheet.write_string(row, 1, card.text, book.number("text", None, bold=True))
        else:
            sheet.write_number(row, 1, known, book.number(kind, known, bold=True, font_size=14))
        sheet.write_string(row, 2, card.code, book.style(font_color=MUTED, indent=1))
        sheet.set_row(row, 22)
        row += 1
    _lines(book, sheet, row + 1, [paper.words.text("today.silent_title"), *paper.silent]
           if paper.silent else [])  # fmt: skip
    row += len(paper.silent) + 3
    if paper.promised:
        _lines(book, sheet, row, [paper.words.text("paper.promised_title"), *paper.promised])
        row += len(paper.promised) + 2
    _lines(book, sheet, row, [paper.words.text("paper.notes"), *paper.notes])


def _lines(book: Book, sheet: Any, row: int, lines: Sequence[str]) -> None:
    """A title and lines under it."""
    for place, line in enumerate(lines):
        look = book.style(bold=place == 0, text_wrap=True, valign="top")
        sheet.merge_range(row + place, 0, row + place, 3, line, look)
        sheet.set_row(row + place, _height(line))


def _height(text: str, letters: int = LETTERS) -> float:
    """Points that a merged cell of text needs: Excel does not find out by itself."""
    return 15.0 * (1 + len(text) // letters)


def _units(book: Book) -> None:
    """Each unit against its plan, and a chart of it in per cent of the plan."""
    content = book.paper.units
    sheet, below = _plain(book, "units", content)
    rows = [(row.name, row.bullet) for row in content.rows if row.bullet]
    shares = [(name, (bar.permanent, bar.temporary, bar.period)) for name, bar in rows]
    figures = ("permanent", "temporary", "period_plan")
    data = beside(book, sheet, "units", content, figures, shares, "share")
    chart = plan_chart(book, data, "column", "period_plan", content.title, WHOLE_SHARE)
    sheet.insert_chart(below, 0, chart, {"description": f"{content.title}. {content.subtitle}"})


def _sources(book: Book) -> None:
    """The table, and a chart of the sources that add up to the whole."""
    content, words = book.paper.sources, book.paper.words
    sheet, below = _plain(book, "sources", content)
    figures = ("permanent", "temporary", "annual_plan")
    sources = book.paper.brief.story.sources
    people = [
        (words.name("source", str(row["source"])), tuple(value(row[figure]) for figure in figures))
        for _, row in sources[sources["parent"].isna()].iterrows()
    ]
    data = beside(book, sheet, "sources", content, figures, people, "people")
    form_of_numbers = number_formats.people(book.language)
    chart = plan_chart(book, data, "column", "annual_plan", content.title, form_of_numbers)
    sheet.insert_chart(below, 0, chart, {"description": f"{content.title}. {content.subtitle}"})


def _plain(book: Book, key: str, content: Table) -> tuple[Any, int]:
    """A sheet of one table on one page; gives the sheet and a row well under the table."""
    sheet = book.sheet(key)
    sheet.fit_to_pages(1, 1)
    top = book.top(sheet, content.title or book.paper.title, content.subtitle)
    table(book, sheet, top, content)
    return sheet, top + len(content.rows) + 2


def _course(book: Book) -> None:
    """The year so far by reporting date, and its chart."""
    paper, words = book.paper, book.paper.words
    title: Titled = paper.curve_title
    sheet = book.sheet("course")
    sheet.fit_to_pages(1, 1)
    top = book.top(sheet, title.title, title.subtitle)
    look = {"bold": True, "font_color": MUTED, "text_wrap": True, "bottom": 1, "align": "right"}
    head = book.style(**look)
    sheet.set_row(top, 32)
    sheet.set_column(0, len(COURSE), 14)
    book.corner(sheet, top, 0, look, words.text("paper.excel.day"))
    for place, figure in enumerate(COURSE, start=1):
        sheet.write_string(top, place, words.text(f"figure.{figure}.name"), head)
    rows = paper.brief.story.curve
    for row, (_, line) in enumerate(rows.iterrows(), start=top + 1):
        day = line["as_of"].to_pydatetime()
        sheet.write_datetime(row, 0, day, book.style(num_format="dd.mm.yyyy", align="right"))
        for place, figure in enumerate(COURSE, start=1):
            known = value(line[figure])
            if known is not None:
                sheet.write_number(row, place, known, book.number("people", known))
    sheet.freeze_panes(top + 1, 1)
    name = words.text("paper.excel.course")
    figures = {figure: place for place, figure in enumerate(COURSE, start=1)}
    where = Columns(name, top + 1, top + len(rows), names=0, figures=figures)
    people = number_formats.people(book.language)
    chart = plan_chart(book, where, "area", "period_plan", title.title, people)
    sheet.insert_chart(top, len(COURSE) + 2, chart, {"description": title.title})
