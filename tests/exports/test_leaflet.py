"""The paper of a region without an employment map: the same numbers in every format."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from commands.verify_paper import verify_paper
from commands.verify_parts import part_line
from data_loaders.arrivals import arrivals
from data_loaders.ingest import load
from data_loaders.pack import read_pack
from domain.languages import LANGUAGES
from domain.transfers import REFUSED, Transfer, TransferMark
from exports.leaflet import leaflet, leaflet_bytes
from exports.wording import Wording
from exports.writing import FORMATS
from store import Store
from stories.paper_check import restated
from stories.region_parts import region_parts

PACK = Path(__file__).resolve().parents[2] / "sample_data" / "karabakh"


DAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('leaflet') / 'employment_map.sqlite'}")
    store.migrate()
    store.save_region(read_pack(PACK))
    list(load(list(arrivals([PACK])), "karabakh", store))
    flow = Transfer("tartar", "khojaly", "builder", "low", 7, 9, DAY)
    number = store.take_transfer("karabakh", flow, "Aysel")
    store.mark_transfer(number, TransferMark(REFUSED, 0, DAY, "No housing"), "Aysel")
    yield store
    store.close()


@pytest.fixture(scope="module")
def story(store):
    return region_parts(store, "karabakh", DAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_written_in_every_format_and_language(story, language):
    paper = leaflet(story, language)

    assert len(paper.sections) == 15
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
    families = [row[3].value for row in book.worksheets[1].iter_rows(min_row=4)]
    assert sum(families) == 6633


def test_the_mismatch_is_told_on_paper_too(story):
    [remark] = leaflet(story, "ru").remarks

    assert "1\xa0727" in remark
    assert "1\xa0771" in remark


def test_losses_the_standard_scenarios_and_decisions_stand_in_it(story):
    paper = leaflet(story, "en")
    titles = {section.title.partition(" · ")[2]: section for section in paper.sections}

    assert {"Losses by district", "Minimum standard by settlement", "By year"} <= set(titles)
    [decided] = titles["What was decided of the proposal"].rows
    assert [cell.text for cell in decided[:6]] == [
        "refused", "Tartar district", "Khojaly district", "Builder", decided[4].text, "No housing",
    ]  # fmt: skip


@pytest.mark.parametrize("format_", FORMATS)
def test_whether_its_figures_still_stand_can_be_asked(story, store, tmp_path, format_):
    file = tmp_path / f"paper.{format_}"
    file.write_bytes(leaflet_bytes(leaflet(story, "en"), format_))

    stands, [said] = verify_paper(store, file, "en")
    assert stands
    assert f"{len(leaflet(story, 'en').record.figures)}" in said


def test_what_was_restated_is_told_in_words(story, store):
    figures = dict(leaflet(story, "en").record.figures)
    figures["aghdam", "balance", "vacancies"] = 1.0
    figures["2030", "scenarios", "gap_high"] = 2.0
    figures["world_bank", "programme", "committed AZN"] = 3.0

    changed = restated(store, "karabakh", "region", DAY, figures)
    lines = [part_line(Wording(story.region, "en"), row) for _, row in changed.iterrows()]
    assert len(lines) == 3
    assert any("04.03.1 Aghdam district, Labour balance, Vacancies" in line for line in lines)
    assert any("2030" in line and "at most" in line for line in lines)
    assert any("World Bank" in line and "was 3," in line for line in lines)
