"""A plan that was typed into a grid, as the workbook that a decree would bring as its annex.

It is kept like any file that was received, so that each number of the plan has its cell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pandas as pd
import xlsxwriter

from data_loaders.book import address
from domain.regions import Region
from domain.reports import PLAN, PLAN_COLUMNS, ReadReport
from domain.units import REGION

HEADING = 2  # the first row of the table's heading, counted from 0; the title stands above it
FIRST_UNIT = HEADING + 2
LABELS, FIRST_COLUMN = 1, 2
ACROSS = {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "border": 1}

Column = tuple[str, str]  # source and job type


@dataclass(frozen=True)
class PlanWords:
    """The words of the workbook, in one language.

    sheet: the sheet's name; title; notes: lines below the table, where a decree's date is not
    taken for the date of the figures;
    unit: the heading of units; total: of the sum; region: the last row's name;
    job_types: by code.
    """

    sheet: str
    title: str
    notes: Sequence[str]
    unit: str
    total: str
    region: str
    job_types: dict[str, str]


def plan_workbook(
    grid: pd.DataFrame, region: Region, year: int, words: PlanWords, language: str
) -> tuple[bytes, ReadReport]:
    """The .xlsx of ``grid``, and what it says as if it had been read.

    grid: people; a row a unit, by code, and ``region`` for the region's own plan if that is
    stated; columns (source, job type), job type ``total`` where there is no split. A cell without
    a number states nothing and stays empty.
    """
    if REGION in grid.index and grid.loc[REGION].isna().all():
        grid = grid.drop(index=REGION)
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet(words.sheet)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(LABELS, LABELS, 30)
    heading, plain = book.add_format(ACROSS), book.add_format({"border": 1})
    _write_heading(sheet, list(grid.columns), region, words, language, heading)
    whole = grid[[column for column in grid if region.source(column[0]).parent is None]]
    for place, unit in enumerate(grid.index):
        row, called = FIRST_UNIT + place, _called(str(unit), region, words, language)
        sheet.write(row, 0, "" if unit == REGION else place + 1, plain)
        sheet.write(row, LABELS, called, plain)
        for column, people in enumerate(grid.loc[unit], FIRST_COLUMN):
            sheet.write(row, column, "" if pd.isna(people) else int(people), plain)
        sums = [int(people) for people in whole.loc[unit] if not pd.isna(people)]
        sheet.write(row, FIRST_COLUMN + grid.shape[1], sum(sums) if sums else "", plain)
    for place, note in enumerate(words.notes, FIRST_UNIT + len(grid) + 1):
        sheet.write(place, LABELS, note)
    book.close()
    return content.getvalue(), _report(grid, year, words.sheet)


def _write_heading(
    sheet: Any, columns: list[Column], region: Region, words: PlanWords, language: str, style: Any
) -> None:
    sheet.write(0, 0, words.title)
    last = FIRST_COLUMN + len(columns)
    for column, said in ((0, "№"), (LABELS, words.unit), (last, words.total)):
        sheet.merge_range(HEADING, column, HEADING + 1, column, said, style)
    for place, (source, job_type) in enumerate(columns, FIRST_COLUMN):
        first = place == FIRST_COLUMN or columns[place - FIRST_COLUMN - 1][0] != source
        across = sum(of == source for of, _ in columns)
        name = region.source(source).name(language)
        if first and across > 1:
            sheet.merge_range(HEADING, place, HEADING, place + across - 1, name, style)
        elif first:
            sheet.write(HEADING, place, name, style)
        sheet.write(HEADING + 1, place, words.job_types[job_type], style)


def _called(unit: str, region: Region, words: PlanWords, language: str) -> str:
    return words.region if unit == REGION else region.unit(unit).name(language)


def _report(grid: pd.DataFrame, year: int, sheet: str) -> ReadReport:
    units = tuple(str(unit) for unit in grid.index if unit != REGION)
    plans = pd.DataFrame(list(_rows(grid, year, sheet)), columns=list(PLAN_COLUMNS))
    return ReadReport(PLAN, None, year, units, plans=plans)


def _rows(grid: pd.DataFrame, year: int, sheet: str) -> Iterator[tuple[object, ...]]:
    for place, unit in enumerate(grid.index):
        for column, (source, job_type) in enumerate(grid.columns):
            people = grid.iloc[place, column]
            if not pd.isna(people):
                cell = address((FIRST_UNIT + place, FIRST_COLUMN + column))
                yield str(unit), source, job_type, year, int(people), sheet, cell


def plan_columns(region: Region, parts: bool = False) -> list[Column]:
    """The columns of an empty grid: each source by its usual job type, else by both.

    parts: with the parts of sources too; a source with parts has these after it.
    """
    return [
        (source.code, job_type)
        for top in region.top_sources
        for source in (top, *(region.children(top.code) if parts else ()))
        for job_type in ([source.usual_type] if source.usual_type else ["permanent", "temporary"])
    ]
