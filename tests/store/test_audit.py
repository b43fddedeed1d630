"""The audit: everything written is there, and a changed or missing row breaks the chain."""

from sqlalchemy import delete, select, update

from store.auditing import START, seal
from store.schema import audit
from tests.store.small import report, upload


def rows(store):
    with store._reading() as connection:
        return list(connection.execute(select(audit).order_by(audit.c.seq)).mappings())


def unbroken(entries):
    previous = START
    for entry in entries:
        told = {key: value for key, value in entry.items() if key != "hash"}
        if entry["previous"] != previous or seal(**told) != entry["hash"]:
            return False
        previous = entry["hash"]
    return True


def fill(store):
    for day in ("02", "03", "04"):
        read = report("2025-06-01", "north works permanent 10 B2")
        store.accept(upload(f"2025-06-{day}", by="clerk"), read, "small")


def test_every_write_is_told_with_who_and_what(store):
    fill(store)

    told = [(row["by"], row["action"], row["object"]) for row in rows(store)]
    assert told == [
        ("", "region saved", "small"),
        ("clerk", "report stored", "2025-06-01-0001"),
        ("clerk", "report stored", "2025-06-01-0002"),
        ("clerk", "report stored", "2025-06-01-0003"),
    ]
    assert unbroken(rows(store))


def test_a_changed_row_breaks_the_chain(store):
    fill(store)
    store._write(lambda c: c.execute(update(audit).where(audit.c.seq == 2).values(by="nobody")))

    assert not unbroken(rows(store))


def test_a_row_cut_out_breaks_the_chain(store):
    fill(store)
    store._write(lambda c: c.execute(delete(audit).where(audit.c.seq == 2)))

    assert not unbroken(rows(store))
