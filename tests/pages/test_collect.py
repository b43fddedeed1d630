"""A week's files from inbox to meeting: a line each, replies to the faulty, one yes a rule."""

from pathlib import Path

import pandas as pd
import pytest

import i18n
from domain.findings import Finding
from domain.languages import LANGUAGES
from domain.reports import REJECTED, UNIT_FILE, Outcome, ReadReport
from i18n.replies import MOST
from store import Store
from tests.ingest.test_dropped import LIST as LIST_OF_SENDERS
from tests.ingest.test_dropped import archive
from ui.replies import reply

PAGE = "pages/data/collect.py"
MAIL = Path(__file__).resolve().parents[2] / "sample_data" / "abay" / "monday"
WEEK = sorted(MAIL.glob("*.xlsx"))
ARCHIVE = "application/zip"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def store(own_abay):
    opened = Store(own_abay)
    yield opened
    opened.close()


@pytest.fixture
def collect(app, own_abay):
    """``collect(files, language)``: the page after files (name, bytes) were dropped on it."""

    def dropped(files: list[tuple[str, bytes]], language: str = "ru"):
        page = app(own_abay, language).run().switch_page(PAGE).run()
        page.file_uploader[0].set_value([(*file, XLSX) for file in files]).run()
        assert not page.exception
        return page

    return dropped


def week() -> list[tuple[str, bytes]]:
    return [(file.name, file.read_bytes()) for file in WEEK]


def table(page) -> pd.DataFrame:
    """The table of the files, by file."""
    return page.dataframe[0].value.set_index("file")


def test_every_file_has_a_line_with_what_it_is_about_and_who_usually_sends_it(collect):
    lines = table(collect(week()))

    assert len(lines) == len(WEEK)
    assert lines.loc["Жарма 08.12.2025.xlsx", "about"] == "Жарминский район, 08.12.2025"
    assert lines.loc["Жарма 08.12.2025.xlsx", "sender"] == "Карьерный центр Жарминского района"
    assert lines.loc["Көкпекті 08.12.2025.xlsx", "language"] == "ҚАЗ"
    states = lines["state"].str[0].value_counts()
    assert states.to_dict() == {"●": len(WEEK) - 2, "▲": 1, "▼": 1}


def test_the_faulty_file_has_a_reply_in_its_sender_s_language(collect):
    page = collect(week())
    [told] = [code.value for code in page.code]

    assert told.startswith("Здравствуйте! Файл «Урджар РКЗ на 08.12.2025.xlsx» не принят")
    assert "лист «Урджар», C17, D17, E17: Слагаемые дают 113" in told


def test_all_that_is_right_is_taken_in_after_one_yes_a_rule(collect, store):
    page = collect(week())
    before = len(store.reports("abay"))
    page.text_input(key="reason restated").set_value("акт сверки").run()
    page.checkbox(key="agree restated").check().run()
    page.button(key="accept all").click().run()
    assert not page.exception

    reports = store.reports("abay")
    assert len(reports) == before + len(WEEK) - 2  # one is faulty, one the copy of another
    assert set(reports["channel"].iloc[before:]) == {"e-mail", "WhatsApp"}
    [corrected] = [row for row in reports.itertuples() if "уточненный" in row.file]
    assert set(store.findings(report_id=corrected.report)["answer"]) == {"акт сверки"}
    assert list(store.refusals("abay")["file"])[-1:] == ["Урджар РКЗ на 08.12.2025.xlsx"]
    assert table(page)["state"].str[0].value_counts().to_dict() == {"○": len(WEEK) - 1, "▼": 1}
    assert [metric.label for metric in page.metric][:1] == [i18n.text("figure.people.name", "ru")]


def test_without_a_yes_the_file_with_a_warning_waits(collect, store):
    page = collect(week())
    before = len(store.reports("abay"))
    page.button(key="accept all").click().run()

    assert len(store.reports("abay")) == before + len(WEEK) - 3
    assert "▲" in set(table(page)["state"].str[0])


def test_an_archive_with_a_list_brings_senders_and_channels(app, own_abay):
    members = {"week/a.xlsx": WEEK[0].read_bytes(), "received.csv": LIST_OF_SENDERS.encode()}
    page = app(own_abay).run().switch_page(PAGE).run()
    page.file_uploader[0].set_value([("week.zip", archive(members), ARCHIVE)]).run()
    line = table(page).loc["a.xlsx"]

    assert (line["sender"], line["channel"]) == ("Zharma", "e-mail")


def test_the_link_of_the_batch_leads_back_to_it_and_clearing_forgets_it(
    collect, app, own_abay, store
):
    page = collect(week()[:3])
    ids = page.query_params["drafts"]
    ids = ids if isinstance(ids, str) else ids[0]
    again = app(own_abay, "kk")
    again.run().switch_page(PAGE)
    again.query_params["drafts"] = ids
    again.run()
    assert list(table(again).index) == list(table(page).index)

    [clear] = [one for one in page.button if one.label == i18n.text("collect.clear", "ru")]
    clear.click().run()
    assert "drafts" not in page.query_params
    assert store.draft("abay", ids.split(".")[0]) is None
    assert page.info


def test_what_is_no_report_is_told_of_in_a_reply_too(collect, store):
    page = collect([("письмо.docx", b"no workbook at all"), (WEEK[0].name, WEEK[0].read_bytes())])

    assert table(page).loc["письмо.docx", "state"].startswith("▼")
    assert "письмо.docx" in page.code[0].value


def refused(count: int) -> Outcome:
    findings = tuple(
        Finding("negative", "Свод", (f"C{row}",), {"text": "-5"}) for row in range(count)
    )
    report = ReadReport(UNIT_FILE, None, None, (), findings=findings)
    return Outcome("Свод.xlsx", "", REJECTED, report)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reply_is_plain_text_that_says_where_and_what(language):
    told = reply("Свод.xlsx", refused(2), language)

    assert told.count("\n") == 5
    assert "Свод.xlsx" in told
    assert "C1: " in told
    assert "\\" not in told


def test_a_long_reply_names_the_first_places_and_counts_the_rest():
    told = reply("Свод.xlsx", refused(MOST + 3), "ru")

    assert f"{MOST}. " in told
    assert f"{MOST + 1}. " not in told
    assert "и ещё 3 таких места" in told


def test_figures_told_by_telephone_become_a_file_and_are_taken_in_marked_so(app, own_abay, store):
    page = app(own_abay).run().switch_page(PAGE).run()
    page.toggle(key="telephone").set_value(True).run()
    assert page.number_input(key="told infrastructure permanent").placeholder == "было 14"
    page.selectbox(key="told by").set_value("Карьерный центр Жарминского района").run()
    [write] = [one for one in page.button if one.label == i18n.text("telephone.write", "ru")]
    write.click().run()
    assert i18n.text("telephone.nothing", "ru") in [one.value for one in page.warning]

    page.number_input(key="told infrastructure permanent").set_value(16)
    page.number_input(key="told infrastructure temporary").set_value(40)
    [write] = [one for one in page.button if one.label == i18n.text("telephone.write", "ru")]
    write.click().run()
    assert not page.exception
    name = "Абайский район 2025-12-08 по телефону.xlsx"
    assert table(page).loc[name, "state"] == "● готов"

    page.button(key="accept all").click().run()
    last = store.reports("abay").iloc[-1]
    assert (last["file"], last["channel"]) == (name, "telephone")
    assert last["sender"] == "Карьерный центр Жарминского района"
    report = store.read_back(int(last["report"]))
    assert dict(zip(report.facts["job_type"], report.facts["people"], strict=True)) == {
        "permanent": 16, "temporary": 40
    }  # fmt: skip
