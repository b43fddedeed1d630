"""What is remembered between reports is what a store that remembers nothing would read."""

from datetime import date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.findings import Finding
from store import Store
from tests.store.small import report, small_region, upload

UNITS, SOURCES = ("north", "south"), ("works", "help")
DAYS = [date(2025, month, 1) for month in range(1, 13)]
NUMBERS = count()


@st.composite
def reports(draw):
    """A report of any unit, kind, date and arrival, its plan changed or not, answered or not."""
    day = draw(st.sampled_from(DAYS))
    figures = draw(
        st.dictionaries(
            st.tuples(
                st.sampled_from(UNITS),
                st.sampled_from(SOURCES),
                st.sampled_from(("permanent", "temporary")),
            ),
            st.integers(0, 50),
            min_size=1,
        )
    )
    facts = "\n".join(f"{' '.join(key)} {people} B2" for key, people in figures.items())
    planned = draw(st.dictionaries(st.sampled_from(UNITS), st.integers(50, 53)))
    plans = "\n".join(f"{unit} works total 2025 {people} C2" for unit, people in planned.items())
    findings = (Finding("plan_changed"),) if draw(st.booleans()) else ()
    kind = draw(st.sampled_from(("unit", "summary")))
    read = report(str(day), facts, kind=kind, **({"plans": plans} if plans else {}))
    arrived = datetime(2025, 1, 1) + timedelta(days=draw(st.integers(0, 400)))
    return read.with_findings(findings), arrived, draw(st.booleans())


def everything(store):
    """What each day is compared with."""
    return [store.around("small", 2025, UNITS, day) for day in DAYS]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(came=st.lists(reports(), min_size=1, max_size=6), asked=st.sampled_from(DAYS))
def test_what_is_carried_on_is_what_is_stored(tmp_path_factory, came, asked):
    url = f"sqlite:///{tmp_path_factory.mktemp('map') / 'map.sqlite'}"
    store, fresh = Store(url), Store(url)
    store.migrate()
    store.save_region(small_region())
    for read, arrived, yes in came:
        store.around("small", 2025, UNITS, min(asked, read.as_of))
        file = upload(f"{arrived:%Y-%m-%d %H:%M}", name=f"{next(NUMBERS)}.xlsx")
        store.accept(file, read, "small", confirmed=yes)
        unread = Store(url)
        asked_for = ("small", 2025, UNITS, read.as_of)
        assert store.around(*asked_for) == unread.around(*asked_for)
        unread.close()
    assert everything(store) == everything(fresh)
    store.close()
    fresh.close()


def test_what_another_program_stored_is_seen(store, url):
    other = Store(url)
    store.accept(
        upload("2025-06-02 10:00"), report("2025-06-01", "north works permanent 10 B2"), "small"
    )
    assert store.around("small", 2025, UNITS, date(2025, 6, 1)).on["north", "works"].people == {
        "permanent": 10
    }
    changed = report("2025-06-01", "north works permanent 12 B2")
    other.accept(upload("2025-06-03 10:00", name="other.xlsx"), changed, "small")
    other.close()

    assert store.around("small", 2025, UNITS, date(2025, 6, 1)).on["north", "works"].people == {
        "permanent": 12
    }


def test_a_report_that_could_not_be_stored_is_not_remembered(store):
    first = report("2025-06-01", "north works permanent 10 B2")
    store.around("small", 2025, UNITS, date(2025, 5, 1))
    twice = report("2025-06-01", "north works permanent 10 B2\nnorth works permanent 11 B3")
    with pytest.raises(Exception, match=r"(?i)unique"):
        store.accept(upload("2025-06-02 10:00"), twice, "small")
    assert store.around("small", 2025, UNITS, date(2025, 6, 1)).on == {}
    store.accept(upload("2025-06-02 10:00", name="first.xlsx"), first, "small")
    assert store.around("small", 2025, UNITS, date(2025, 6, 1)).on["north", "works"].people == {
        "permanent": 10
    }
