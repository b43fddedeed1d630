"""The first ten minutes of an official, of the head of a district and of an analyst."""

import zipfile
from datetime import date

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook
from pptx import Presentation

import i18n
from store import Store
from tests.pages.walking import WINDOWS, Visitor

ROOMS = [("kk", "projector"), ("kk", "dark-phone"), ("ru", "dark-projector"), ("ru", "phone")]
DAY = date(2025, 12, 1)
ZHARMA = {"kk": "Жарма ауданы", "ru": "Жарминский район"}


@pytest.fixture(scope="module")
def own_copy(abay, tmp_path_factory) -> str:
    """A copy of the sample region that all walks of this file write to."""
    path = tmp_path_factory.mktemp("walks") / "own.sqlite"
    original = Store(abay)
    original.copy_to(path)
    original.close()
    return f"sqlite:///{path}"


@pytest.fixture
def visitor(open_page, serve, own_copy, request):
    """``visitor(language, window)``: somebody who has just opened the dashboard."""

    def arrived(language: str, window: str) -> Visitor:
        name = f"{request.node.originalname.removeprefix('test_')}-{language}-{window}"
        page = open_page("about:blank", locale=f"{language}-KZ", **WINDOWS[window])
        came = Visitor(page, serve(own_copy), language, name)
        came.go()
        return came

    return arrived


@pytest.mark.parametrize(("language", "window"), ROOMS)
def test_an_official_holds_the_meeting(visitor, language, window):
    akim = visitor(language, window)
    akim.sees(i18n.number(24925, language), i18n.percent(1.089, language))
    akim.look()

    akim.go("region_map")
    akim.look()

    akim.go("meeting")
    akim.press(akim.said("meeting.open", day=i18n.day(DAY, language)))
    akim.look()
    first = akim.page.inner_text("[data-testid=stMain]")
    akim.page.keyboard.press("ArrowRight")
    akim.page.wait_for_function(
        "seen => document.querySelector('[data-testid=stMain]').innerText !== seen", arg=first
    )
    akim.rest()
    akim.look()
    akim.page.keyboard.press("a")
    akim.page.wait_for_url("**slide=agenda**")
    akim.rest()
    akim.look()

    akim.go()
    akim.press(akim.said("papers.title"))
    slides = Presentation(akim.take(akim.said("papers.pptx")))
    words = " ".join(shape.text_frame.text for slide in slides.slides for shape in slide.shapes
                     if shape.has_text_frame)  # fmt: skip
    assert i18n.number(24925, language) in words
    brief = Document(akim.take(akim.said("papers.docx")))
    assert i18n.number(24925, language) in " ".join(line.text for line in brief.paragraphs)


def faulty(path) -> None:
    """A workbook of Zharma district with three cells to mend: C4, D5 and C6."""
    book = Workbook()
    sheet = book.active
    for row in (
        ["Жарма ауданы, жұмыспен қамту картасының 2025 жылғы орындалуы"],
        ["2025 жылғы 8 желтоқсандағы жағдай бойынша"],
        ["Бағыт", "Жылдық жоспар", "Нақты", "тұрақты", "уақытша"],
        ["Инфрақұрылымдық жобалар", 75, "жиырма", 12, 8],
        ["Бос жұмыс орындары", 200, 150, -5, 10],
        ["Гранттар", 12, 7.5, 7, 0],
    ):
        sheet.append(row)
    book.save(path)


@pytest.mark.parametrize(("language", "window"), ROOMS)
def test_the_head_of_a_district_sends_a_report_and_is_told_what_to_mend(
    visitor, language, window, tmp_path
):
    head = visitor(language, window)
    head.go("district", unit="zharma")
    head.sees(ZHARMA[language])
    head.look()

    head.go("submit")
    faulty(tmp_path / "Жарма.xlsx")
    head.drop(tmp_path / "Жарма.xlsx")
    head.sees("C4", "D5", "C6", "жиырма")
    head.look()
    head.page.get_by_text(head.said("submit.picture_title")).first.scroll_into_view_if_needed()
    head.look()


@pytest.mark.parametrize(("language", "window"), ROOMS)
def test_an_analyst_takes_a_slice_and_traces_a_number(visitor, language, window):
    analyst = visitor(language, window)
    analyst.go("desk")
    analyst.look()
    menu = analyst.page.locator("[class*='st-key-download-'] button >> visible=true").first
    menu.click()
    analyst.rest()
    table = load_workbook(analyst.take(analyst.said("download.xlsx")))
    assert table.worksheets[0].max_row > 5
    with zipfile.ZipFile(analyst.take(analyst.said("download.csv"))) as csv:
        assert len(csv.namelist()) >= 2

    analyst.go("origin", unit="zharma")
    analyst.look()
    here = analyst.page.url
    analyst.page.reload()
    analyst.rest()
    assert analyst.page.url == here
