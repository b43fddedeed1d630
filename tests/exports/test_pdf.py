"""The PDF: for keeping, with real text in our typeface and vectors for charts."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from exports.paper import paper
from exports.pdf import brief_pdf, chart_picture, sheet_pdf
from tests.exports.reading import pdf_text

A4, A3 = (595, 842), (842, 1191)


def pages(content: bytes):
    return PdfReader(BytesIO(content)).pages


def size(page) -> tuple[int, int]:
    return tuple(sorted((round(page.mediabox.width), round(page.mediabox.height))))


def test_it_says_that_it_is_made_for_keeping(paper_of):
    content = paper_of("pdf", "ru")
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in content


def test_all_its_letters_are_our_typeface_s(paper_of):
    reader = PdfReader(BytesIO(paper_of("pdf", "kk")))
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].get_object().values()
    }
    assert fonts == {"NotoSans-Regular", "NotoSans-Bold"}


def test_its_charts_are_no_pictures(paper_of):
    assert [len(page.images) for page in pages(paper_of("pdf", "ru"))] == [0, 0, 0, 0]


def test_a_forecast_is_hatched_as_on_the_screen(paper_of):
    with_curve = pages(paper_of("pdf", "ru"))[1]
    tilings = [one.get_object() for one in with_curve["/Resources"]["/Pattern"].values()]
    assert any(one["/PatternType"] == 1 for one in tilings)


@pytest.mark.parametrize("language", ["kk", "ru", "en", "az"])
def test_a_region_has_four_pages_and_a_unit_two(paper_of, language):
    assert len(pages(paper_of("pdf", language))) == 4
    assert len(pages(paper_of("pdf", language, unit=True))) == 2


def test_kazakh_stands_beside_russian_if_wanted(paper_of):
    text = pdf_text(paper_of("pdf", "kk", "ru"))
    for words in ("Абай облысы", "область Абай", "Жарма ауданы", "Жарминский район", "24\u00a0925"):
        assert words in text


@pytest.mark.parametrize(("paper_size", "expected"), [("a3", A3), ("a4", A4)])
@pytest.mark.parametrize("language", ["kk", "ru", "en", "az"])
def test_the_table_that_officials_know_is_one_sheet(brief, language, paper_size, expected):
    [page] = pages(sheet_pdf([paper(brief, language)], paper_size))

    assert size(page) == expected
    text = page.extract_text()
    assert all(unit.name(language) in " ".join(text.split()) for unit in brief.region.units)


@pytest.mark.parametrize("paper_size", ["a3", "a4"])
def test_one_sheet_is_enough_for_two_languages(brief, paper_size):
    [page] = pages(sheet_pdf([paper(brief, "kk"), paper(brief, "ru")], paper_size))
    text = " ".join(page.extract_text().split())

    assert "Жарма ауданы" in text
    assert "Жарминский район" in text
    assert "118,9" in text
    assert "118,9\u00a0%" not in text  # the heading of the column has the sign


def test_the_large_sheet_has_the_parts_of_sources(brief):
    content = paper(brief, "ru")
    assert "Молодёжная" in pdf_text(sheet_pdf([content], "a3"))
    assert "Молодёжная" not in pdf_text(sheet_pdf([content], "a4"))


def test_a_region_that_is_no_sample_has_no_watermark(brief):
    from dataclasses import replace

    real = replace(brief, region=replace(brief.region, sample=False))
    text = pdf_text(brief_pdf([paper(real, "ru")]))
    assert "УЧЕБНЫЕ" not in text
    assert "вымышлен" not in text


def test_charts_come_as_pictures_too(brief, zharma):
    for content, chart in ((paper(brief, "kk"), "course"), (paper(zharma, "az"), "steps")):
        assert chart_picture(content, chart).startswith(b"\x89PNG")
