"""Of several reports for one series and date one wins; what was known earlier stays knowable."""

from datetime import date, datetime

from tests.store.small import report, upload


def people(frame):
    """{(unit, source, job_type, as_of): people}."""
    keys = zip(frame["unit"], frame["source"], frame["job_type"], frame["as_of"], strict=True)
    return {
        (u, s, j, str(d.date())): p for (u, s, j, d), p in zip(keys, frame["people"], strict=True)
    }


def stated(found):
    """The same of what was stated around a date."""
    return {
        (*series, job_type, str(one.as_of)): people
        for series, one in found.items()
        for job_type, people in one.people.items()
    }


def give(store, received, read, **who):
    return store.accept(upload(received, **who), read, "small")


def test_the_later_received_wins(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    give(store, "2025-06-03 10:00", report("2025-06-01", "north works permanent 12 B2"))

    assert people(store.history("small", 2025)) == {
        ("north", "works", "permanent", "2025-06-01"): 12
    }


def test_the_order_of_storing_does_not_matter(store):
    give(store, "2025-06-03 10:00", report("2025-06-01", "north works permanent 12 B2"))
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))

    assert people(store.history("small", 2025)) == {
        ("north", "works", "permanent", "2025-06-01"): 12
    }


def test_a_units_own_file_goes_before_a_later_summary(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    summary = "north works permanent 12 B2\nlake works permanent 5 B3"
    give(store, "2025-06-03 10:00", report("2025-06-01", summary, kind="summary"))

    assert people(store.history("small", 2025)) == {
        ("lake", "works", "permanent", "2025-06-01"): 5,
        ("north", "works", "permanent", "2025-06-01"): 10,
    }


def test_all_job_types_come_from_the_report_that_wins(store):
    split = "north works permanent 10 B2\nnorth works temporary 4 C2"
    give(store, "2025-06-02 10:00", report("2025-06-01", split))
    give(store, "2025-06-03 10:00", report("2025-06-01", "north works total 15 D2"))

    assert people(store.history("small", 2025)) == {("north", "works", "total", "2025-06-01"): 15}


def test_what_a_report_does_not_state_stays_as_it_was(store):
    both = "north works permanent 10 B2\nnorth help temporary 4 B3"
    give(store, "2025-06-02 10:00", report("2025-06-01", both))
    give(store, "2025-06-03 10:00", report("2025-06-01", "north works permanent 12 B2"))

    assert people(store.history("small", 2025)) == {
        ("north", "help", "temporary", "2025-06-01"): 4,
        ("north", "works", "permanent", "2025-06-01"): 12,
    }


def test_zero_is_a_fact(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 0 B2"))

    assert people(store.history("small", 2025)) == {
        ("north", "works", "permanent", "2025-06-01"): 0
    }


def test_history_ends_at_the_date_asked_for(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    give(store, "2025-07-02 10:00", report("2025-07-01", "north works permanent 20 B2"))

    assert people(store.history("small", 2025, until=date(2025, 6, 30))) == {
        ("north", "works", "permanent", "2025-06-01"): 10
    }


def test_a_past_day_is_seen_as_it_was_known_then(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    then = store.history("small", 2025, known_at=datetime(2025, 6, 2, 12))
    give(store, "2025-06-03 10:00", report("2025-06-01", "north works permanent 12 B2"))

    again = store.history("small", 2025, known_at=datetime(2025, 6, 2, 12))

    assert again.equals(then)
    assert people(again) == {("north", "works", "permanent", "2025-06-01"): 10}


def test_stated_totals_are_kept_apart_from_facts(store):
    totals = "north all total 14 E2\nregion all total 30 E9"
    read = report("2025-06-01", "north works permanent 10 B2", controls=totals, kind="summary")
    give(store, "2025-06-02 10:00", read)

    assert len(store.history("small", 2025)) == 1
    assert people(store.controls("small", 2025)) == {
        ("north", "all", "total", "2025-06-01"): 14,
        ("region", "all", "total", "2025-06-01"): 30,
    }


def test_history_and_controls_have_the_same_columns_and_types(store):
    read = report("2025-06-01", "north works permanent 10 B2", controls="north all total 10 E2")
    give(store, "2025-06-02 10:00", read)
    history, controls = store.history("small", 2025), store.controls("small", 2025)

    assert list(history.columns) == [
        "unit", "source", "job_type", "measure", "grouping", "year", "as_of", "people", "report",
        "received_at", "kind", "confirmed", "sheet", "cell",
    ]  # fmt: skip
    assert history.dtypes.to_dict() == controls.dtypes.to_dict()
    assert str(history["as_of"].dtype) == "datetime64[ns]"
    assert str(history["people"].dtype) == "Int64"


def test_an_empty_store_gives_frames_of_the_same_shape(store):
    empty = store.history("small", 2025)
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    full = store.history("small", 2025)

    assert list(empty.columns) == list(full.columns)
    assert empty["as_of"].dtype == full["as_of"].dtype
    assert empty["people"].dtype == full["people"].dtype


def test_the_newest_before_a_date_is_found_series_by_series(store):
    both = "north works permanent 10 B2\nnorth help temporary 4 B3"
    give(store, "2025-05-02 10:00", report("2025-05-01", both))
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 12 B2"))
    give(store, "2025-07-02 10:00", report("2025-07-01", "north works permanent 19 B2"))

    around = store.around("small", 2025, ("north",), date(2025, 7, 1))

    assert stated(around.before) == {
        ("north", "help", "temporary", "2025-05-01"): 4,
        ("north", "works", "permanent", "2025-06-01"): 12,
    }
    assert stated(around.on) == {("north", "works", "permanent", "2025-07-01"): 19}


def test_around_a_date_the_report_that_wins_is_found(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    give(store, "2025-06-03 10:00", report("2025-06-01", "north works total 15 B2", kind="summary"))

    assert stated(store.around("small", 2025, ("north",), date(2025, 6, 1)).on) == {
        ("north", "works", "permanent", "2025-06-01"): 10
    }


def test_what_was_read_is_read_anew_once_something_was_written(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    before = store.history("small", 2025)
    give(store, "2025-06-03 10:00", report("2025-06-01", "north works permanent 12 B2"))

    assert store.history("small", 2025)["people"].tolist() == [12]
    assert before["people"].tolist() == [10]


def test_a_frame_that_was_given_may_be_changed(store):
    give(store, "2025-06-02 10:00", report("2025-06-01", "north works permanent 10 B2"))
    given = store.history("small", 2025)
    given.loc[0, "people"] = 99

    assert store.history("small", 2025)["people"].tolist() == [10]
