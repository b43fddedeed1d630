"""The Excel workbook: its form reads back unchanged, its texts are no formulas."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from data_loaders.opening import open_book
from data_loaders.reading import read_report
from domain.languages import LANGUAGES
from exports.workbook.data import COLUMNS
from exports.writing import brief_name
from tests.exports.reading import opened

KEY = ["unit", "source", "job_type"]


def read_back(of, content: bytes, language: str):
    name = brief_name(of, "xlsx", [language])
    return read_report(open_book(content, name), name, of.region)


def by_key(frame) -> dict[tuple[str, str, str], int]:
    return {tuple(row[:3]): int(row[3]) for row in frame[[*KEY, "people"]].itertuples(index=False)}


@pytest.mark.parametrize("unit", [False, True], ids=["region", "unit"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_reads_back_through_the_loader_unchanged(
    brief, zharma, paper_of, language, unit
):
    of = zharma if unit else brief
    report = read_back(of, paper_of("xlsx", language, unit=unit), language)

    assert report.findings == ()
    assert (report.as_of, report.year) == (of.as_of, of.year)
    assert by_key(report.facts) == by_key(of.origins)
    assert set(report.units) == {unit for unit, _, _ in by_key(of.origins)}


def test_the_plans_of_the_form_are_those_in_force(brief, paper_of):
    report = read_back(brief, paper_of("xlsx", "ru"), "ru")
    expected = {
        (own.unit.code, row["source"]): int(row["annual_plan"])
        for own in brief.districts
        for _, row in own.sources.iterrows()
    }
    plans = report.plans.set_index(["unit", "source"])["people"].astype(int).to_dict()
    assert plans == expected


def test_every_reported_figure_stands_with_its_cell(brief, paper_of):
    sheet = opened(paper_of("xlsx", "ru"))["Данные"]
    heads, *rows = sheet.iter_rows(values_only=True)

    assert heads == tuple(COLUMNS)
    assert len(rows) == len(brief.origins)
    place = heads.index("cell_address")
    assert {row[place] for row in rows} == set(brief.origins["cell"])


def test_the_dictionary_explains_every_column(paper_of):
    sheet = opened(paper_of("xlsx", "ru"))["Словарь"]
    explained = {str(row[0]) for row in sheet.iter_rows(values_only=True)}
    assert {f"Данные: {column}" for column in COLUMNS} <= explained


def test_its_charts_are_native(paper_of):
    with ZipFile(BytesIO(paper_of("xlsx", "ru"))) as package:
        charts = [
            package.read(name).decode()
            for name in package.namelist()
            if name.startswith("xl/charts/")
        ]
    assert len(charts) == 3
    assert all("c:lineChart" in chart for chart in charts)


def test_there_are_no_formulas_and_no_links(paper_of):
    with ZipFile(BytesIO(paper_of("xlsx", "ru"))) as package:
        sheets = [package.read(name) for name in package.namelist() if "worksheets/" in name]
    assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_cut_and_no_sentence_runs_into_the_next(paper_of, language):
    book = opened(paper_of("xlsx", language))
    summary, units, sources = book.worksheets[:3]

    for sheet in (units, sources):
        names = [str(row[1].value) for row in sheet.iter_rows(min_row=6) if row[0].value]
        assert max(map(len, names)) <= sheet.column_dimensions["B"].width
    for row in summary.iter_rows():
        if row[0].font.sz == 11 and len(str(row[0].value)) > 85:
            assert summary.row_dimensions[row[0].row].height >= 30
