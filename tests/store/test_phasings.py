"""How plans are spread over their years: versions that are never overwritten."""

from datetime import date, datetime

from domain.phasing import Phasing

MONTHS = (0, 0, 0, 1, 2, 2, 1, 0, 0, 0, 0, 0)
TYPED = Phasing(2025, "works", "typed", date(2025, 1, 1), MONTHS, "decree 12", date(2024, 12, 20))
AS_LAST = Phasing(2025, "works", "last_year", date(2025, 7, 1))


def test_every_version_is_kept_with_its_ground_and_its_reason(store):
    store.add_phasing("small", TYPED, "building begins in April", by="Serikov")
    store.add_phasing("small", AS_LAST, "it began late")

    first, second = store.phasings("small", 2025).to_dict("records")
    assert tuple(first["months"]) == MONTHS
    assert (first["basis"], first["basis_date"].date()) == ("decree 12", date(2024, 12, 20))
    assert (first["reason"], first["by"]) == ("building begins in April", "Serikov")
    assert (second["shape"], second["in_force_from"].date()) == ("last_year", date(2025, 7, 1))
    assert store.phasings("small", 2024).empty


def test_what_was_entered_later_was_not_known_then(store):
    store.add_phasing("small", TYPED, "", moment=datetime(2025, 7, 3))

    assert store.phasings("small", 2025, known_at=datetime(2025, 7, 2)).empty
    assert len(store.phasings("small", 2025, known_at=datetime(2025, 7, 3))) == 1


def test_figures_depend_on_it(store):
    before = store.figures_version()
    store.add_phasing("small", TYPED, "")

    assert store.figures_version() != before
