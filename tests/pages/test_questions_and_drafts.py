"""The submit page asks one thing at a time, remembers it, and loses nothing on the way."""

from datetime import date
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

import i18n
from domain.languages import LANGUAGES
from store import Store
from store.draft_schema import draft as drafts

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAGE = "pages/data/submit.py"
AKSUAT = (40, 50)
SENDER = "Управление координации занятости и социальных программ"


def summary(unit: str, dated: bool = True, people: tuple[int, int] = AKSUAT, first="") -> bytes:
    """Two districts, the second called ``unit``, as of 8 December 2025 if it says so."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Жұмыспен қамту картасының 2025 жылғы орындалуы"])
    sheet.append(["2025 жылғы 8 желтоқсандағы жағдай бойынша"] if dated else [])
    sheet.append([first or "Аудан (қала) атауы", "Инфрақұрылымдық жобалар", None, None])
    sheet.append([None, "Нақты", "тұрақты", "уақытша"])
    for name in ("Ақсуат ауданы", unit):
        sheet.append([name, sum(people), *people])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture
def store(own_abay):
    opened = Store(own_abay)
    yield opened
    opened.close()


@pytest.fixture
def submit(app, own_abay):
    """``submit(content, language)``: the page after a file was dropped on it."""

    def dropped(content: bytes, language: str = "ru", name: str = "Свод.xlsx"):
        page = app(own_abay, language).run().switch_page(PAGE).run()
        page.file_uploader[0].set_value((name, content, XLSX)).run()
        assert not page.exception
        return page

    return dropped


def asked(page) -> list[str]:
    """The questions on the page."""
    return [one.value for one in page.markdown if one.value.startswith("**") and "?" in one.value]


def press(page, key: str):
    page.button(key=key).click().run()
    assert not page.exception
    return page


def linked(page, name: str) -> str:
    """A value in the link."""
    value = page.query_params[name]
    return value if isinstance(value, str) else value[0]


def accept(page, reason: str = "проверено"):
    page.text_area(key="reason").set_value(reason).run()
    page.checkbox(key="agree").check().run()
    return press(page, "accept")


def test_one_question_is_asked_at_a_time_and_the_answers_take_the_file_in(submit, store):
    page = submit(summary("Жана Семеи", dated=False))
    assert asked(page) == ["**Что значит «Жана Семеи»?**"]
    assert page.warning[0].value.startswith("Программа поняла не всё")
    assert not page.error

    press(page, "answer zhanasemey")
    assert asked(page) == ["**На какую дату составлен отчёт?**"]
    page.date_input(key="answer day").set_value(date(2025, 12, 8)).run()
    press(page, "answer")
    assert asked(page) == []

    page.selectbox(key="sender").set_value(SENDER).run()
    accept(page)
    reports = store.reports("abay")
    assert page.success
    assert reports.iloc[-1]["sender"] == SENDER
    assert reports.iloc[-1]["as_of"].date() == date(2025, 12, 8)
    assert store.aliases("abay", SENDER) == {"Жана Семеи": "zhanasemey"}


def test_what_was_answered_is_not_asked_of_the_same_sender_again(submit, store):
    store.add_alias("abay", SENDER, "Жана Семеи", "zhanasemey")
    page = submit(summary("Жана Семеи"))
    assert asked(page)

    page.selectbox(key="sender").set_value(SENDER).run()
    assert asked(page) == []

    press(page, "forget Жана Семеи")
    assert asked(page)
    assert store.aliases("abay", SENDER) == {}


def test_an_answer_must_have_somebody_to_be_remembered_for(submit):
    page = press(submit(summary("Жана Семеи")), "answer zhanasemey")
    page.text_area(key="reason").set_value("проверено").run()
    page.checkbox(key="agree").check().run()

    assert page.button(key="accept").disabled
    assert "Укажите, кто отправил" in page.info[-1].value


def test_a_name_that_nothing_is_like_can_be_anything_and_be_taken_back(submit):
    page = submit(summary("Атлантида"))
    assert asked(page) == [r"**«Атлантида»\: что это?**"]

    page.selectbox(key="other Атлантида").set_value("urzhar").run()
    press(page, "answer")
    assert asked(page) == []
    press(page, "take back")
    assert asked(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_put_in_the_visitor_s_language(submit, language):
    page = submit(summary("Жана Семеи"), language)
    text = i18n.text("question.name", language, text="Жана Семеи")

    assert asked(page) == [f"**{text.replace('(', '').replace('-', '')}**"]


def test_a_draft_is_kept_from_the_first_second_and_its_link_leads_back(
    submit, store, app, own_abay
):
    version = store.version()
    page = press(submit(summary("Жана Семеи", dated=False)), "answer zhanasemey")
    draft_id = linked(page, "draft")

    again = app(own_abay, "kk")
    again.query_params["draft"] = draft_id
    again.run().switch_page(PAGE)
    again.query_params["draft"] = draft_id
    again.run()
    assert not again.exception
    assert asked(again) == [f"**{i18n.text('question.day', 'kk')}**"]
    assert store.draft("abay", draft_id).answers == {"Жана Семеи": "zhanasemey"}
    assert store.version() == version


def test_what_was_written_survives_in_the_draft(submit, store):
    page = submit(summary("Урджарский район"))
    page.text_area(key="reason").set_value("по акту сверки").run()

    assert store.draft("abay", linked(page, "draft")).reason == "по акту сверки"


def test_accepting_ends_the_draft_and_gives_a_receipt_with_a_link(submit, store, app, own_abay):
    page = submit(summary("Урджарский район"))
    draft_id = linked(page, "draft")
    accept(page, "по акту сверки")
    receipt = linked(page, "receipt")
    [link] = [code.value for code in page.code if "receipt" in code.value]

    assert store.draft("abay", draft_id) is None
    assert store.reports("abay").iloc[-1]["receipt"] == receipt
    assert parse_qs(urlsplit(link).query) == {"region": ["abay"], "receipt": [receipt]}

    other = app(own_abay, "en").run().switch_page(PAGE)
    other.query_params["receipt"] = receipt
    other.run()
    said = " ".join(one.value for one in [*other.markdown, *other.success])
    assert receipt.replace("-", r"\-") in said
    assert "по акту сверки" in said


def test_a_draft_and_a_receipt_that_are_not_there_are_told_of(app, own_abay):
    page = app(own_abay).run().switch_page(PAGE)
    page.query_params["draft"] = "nowhere"
    page.run()
    assert "черновика больше нет" in page.warning[0].value
    assert "draft" not in page.query_params

    page.query_params["receipt"] = "2025-01-01-9999"
    page.run()
    assert "9999" in page.warning[0].value


def test_a_file_with_personal_data_is_kept_nowhere(submit, store):
    book = Workbook()
    book.active.append(["ФИО", "ИИН", "Направление"])
    for number in range(5):
        book.active.append([f"Иванов Иван {number}", f"90010130012{number}", "Общественные работы"])
    target = BytesIO()
    book.save(target)
    before = kept_drafts(store)
    page = submit(target.getvalue())

    assert page.error
    assert "draft" not in page.query_params
    assert kept_drafts(store) == before


def kept_drafts(store) -> int:
    with store._reading() as connection:
        return connection.scalar(select(func.count()).select_from(drafts))
