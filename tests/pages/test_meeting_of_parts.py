"""The meeting of a region without an employment map: a slide for each part of its reports."""

from datetime import date
from functools import partial
from io import BytesIO

import pytest
from docx import Document

from domain.languages import LANGUAGES
from domain.meetings import Commitment
from exports.meeting.file import meeting_file
from exports.protocol import signed_papers
from exports.sealing import record_in
from i18n import text
from stories.agenda import items_of
from stories.commitments import take
from stories.meeting import decisions, open_meeting, told_by
from stories.paper_check import restated
from stories.protocol import Attendance, protocol

PAGE = "pages/meeting/meeting.py"
DAY = date(2026, 2, 1)
PARTS = [
    "overview", "returns", "network", "balance", "programme", "standard", "losses", "scenarios",
]  # fmt: skip
SAID = (
    "26 513", "6 633", "обслуживания", "Вакансий", "Просрочено: 1", "Минимальный стандарт",
    "Оценок потерь", "энергопроектам",
)  # fmt: skip


@pytest.fixture
def store(own_karabakh):
    """A store of the test's own."""
    return own_karabakh


@pytest.fixture
def meeting(store) -> int:
    return open_meeting(store, "karabakh", DAY)


def shown(app, store, number, slide):
    visited = app(store.url)
    visited.query_params["meeting"] = str(number)
    visited.query_params["slide"] = slide
    visited.run().switch_page(PAGE).run()
    assert not visited.exception
    return visited


def test_the_agenda_has_every_part_and_what_lies_outside_them(store, meeting):
    store.add_agenda_item(meeting, "Holiday events", "Stage")
    items = items_of(decisions(store, meeting), partial(told_by, store))

    assert [item.code for item in items] == [*PARTS, "item-1"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_of_the_agenda_has_a_name(app, store, meeting, language):
    visited = app(store.url, language)
    visited.query_params["meeting"] = str(meeting)
    visited.query_params["slide"] = "agenda"
    visited.run().switch_page(PAGE).run()
    lines = [one.label for one in visited.button if str(one.key).startswith("agenda ")]

    assert len(lines) == len(PARTS)
    assert len({line.partition(". ")[2].strip() for line in lines} - {""}) == len(PARTS)
    assert text("meeting.add_item_alone", language) in [one.value for one in visited.subheader]


def test_every_slide_says_its_finding(app, store, meeting):
    for slide, said in zip(PARTS, SAID, strict=True):
        visited = shown(app, store, meeting, slide)
        told = " ".join(one.value for one in visited.markdown)
        assert said in told.replace("\xa0", " ").replace("\\", ""), slide


def test_a_commitment_is_taken_down_and_stands_on_the_slide(app, store, meeting):
    known_at = store.meeting(meeting).known_at
    promised = Commitment("region", "Open a point", "Head", date(2026, 2, 8), DAY, meeting=meeting)
    take(store, "karabakh", promised, known_at)

    visited = shown(app, store, meeting, "overview")
    assert any("Open a point" in one.value for one in visited.markdown)


def test_the_list_of_commitments_has_no_columns_of_weekly_figures(app, store, meeting):
    promised = Commitment("region", "Open a point", "Head", date(2026, 2, 8), DAY, meeting=meeting)
    take(store, "karabakh", promised, store.meeting(meeting).known_at)
    visited = app(store.url, "en").run().switch_page("pages/meeting/commitments.py").run()

    assert not visited.exception
    assert list(visited.dataframe[0].value.columns) == [
        "State", "District, city", "Commitment", "Responsible", "Deadline", "Taken",
    ]  # fmt: skip
    assert not any("moved" in one.value for one in visited.caption)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_for_a_stick_holds_the_same_slides(store, meeting, language):
    made = decisions(store, meeting)
    content = meeting_file(made, partial(told_by, store), language).decode()

    assert "513" in content
    assert "<script src" not in content


def test_a_protocol_is_drawn_up_and_says_whether_its_figures_stand(app, store, meeting):
    due = date(2026, 2, 8)
    take(store, "karabakh", Commitment("region", "Open a point", "Head", due, DAY, meeting=meeting))
    made = decisions(store, meeting)
    draft = protocol(made, partial(told_by, store), Attendance("3", "A. Chair", "S. Writer", ()))

    for language, paper in signed_papers(draft).items():
        words = " ".join(one.text for one in Document(BytesIO(paper)).paragraphs)
        assert text("protocol_of_parts.map", language) in words, language
        record = record_in(paper)
        assert restated(store, "karabakh", "region", DAY, record.figures).empty

    visited = app(store.url)
    visited.query_params["meeting"] = str(meeting)
    visited.run().switch_page("pages/meeting/protocol.py").run()
    assert not visited.exception
    assert any("Open a point" in one.value for one in visited.markdown)


def test_next_week_the_commitment_is_reopened_and_marked(app, store, meeting):
    due = date(2026, 2, 2)
    take(store, "karabakh", Commitment("region", "Open a point", "Head", due, DAY, meeting=meeting))
    visited = app(store.url).run().switch_page("pages/meeting/commitments.py").run()

    assert not visited.exception
    assert "Open a point" in visited.dataframe[0].value.to_string()


def test_what_the_meeting_goes_through_is_this_region_s(app, store):
    visited = app(store.url).run().switch_page(PAGE).run()
    told = " ".join(one.value for one in visited.markdown)

    assert text("meeting.lead_of_parts", "ru") in told
    assert "область" not in told
