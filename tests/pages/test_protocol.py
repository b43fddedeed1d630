"""The protocol: what was heard and decided, in every language, frozen once signed."""

from datetime import date
from functools import partial
from io import BytesIO

import pytest
from docx import Document

from domain.languages import LANGUAGES
from domain.meetings import Commitment
from exports.protocol import protocol_name, protocol_paper, signed_papers
from exports.sealing import record_in
from store import Store
from stories.commitments import take
from stories.meeting import decisions, open_meeting, told_by
from stories.protocol import Attendance, next_number, protocol

DAY = date(2025, 12, 1)
PAGE = "pages/meeting/protocol.py"
WHO = Attendance("12", "A. Chair", "S. Writer", ("Akims of districts", "Heads of departments"))
FILLED = {"ru": "РЕШИЛИ", "kk": "ШЕШІЛДІ", "en": "DECIDED", "az": "QƏRARA ALINDI"}


@pytest.fixture
def store(own_abay):
    opened = Store(own_abay)
    yield opened
    opened.close()


@pytest.fixture
def meeting(store) -> int:
    number = open_meeting(store, "abay", DAY)
    item = store.add_agenda_item(number, "Holiday events", "Stage\nHeating")
    due = date(2025, 12, 8)
    for unit, what, about in (("zharma", "Fill the places", None), ("region", "Heat it", item)):
        take(store, "abay", Commitment(unit, what, "Head", due, DAY, meeting=number, item=about))
    return number


@pytest.fixture
def draft(store, meeting):
    made = decisions(store, meeting)
    return protocol(made, partial(told_by, store), WHO)


def text_of(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    lines = [paragraph.text for paragraph in document.paragraphs]
    return "\n".join([*lines, *cells]).replace("\u00a0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_who_was_there_what_was_heard_and_what_was_decided(draft, language):
    text = text_of(protocol_paper(draft, language))

    said = ("12", "A. Chair", "S. Writer", "Akims of districts", FILLED[language])
    decided = (
        "Fill the places",
        "Heat it",
        "Head",
        "08.12.2025",
        "Holiday events",
        "Stage; Heating",
    )
    assert [part for part in (*said, *decided) if part not in text] == []
    assert any(people in text for people in ("24 925", "24,925", "24.925"))
    assert ".  " not in text


def test_a_draft_says_so_and_a_signed_one_does_not(draft):
    def header(content):
        return Document(BytesIO(content)).sections[0].footer.paragraphs[0].text

    assert "DRAFT" in header(protocol_paper(draft, "en"))
    assert "DRAFT" not in header(signed_papers(draft)["en"])


def test_it_remembers_its_figures(draft):
    record = record_in(protocol_paper(draft, "ru"))
    assert record is not None
    assert record.figures["region", "all", "people"] == 24925
    assert record.as_of == DAY


def test_its_file_is_called_harmlessly(draft):
    assert protocol_name(draft, "kk") == "abay-protocol-12-2025-12-01-kk.docx"


def test_protocols_are_numbered_in_order(store, draft, meeting):
    assert next_number(store, "abay", 2000) == "1"
    store.sign_protocol(meeting, "12", signed_papers(draft))
    year = int(store.protocols("abay")["at"].dt.year.iloc[0])
    assert next_number(store, "abay", year) == "2"


def opened(app, url, number, language="en", page=PAGE):
    visited = app(url, language)
    visited.query_params["meeting"] = str(number)
    return visited.run().switch_page(page).run()


def test_once_signed_on_the_page_the_same_bytes_come_back(app, own_abay, store, meeting):
    page = opened(app, own_abay, meeting)
    for field, value in zip(page.text_input, ("7", "A. Chair", "S. Writer"), strict=False):
        field.set_value(value)
    page.run()
    page.checkbox[0].check().run()
    next(button for button in page.button if button.label == "Sign").click().run()

    assert not page.exception
    assert page.success
    assert store.protocol_number(meeting) == "7"
    kept = {code: store.protocol(meeting, code) for code in LANGUAGES}
    take(store, "abay", Commitment("zharma", "Later", "Head", DAY, DAY, meeting=meeting))
    assert {code: store.protocol(meeting, code) for code in LANGUAGES} == kept
    assert [button for button in page.button if button.label == "Sign"] == []


def test_nothing_more_is_decided_at_a_meeting_whose_protocol_is_signed(
    app, own_abay, store, meeting, draft
):
    store.sign_protocol(meeting, "12", signed_papers(draft))
    page = opened(app, own_abay, meeting, page="pages/meeting/meeting.py")

    assert not page.exception
    assert [button for button in page.button if button.label == "Take down"] == []


def test_without_a_chair_it_cannot_be_signed(app, own_abay, meeting):
    page = opened(app, own_abay, meeting)
    assert next(button for button in page.button if button.label == "Sign").disabled


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_in_every_language(app, own_abay, meeting, language):
    page = opened(app, own_abay, meeting, language)
    assert not page.exception
    assert page.title
