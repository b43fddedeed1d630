"""The paper of a region without an employment map: the same numbers in every format."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from data_loaders.arrivals import arrivals
from data_loaders.ingest import load
from data_loaders.pack import read_pack
from domain.languages import LANGUAGES
from exports.leaflet import leaflet, leaflet_bytes
from exports.writing import FORMATS
from store import Store
from stories.region_parts import region_parts

PACK = Path(__file__).resolve().parents[2] / "sample_data" / "karabakh"


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('leaflet') / 'employment_map.sqlite'}")
    store.migrate()
    store.save_region(read_pack(PACK))
    list(load(list(arrivals([PACK])), "karabakh", store))
    yield region_parts(store, "karabakh", date(2026, 2, 1))
    store.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_written_in_every_format_and_language(story, language):
    paper = leaflet(story, language)

    assert len(paper.sections) == 9
    assert paper.watermark
    for format_ in FORMATS:
        assert len(leaflet_bytes(paper, format_)) > 5_000


def test_no_published_figure_stands_without_its_definition(story):
    published = leaflet(story, "az").sections[1]

    assert len(published.rows) == len(story.overview.figures)
    assert all(cell.text for row in published.rows for cell in row)


def test_the_same_numbers_stand_in_word_excel_and_slides(story):
    paper = leaflet(story, "en")
    word = Document(BytesIO(leaflet_bytes(paper, "docx")))
    book = load_workbook(BytesIO(leaflet_bytes(paper, "xlsx")))
    deck = Presentation(BytesIO(leaflet_bytes(paper, "pptx")))
    shown = [
        shape.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]

    assert "6,633 families, 26,513 people" in "\n".join(one.text for one in word.paragraphs)
    assert any("6,633 families, 26,513 people" in text for text in shown)
    families = [row[2].value for row in book.worksheets[1].iter_rows(min_row=4)]
    assert sum(families) == 6633


def test_the_mismatch_is_told_on_paper_too(story):
    [remark] = leaflet(story, "ru").remarks

    assert "1\xa0727" in remark
    assert "1\xa0771" in remark
