"""The submit page: a good report is stored with a receipt, a bad one is explained in words."""

from io import BytesIO

import pytest
from openpyxl import Workbook

import i18n
from i18n.catalogue import catalogue
from store import Store
from ui.escape import plain

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAGE = "pages/data/submit.py"
HEADINGS = ["Бағыт", "Жылдық жоспар", "Нақты", "тұрақты", "уақытша"]


def report(permanent: object = 12, total: object = 20, unit: str = "Жарма ауданы") -> bytes:
    """A district's workbook of one source, as of 8 December 2025."""
    book = Workbook()
    sheet = book.active
    sheet.append([f"Жұмыспен қамту картасының 2025 жылғы орындалуы, {unit}"])
    sheet.append(["2025 жылғы 8 желтоқсандағы жағдай бойынша"])
    sheet.append(HEADINGS)
    sheet.append(["Инфрақұрылымдық жобалар", 75, total, permanent, 8])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def summary(unit: str) -> bytes:
    """A table of districts, one of which is called ``unit``."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Жұмыспен қамту картасының 2025 жылғы орындалуы"])
    sheet.append(["2025 жылғы 8 желтоқсандағы жағдай бойынша"])
    sheet.append(["Аудан (қала) атауы", "Инфрақұрылымдық жобалар", None, None])
    sheet.append([None, "Жылдық жоспар", "тұрақты", "уақытша"])
    sheet.append(["Жарма ауданы", 75, 12, 8])
    sheet.append([unit, 40, 6, 5])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


BAD = {
    "a text where a number belongs": (report(permanent="он екі"), "not_a_number"),
    "a broken sum": (report(total=21), "sum_mismatch"),
    "a district twice": (summary("Жарма ауданы"), "duplicate_unit"),
    "a truncated file": (report()[:-900], "unreadable"),
}


@pytest.fixture
def submitting(app, own_abay):
    """``submitting(content, language)``: the page after a file was dropped on it, and the store."""

    def dropped(content: bytes, language: str = "kk"):
        page = app(own_abay, language).run().switch_page(PAGE).run()
        page.file_uploader[0].set_value(("Жарма.xlsx", content, XLSX)).run()
        assert not page.exception
        return page, Store(own_abay)

    return dropped


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_refused_with_a_sentence_and_nothing_is_stored(submitting, case, language):
    content, rule = BAD[case]
    page, store = submitting(content, language)
    before = store.version()

    assert page.error, case
    said = " ".join(element.value for element in page.markdown)
    sentence = catalogue(language)[
        "unreadable.damaged_file" if rule == "unreadable" else f"finding.{rule}"
    ]
    words = max(str(sentence).replace("{", "}").split("}")[::2], key=len)
    assert plain(words.strip()) in said
    assert not [button for button in page.button if button.key == "accept"]
    assert store.version() == before


def test_a_good_report_is_stored_with_a_receipt(submitting):
    page, store = submitting(report())
    before = len(store.reports("abay"))
    if page.text_area:
        page.text_area[0].set_value("тексерілді").run()
        page.checkbox[0].check().run()
    [accept] = [
        button for button in page.button if button.label == i18n.text("submit.accept", "kk")
    ]
    accept.click().run()

    assert not page.exception
    assert page.success
    assert len(store.reports("abay")) == before + 1


def test_an_open_tab_does_not_store_again(submitting):
    page, store = submitting(report())
    version = store.version()
    page.run()
    assert store.version() == version


def test_a_workbook_of_another_region_is_only_tried_and_becomes_a_pack(app, own_abay):
    content = summary("Баянаульский район")
    page = app(own_abay, "ru").run().switch_page(PAGE).run()
    page.toggle(key="only try").set_value(True).run()
    page.file_uploader[0].set_value(("чужой.xlsx", content, XLSX)).run()

    assert not page.exception
    facts = page.dataframe[0].value
    assert "Баянаульский район" in facts.iloc[:, 0].tolist()
    assert "draft" not in page.query_params
    page.text_input(key="new region").set_value("Павлодарская область").run()
    assert not page.exception
