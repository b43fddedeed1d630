"""Files from screens: figures as numbers, words as words, and what they mean beside them."""

import csv
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

import i18n
from charts.figure_table import figure_table
from domain.languages import LANGUAGES
from exports.downloads.csv_text import BOM, csv_text, harmless
from exports.downloads.files import CHARTS, FORMATS, TABLES
from exports.downloads.shown import Shown
from exports.downloads.unwritten import unwritten

HOSTILE = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "  =1", "\r=1")


def shown(**what) -> Shown:
    usual = {"title": "Who is behind", "subtitle": "people", "language": "en"}
    return Shown(**{**usual, "about": (("As of", "1 December 2025"),), **what})


def parts(content: bytes) -> dict[str, list[list[str]]]:
    """The rows of each file in a ZIP."""
    with ZipFile(BytesIO(content)) as package:
        texts = {name: package.read(name).decode() for name in package.namelist()}
    assert all(text.startswith(BOM) for text in texts.values())
    return {name: list(csv.reader(StringIO(text[1:]))) for name, text in texts.items()}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_spreadsheet_computes_what_a_person_wrote(text):
    row = parts(TABLES["csv"].make(shown(frame=pd.DataFrame({text: [text]}))))["data.csv"]
    assert all(cell.startswith("'") for line in row for cell in line)

    book = load_workbook(BytesIO(TABLES["xlsx"].make(shown(frame=pd.DataFrame({"a": [text]})))))
    cell = book.worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None


@pytest.mark.parametrize("text", ["-5", "+3.5", "−5", "plain", "1 = 1", "https://x.example"])
def test_numbers_and_plain_words_stay_as_they_are(text):
    assert harmless(text) == text


def test_figures_are_numbers_dates_are_dates_and_missing_is_nothing():
    frame = pd.DataFrame(
        {
            "people": pd.array([10, None], dtype="Int64"),
            "pace": [1.089, None],
            "as_of": pd.to_datetime(["2025-12-01", None]),
            "stale": [True, False],
        }
    )
    assert parts(TABLES["csv"].make(shown(frame=frame)))["data.csv"] == [
        ["people", "pace", "as_of", "stale"], ["10", "1.089", "2025-12-01", "True"],
        ["", "", "", "False"],
    ]  # fmt: skip
    sheet = load_workbook(BytesIO(TABLES["xlsx"].make(shown(frame=frame)))).worksheets[0]
    assert [cell.value for cell in sheet[2]][:2] == [10, 1.089]
    assert sheet["C2"].value.date() == date(2025, 12, 1)
    assert sheet["A3"].value is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_says_what_it_shows_of_when_and_what_columns_mean(language):
    frame = pd.DataFrame({"people": [1]})
    axis = {"range": [0, 3]}
    figure = go.Figure(go.Bar(x=[1], y=[2]), layout={"xaxis": axis, "yaxis": axis})
    wanted = shown(frame=frame, meanings={"people": "Placed in work"}, language=language,
                   figure=figure)  # fmt: skip
    for format in set(FORMATS) - {"png"}:  # tests of pictures look into those
        assert "1 December 2025" in read(FORMATS[format].make(wanted), format), format
        assert "Who is behind" in read(FORMATS[format].make(wanted), format), format
    for format in TABLES:
        assert "Placed in work" in read(FORMATS[format].make(wanted), format), format


def read(content: bytes, format: str) -> str:
    if format == "csv":
        return str(parts(content))
    if format == "xlsx":
        book = load_workbook(BytesIO(content))
        return str([[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()])
    if format == "pdf":
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return content.decode()


def test_a_chart_s_page_needs_nothing_from_elsewhere_and_ends_no_script():
    figure = go.Figure(go.Bar(x=[1], y=[2], text=["</script><script>alert(1)</script>"]))
    page = CHARTS["html"].make(shown(figure=figure, title="<b>&")).decode()

    assert "<script>alert(1)" not in page
    assert "<h1>&lt;b&gt;&amp;</h1>" in page
    assert "<script src" not in page


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    whole=st.lists(st.integers(-(10**9), 10**9) | st.none(), min_size=1, max_size=4),
    shares=st.lists(st.integers(-5000, 50000) | st.none(), min_size=1, max_size=4),
)
def test_what_a_table_shows_is_read_back_as_the_same_numbers(language, whole, shares):
    assume_some = [value for value in whole if value is not None]
    table = pd.DataFrame(
        {"n": pd.Series([i18n.signed(value, language) or "—" for value in whole], dtype="object")}
    )
    found = unwritten(table, language)["n"]
    if assume_some:
        assert [None if pd.isna(value) else int(value) for value in found] == whole

    parted = [None if value is None else value / 1000 for value in shares]
    table = pd.DataFrame({"s": [i18n.percent(part, language) or "—" for part in parted]})
    found = unwritten(table, language)["s"]
    if any(part is not None for part in parted):
        assert [None if pd.isna(value) else round(float(value), 6) for value in found] == parted


def test_columns_with_words_stay_words():
    table = pd.DataFrame(
        {"a": ["12", "twelve"], "b": ["—", "01.12.2025"], "c": ["12", "01.12.2025"]}
    )
    found = unwritten(table, "ru")

    assert found["a"].tolist() == ["12", "twelve"]
    assert found["c"].tolist() == ["12", "01.12.2025"]
    assert pd.isna(found["b"][0])
    assert found["b"][1] == pd.Timestamp("2025-12-01")


def test_a_figure_alone_gives_its_marks():
    figure = go.Figure([go.Bar(name="a", x=[1, None], y=["k", "l"], text=["<b>7 &amp; 8</b>", ""])])
    assert figure_table(figure).values.tolist() == [["a", 1, "k", "7 & 8"]]


def test_an_empty_table_has_headings_alone():
    assert csv_text(pd.DataFrame({"a": []})) == BOM + "a\r\n"
    for format in TABLES:
        assert FORMATS[format].make(shown(frame=pd.DataFrame({"a": []})))
