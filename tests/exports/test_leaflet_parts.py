"""Every part of a region's reports stands in its paper with the numbers of its page."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from domain.languages import LANGUAGES
from exports.leaflet import leaflet, leaflet_bytes
from tests.exports.reading import pdf_text
from tests.exports.test_leaflet import store, story

__all__ = ["store", "story"]

NUMBERS = {
    "26 513": "returned people", "6 633": "returned families", "36,5": "of the able-bodied",
    "3 116": "able-bodied", "1 138": "employed", "1 771": "parts of spring 2024",
    "1 373,2": "state budget committed, millions", "1 265": "permanent jobs made",
}  # fmt: skip


def spaced(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split())


def word(content: bytes) -> str:
    made = Document(BytesIO(content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return spaced(" ".join([one.text for one in made.paragraphs] + cells))


def slides(content: bytes) -> str:
    told = []
    for slide in Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                told.append(shape.text_frame.text)
            if shape.has_table:
                told += [cell.text for row in shape.table.rows for cell in row.cells]
    return spaced(" ".join(told))


READERS = {"docx": word, "pptx": slides, "pdf": lambda content: spaced(pdf_text(content))}


@pytest.mark.parametrize("format_", READERS)
def test_the_published_and_the_counted_numbers_stand_in_every_format(story, format_):
    said = READERS[format_](leaflet_bytes(leaflet(story, "ru"), format_))

    assert [number for number in NUMBERS if number not in said] == []


def test_the_workbook_holds_them_as_numbers(story):
    book = load_workbook(BytesIO(leaflet_bytes(leaflet(story, "ru"), "xlsx")))
    values = [cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]

    for number in (36.5, 3116, 1138, 26513, 6633):
        assert number in values, number


def test_a_shortage_keeps_its_sign_in_the_workbook(story):
    """LibreOffice leaves the sign out where a format's sections have conditions."""
    book = load_workbook(BytesIO(leaflet_bytes(leaflet(story, "kk"), "xlsx")))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    below = [cell for cell in cells if isinstance(cell.value, int | float) and cell.value < 0]

    assert below
    assert all("\u2212" in cell.number_format for cell in below)
    assert not any("[" in cell.number_format for cell in below)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_are_those_of_the_pages_with_their_watermark(story, language):
    paper = leaflet(story, language)

    assert len(paper.sections) == 15
    assert paper.watermark
    assert all(len(row) == len(one.heads) for one in paper.sections for row in one.rows)
    measures = next(one for one in paper.sections if len(one.rows) == 16)
    assert all(row[0].text for row in measures.rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_measure_names_the_national_priority_that_it_serves(story, language):
    priority = story.region.record_kind("measures").column("priority")
    measures = next(one for one in leaflet(story, language).sections if len(one.rows) == 16)
    place = measures.heads.index(priority.name(language))

    assert place < measures.words
    assert [row[place].text for row in measures.rows] == [
        priority.choice(code).name(language) for code in story.programme.rows["priority"]
    ]


def test_a_measure_that_names_no_priority_has_a_dash(story):
    rows = story.programme.rows.assign(priority=None)
    paper = leaflet(replace(story, programme=replace(story.programme, rows=rows)), "en")
    measures = next(one for one in paper.sections if len(one.rows) == 16)

    assert {row[measures.heads.index("National priority")].text for row in measures.rows} == {"—"}


def test_a_register_without_priorities_has_no_column_for_them(story):
    kinds, rows = story.programme.kinds, story.programme.rows
    kind = kinds["measures"]
    columns = tuple(column for column in kind.columns if column.code != "priority")
    bare = replace(
        story.programme,
        kinds=kinds | {"measures": replace(kind, columns=columns)},
        rows=rows.drop(columns="priority"),
    )
    paper = leaflet(replace(story, programme=bare), "en")
    measures = next(one for one in paper.sections if len(one.rows) == 16)

    assert "National priority" not in measures.heads
    assert all(len(row) == len(measures.heads) for row in measures.rows)


@pytest.mark.parametrize("format_", READERS)
def test_national_priorities_stand_in_every_format(story, format_):
    said = READERS[format_](leaflet_bytes(leaflet(story, "en"), format_))

    for words in ("Steadily growing competitive economy", "country of green growth"):
        assert words in said


def test_a_part_whose_kind_the_pack_lacks_is_left_out(story):
    paper = leaflet(replace(story, network=None, balance=None, programme=None, scenario=None), "en")

    assert len(paper.sections) == 2


def test_a_title_never_stands_alone_at_the_foot_of_a_page(story):
    made = Document(BytesIO(leaflet_bytes(leaflet(story, "kk"), "docx")))
    titles = [at for at, one in enumerate(made.paragraphs) if one.style.name == "Heading 2"]

    assert titles
    assert all(made.paragraphs[at + 1].paragraph_format.keep_with_next for at in titles)
    assert all(
        table.rows[0].cells[0].paragraphs[0].paragraph_format.keep_with_next
        for table in made.tables
    )
