"""A report is stored whole or not at all; a refused file leaves its trace and no figures."""

import hashlib

import pytest

from domain.findings import Finding
from domain.reports import ReadReport
from tests.store.small import report, upload

FACTS = "north works permanent 10 B2\nnorth help temporary 4 B3"


def test_a_receipt_names_the_date_and_a_number(store):
    first = store.accept(upload("2025-06-02 10:00"), report("2025-06-01", FACTS), "small")
    second = store.accept(upload("2025-06-02 11:00"), report("2025-06-01", FACTS), "small")

    assert [first[1], second[1]] == ["2025-06-01-0001", "2025-06-01-0002"]


def test_the_same_bytes_again_give_the_earlier_receipt(store):
    content = b"the same"
    first = store.accept(
        upload("2025-06-02 10:00", content=content), report("2025-06-01", FACTS), "small"
    )
    version = store.version()
    again = store.accept(
        upload("2025-06-09 10:00", content=content), report("2025-06-01", FACTS), "small"
    )

    assert again == first
    assert store.version() == version
    assert len(store.reports("small")) == 1
    earlier = store.uploaded("small", hashlib.sha256(content).hexdigest())
    assert (earlier.report, earlier.receipt) == first


def test_bytes_that_were_never_stored_are_not_known(store):
    assert store.uploaded("small", "0" * 64) is None


def test_the_same_bytes_for_another_date_are_another_report(store):
    content = b"no date inside"
    store.accept(upload("2025-06-02 10:00", content=content), report("2025-06-01", FACTS), "small")
    store.accept(upload("2025-06-09 10:00", content=content), report("2025-06-08", FACTS), "small")

    assert store.reports("small")["as_of"].dt.date.astype(str).tolist() == [
        "2025-06-01",
        "2025-06-08",
    ]


def test_the_file_is_kept_as_it_came(store):
    sent = upload("2025-06-02 10:00", name="Жарма.xlsx", content=b"\x00\xff bytes")
    store.accept(sent, report("2025-06-01", FACTS), "small")

    kept = store.reports("small")["upload"].item()
    assert store.upload_file(kept) == ("Жарма.xlsx", b"\x00\xff bytes")


def test_every_figure_keeps_its_cell(store):
    store.accept(upload("2025-06-02 10:00"), report("2025-06-01", FACTS), "small")
    history = store.history("small", 2025)

    assert dict(zip(history["source"], history["cell"], strict=True)) == {
        "help": "B3",
        "works": "B2",
    }
    assert set(history["sheet"]) == {"Sheet"}


def test_a_correction_is_the_next_version_and_names_what_it_supersedes(store):
    first, _ = store.accept(upload("2025-06-02 10:00"), report("2025-06-01", FACTS), "small")
    store.accept(upload("2025-06-03 10:00"), report("2025-06-01", FACTS), "small")
    reports = store.reports("small")

    assert reports["version"].tolist() == [1, 2]
    assert reports["supersedes"].isna().tolist() == [True, False]
    assert reports["supersedes"].iloc[1] == first


def test_a_refused_file_leaves_its_upload_and_findings_and_no_figures(store):
    broken = report("2025-06-01", FACTS, findings=(Finding("sum_mismatch", "Sheet", ("D4", "B4")),))
    upload_id = store.refuse(upload("2025-06-02 10:00", name="broken.xlsx"), broken, "small")

    assert store.history("small", 2025).empty
    assert store.reports("small").empty
    refused = store.refusals("small").iloc[0]
    assert (refused["file"], refused["rules"]) == ("broken.xlsx", ["sum_mismatch"])
    assert refused["units"] == ["north"]
    found = store.findings(upload_id=upload_id).iloc[0]
    assert (found["level"], found["rule"], found["sheet"]) == ("error", "sum_mismatch", "Sheet")
    assert found["cell"] == ["D4", "B4"]
    assert store.upload_file(upload_id)[0] == "broken.xlsx"


def test_a_file_refused_twice_for_the_same_reasons_leaves_one_trace(store):
    broken = report("2025-06-01", FACTS, findings=(Finding("sum_mismatch", "Sheet", ("D4",)),))
    first = store.refuse(upload("2025-06-02 10:00", content=b"broken"), broken, "small")
    again = store.refuse(upload("2025-06-03 10:00", content=b"broken"), broken, "small")

    assert again == first
    assert len(store.refusals("small")) == 1


def test_of_personal_data_only_hash_time_and_rule_are_kept(store):
    found = Finding("personal_data", "Список", ("C5",), {"text": "not to be kept"})
    read = ReadReport("unit", None, None, ("north",), findings=(found, Finding("no_as_of_date")))
    sent = upload(
        "2025-06-02 10:00", name="Иванов.xlsx", sender="Иванов", by="clerk", channel="mail"
    )
    upload_id = store.refuse(sent, read, "small")

    refused = store.refusals("small").iloc[0]
    assert refused[["file", "sender", "channel", "by"]].tolist() == ["", "", "", ""]
    assert refused["units"] == []
    assert refused["sha256"] == sent.sha256
    assert store.findings(upload_id=upload_id)[["rule", "cell", "values"]].values.tolist() == [
        ["personal_data", [], {}]
    ]
    with pytest.raises(KeyError):
        store.upload_file(upload_id)


def test_a_report_with_warnings_is_unconfirmed_until_someone_answers(store):
    read = report("2025-06-01", FACTS, findings=(Finding("jump", "Sheet", ("B2",)),))
    report_id, _ = store.accept(upload("2025-06-02 10:00"), read, "small")
    before = store.history("small", 2025)["confirmed"].any()

    store.confirm(report_id, by="official", answers={"jump": "two shops opened"})

    assert not before
    assert store.history("small", 2025)["confirmed"].all()
    assert store.findings(report_id)["answer"].tolist() == ["two shops opened"]
    assert store.reports("small")[["status", "confirmed"]].values.tolist() == [["warned", True]]


def test_warnings_answered_at_once_are_kept_with_the_report(store):
    read = report("2025-06-01", FACTS, findings=(Finding("jump", "Sheet", ("B2",)),))
    report_id, _ = store.accept(
        upload("2025-06-02 10:00", by="clerk"),
        read,
        "small",
        confirmed=True,
        answers={"jump": "yes"},
    )

    assert store.history("small", 2025)["confirmed"].all()
    assert store.findings(report_id)["answer"].tolist() == ["yes"]


def test_a_report_without_warnings_needs_no_answer(store):
    store.accept(upload("2025-06-02 10:00"), report("2025-06-01", FACTS), "small")

    assert store.history("small", 2025)["confirmed"].all()


def test_every_write_changes_the_version(store):
    versions = [store.version()]
    report_id, _ = store.accept(
        upload("2025-06-02 10:00"),
        report("2025-06-01", FACTS, findings=(Finding("jump"),)),
        "small",
    )
    versions.append(store.version())
    store.confirm(report_id)
    versions.append(store.version())
    store.add_alias("small", "clerk", "Nord", "north")
    versions.append(store.version())

    assert len(set(versions)) == 4


def test_what_fails_half_way_leaves_nothing(store):
    twice = report("2025-06-01", "north works permanent 10 B2\nnorth works permanent 11 B3")
    with pytest.raises(Exception, match=r"(?i)unique"):
        store.accept(upload("2025-06-02 10:00", content=b"twice"), twice, "small")

    assert store.reports("small").empty
    assert store.history("small", 2025).empty
    assert store.uploaded("small", hashlib.sha256(b"twice").hexdigest()) is None


def test_a_sender_s_word_is_remembered_for_that_sender(store):
    store.add_alias("small", "Жарма", "Нордия", "lake")
    store.add_alias("small", "Жарма", "Нордия", "north")

    assert store.aliases("small", "Жарма") == {"Нордия": "north"}
    assert store.aliases("small", "someone else") == {}
    store.add_alias("small", "Жарма", "Нордия", "")
    assert store.aliases("small", "Жарма") == {}


def test_the_newest_date_and_the_years_come_from_reports_with_figures(store):
    assert store.newest_as_of("small") is None
    store.accept(upload("2025-06-02 10:00"), report("2025-06-01", FACTS), "small")
    aims = report(None, kind="plan", plans="north works permanent 2026 90 B2", year=2026)
    store.accept(upload("2025-06-03 10:00"), aims, "small")

    assert str(store.newest_as_of("small")) == "2025-06-01"
    assert store.years("small") == (2025,)
