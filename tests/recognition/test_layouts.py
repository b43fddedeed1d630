"""Generated workbooks of every layout: each fact and plan is read, with its cell, nothing else."""

import pytest

from data_loaders.book import Book, Sheet
from data_loaders.opening import open_book
from data_loaders.reading import read_report
from tests.recognition.drawn import abay
from tests.recognition.layouts import LAYOUTS, workbook

ROUNDS = 6


def stated(frame):
    return {
        (row.unit, row.source, row.job_type): (row.people, row.sheet, set(row.cell.split(", ")))
        for row in frame.itertuples()
    }


def assert_read(case, report):
    assert [(finding.rule, finding.cell) for finding in report.findings] == []
    assert report.as_of == case.as_of
    for frame, truth in ((report.people, case.facts), (report.plans, case.plans)):
        said = stated(frame)
        assert {key: one[:2] for key, one in said.items()} == {
            key: (people, sheet) for key, (people, sheet, _) in truth.items()
        }
        assert [key for key, one in said.items() if not one[2] <= set(truth[key][2])] == []
    assert set(report.plans["year"]) <= {case.year}


@pytest.mark.parametrize("seed", range(ROUNDS * len(LAYOUTS)))
def test_every_figure_is_read_with_its_cell(seed):
    case = workbook(seed, abay())
    assert_read(case, read_report(open_book(case.content(), case.file), case.file, abay()))


@pytest.mark.parametrize("seed", range(1000, 1000 + ROUNDS * len(LAYOUTS)))
def test_a_format_that_loses_merges_is_read_all_the_same(seed):
    case = workbook(seed, abay())
    assert_read(case, read_report(case.book(merges=False), case.file, abay()))


def with_empty_rows(book: Book) -> Book:
    """The book with an empty row under each of its rows."""
    return Book(
        book.format,
        tuple(
            Sheet(sheet.name, {(2 * row, column): v for (row, column), v in sheet.cells.items()})
            for sheet in book.sheets
        ),
    )


@pytest.mark.parametrize("seed", range(2000, 2000 + 2 * len(LAYOUTS)))
def test_empty_rows_between_rows_change_no_figure(seed):
    case = workbook(seed, abay())
    report = read_report(with_empty_rows(case.book(merges=False)), case.file, abay())

    assert [finding.rule for finding in report.findings] == []
    for frame, truth in ((report.people, case.facts), (report.plans, case.plans)):
        said = {key: one[0] for key, one in stated(frame).items()}
        assert said == {key: people for key, (people, _, _) in truth.items()}
