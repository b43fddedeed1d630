"""A copy holds everything and lives on its own."""

from store import Store
from tests.store.small import report, upload

FACTS = "north works permanent 10 B2"


def test_a_copy_holds_everything(store, tmp_path):
    for day in ("02", "03"):
        store.accept(upload(f"2025-06-{day}"), report("2025-06-01", FACTS, plans=PLAN), "small")
    store.copy_to(tmp_path / "copy.sqlite")
    copy = Store(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    copy.migrate()

    assert copy.version() == store.version()
    assert copy.region("small") == store.region("small")
    assert copy.history("small", 2025).equals(store.history("small", 2025))
    assert copy.plans("small", 2025).equals(store.plans("small", 2025))
    assert copy.reports("small").equals(store.reports("small"))
    copy.close()


def test_what_is_written_to_a_copy_leaves_the_original_alone(store, tmp_path):
    store.copy_to(tmp_path / "copy.sqlite")
    copy = Store(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    copy.migrate()
    copy.accept(upload("2025-06-02"), report("2025-06-01", FACTS), "small")

    assert len(copy.reports("small")) == 1
    assert store.reports("small").empty
    copy.close()


PLAN = "north works permanent 2025 50 C2"
