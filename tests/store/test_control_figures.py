"""Control figures: kept as they were written, with what was said about the difference."""

from datetime import date, datetime

from domain.controls import AuditSample, ControlFigure

PRESS = ControlFigure("press", date(2026, 1, 1), 27_602, "placed in the year", "press.example/1")


def test_what_others_publish_is_kept_with_who_and_what(store):
    store.add_control_figure("small", PRESS, by="clerk")

    [row] = store.control_figures("small").to_dict("records")
    told = {name: row[name] for name in ("publisher", "people", "definition", "url", "by")}
    assert told == {
        "publisher": "press",
        "people": 27_602,
        "definition": "placed in the year",
        "url": "press.example/1",
        "by": "clerk",
    }
    assert (row["unit"], row["source"], row["job_type"]) == ("region", "all", "total")
    assert row["as_of"].date() == date(2026, 1, 1)


def test_a_note_says_which_figure_it_is_about_and_a_second_one_takes_nothing_away(store):
    store.explain_difference("small", PRESS, "our December report is missing", by="clerk")
    store.explain_difference("small", PRESS, "it came", by="head")

    notes = store.control_notes("small")
    assert notes["words"].tolist() == ["our December report is missing", "it came"]
    assert set(notes["publisher"]) == {"press"}


def test_a_sample_is_kept_for_its_unit(store):
    store.add_audit_sample("small", AuditSample("north", date(2025, 12, 1), 50, 47, "by phone"))

    [row] = store.audit_samples("small").to_dict("records")
    assert (row["unit"], row["checked"], row["confirmed"], row["how"]) == (
        "north",
        50,
        47,
        "by phone",
    )


def test_what_was_written_later_was_not_known_then(store):
    store.add_control_figure("small", PRESS)

    assert store.control_figures("small", known_at=datetime(2025, 1, 1)).empty


def test_no_figure_of_ours_depends_on_it(store):
    before = store.figures_version()
    store.add_control_figure("small", PRESS)
    store.explain_difference("small", PRESS, "why")
    store.add_audit_sample("small", AuditSample("north", date(2025, 12, 1), 5, 5))

    assert store.figures_version() == before
