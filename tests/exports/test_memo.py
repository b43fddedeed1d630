"""The Word brief: official in its layout, with everything inside that it needs."""

import re
from io import BytesIO
from uuid import uuid4
from zipfile import ZipFile

import pytest
from docx import Document

from exports.memo.typeface import KEYS, mixed
from exports.typesetting import FONTS


@pytest.fixture(scope="module")
def parts(paper_of):
    with ZipFile(BytesIO(paper_of("docx", "kk"))) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_letterhead_title_and_date_come_first(paper_of):
    document = Document(BytesIO(paper_of("docx", "ru")))
    head = document.tables[0]._cells

    assert "Абай облысының" in head[0].text
    assert "Управление" in head[2].text
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[:4] == [
        "СПРАВКА", "Исполнение региональной карты занятости", "область Абай",
        "по состоянию на 1 декабря 2025 года",
    ]  # fmt: skip


def test_its_headings_are_headings(paper_of):
    document = Document(BytesIO(paper_of("docx", "ru")))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 2"]
    assert len(headings) == 6
    assert headings[-1] == "Примечания"


def test_each_sentence_stands_with_the_code_of_its_figures(paper_of):
    document = Document(BytesIO(paper_of("docx", "ru")))
    told = next(one.text for one in document.paragraphs if "24\u00a0925" in one.text)
    assert "плана на период. [00.00.1,\u00a06,\u00a07]" in told


def test_definitions_are_footnotes(parts):
    notes = parts["word/footnotes.xml"].decode()
    marks = re.findall(r'<w:footnoteReference w:id="(\d)"/>', parts["word/document.xml"].decode())
    assert marks == ["1", "2", "3", "4", "5"]
    assert all(f'w:id="{mark}"' in notes for mark in marks)


def test_pages_are_numbered_and_the_sample_is_marked_across_them(parts):
    foot = next(part for name, part in parts.items() if "footer" in name and b"PAGE" in part)
    assert b"NUMPAGES" in foot
    head = b"".join(part for name, part in parts.items() if "header" in name)
    assert "ҮЛГІ ДЕРЕКТЕР".encode() in head


def test_our_typeface_is_inside(parts):
    assert b"embedTrueTypeFonts" in parts["word/settings.xml"]
    fonts = [name for name in parts if name.endswith(".odttf")]
    assert len(fonts) == 2
    key = KEYS["embedRegular"]
    whole = (FONTS / "NotoSans-Regular.ttf").read_bytes()
    assert mixed(parts["word/fonts/font1.odttf"], key) == whole


def test_mixing_a_font_twice_gives_it_back():
    font, key = bytes(range(256)), uuid4()
    assert mixed(mixed(font, key), key) == font
    assert mixed(font, key)[32:] == font[32:]


def test_its_pictures_have_words_for_those_who_cannot_see_them(paper_of):
    for unit, expected in ((False, 1), (True, 2)):
        shapes = Document(BytesIO(paper_of("docx", "ru", unit=unit))).inline_shapes
        assert len(shapes) == expected
        assert all(shape._inline.docPr.get("descr") for shape in shapes)


def test_properties_of_tables_stand_in_the_order_that_word_wants(parts):
    order = ["tblStyle", "tblW", "jc", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"]
    document = parts["word/document.xml"].decode()
    for properties in re.findall(r"<w:tblPr>(.*?)</w:tblPr>", document, re.DOTALL):
        names = [name for name in re.findall(r"<w:(\w+)[ />]", properties) if name in order]
        assert names == sorted(names, key=order.index)
