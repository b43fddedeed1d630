"""Several programs write at once: nothing is lost, nothing twice, versions without a gap."""

from sqlalchemy import text

from tests.store.writer import said, start

REPORTS = 50
ROUNDS = 20


def test_four_writers_lose_nothing(store, url):
    writers = [start(url, name, REPORTS) for name in ("one", "two", "three", "four")]
    receipts = [receipt for _, pipe in writers for receipt in said(pipe)]
    reports = store.reports("small")

    assert sorted(receipts) == sorted(reports["receipt"])
    assert sorted(reports["version"]) == list(range(1, 4 * REPORTS + 1))
    assert reports["receipt"].is_unique


def test_the_same_files_from_four_writers_are_stored_once(store, url):
    writers = [start(url, "same", REPORTS) for _ in range(4)]
    heard = [tuple(said(pipe)) for _, pipe in writers]

    assert len(store.reports("small")) == REPORTS
    assert len(set(heard)) == 1


def test_a_writer_that_is_killed_leaves_nothing_half_stored(store, url):
    acknowledged = []
    for round_ in range(ROUNDS):
        writer, pipe = start(url, f"round {round_}", 10_000)
        acknowledged += [pipe.recv() for _ in range(1 + round_)]
        writer.kill()
        acknowledged += said(pipe)

    stored = set(store.reports("small")["receipt"])
    assert set(acknowledged) <= stored
    assert len(stored) <= len(acknowledged) + ROUNDS  # of each round one may not have been told
    assert whole_reports(store) == len(stored)


def whole_reports(store):
    """How many reports have all of their rows."""
    query = text(
        "SELECT count(*) FROM report r"
        " WHERE (SELECT count(*) FROM fact f WHERE f.report = r.id) = 3"
        " AND (SELECT count(*) FROM control c WHERE c.report = r.id) = 1"
        " AND EXISTS (SELECT * FROM audit a WHERE a.object = r.receipt)"
    )
    with store._reading() as connection:
        return connection.scalar(query)
