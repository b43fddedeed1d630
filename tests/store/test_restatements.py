"""The register of restatements: who gave another figure for an earlier date, and when."""

from tests.store.small import report, upload


def give(store, received, people, kind="unit", sender="North"):
    read = report("2025-06-01", f"north works permanent {people} B2", kind=kind)
    return store.accept(upload(received, sender=sender, by="clerk"), read, "small")


def listed(store):
    columns = ["unit", "source", "old", "new", "sender", "stands"]
    return store.restatements("small")[columns].values.tolist()


def test_a_changed_figure_is_listed_with_who_and_when(store):
    give(store, "2025-06-02 10:00", 10)
    give(store, "2025-06-20 15:30", 13)

    assert listed(store) == [["north", "works", 10, 13, "North", True]]
    row = store.restatements("small").iloc[0]
    assert str(row["received_at"]) == "2025-06-20 15:30:00"
    assert (str(row["as_of"].date()), row["by"], row["cell"]) == ("2025-06-01", "clerk", "B2")
    assert row["receipt"] == "2025-06-01-0002"


def test_the_same_figure_again_is_no_restatement(store):
    give(store, "2025-06-02 10:00", 10)
    give(store, "2025-06-20 15:30", 10)

    assert listed(store) == []


def test_another_date_is_no_restatement(store):
    give(store, "2025-06-02 10:00", 10)
    read = report("2025-07-01", "north works permanent 14 B2")
    store.accept(upload("2025-07-02"), read, "small")

    assert listed(store) == []


def test_a_summary_that_differs_is_listed_and_does_not_stand(store):
    give(store, "2025-06-02 10:00", 10)
    give(store, "2025-06-03 10:00", 11, kind="summary", sender="Region")

    assert listed(store) == [["north", "works", 10, 11, "Region", False]]
    assert store.history("small", 2025)["people"].tolist() == [10]


def test_the_order_of_storing_does_not_matter(store):
    give(store, "2025-06-20 15:30", 13)
    give(store, "2025-06-02 10:00", 10)

    assert listed(store) == [["north", "works", 10, 13, "North", True]]


def test_they_can_be_asked_for_by_year(store):
    give(store, "2025-06-02 10:00", 10)
    give(store, "2025-06-20 15:30", 13)

    assert len(store.restatements("small", year=2025)) == 1
    assert store.restatements("small", year=2024).empty
