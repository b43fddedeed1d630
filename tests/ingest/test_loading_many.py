"""Many files at once: the order changes nothing, a load that was cut off is simply repeated."""

from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_loaders.arrivals import Arrival
from data_loaders.ingest import load
from store import Store
from tests.ingest.workbooks import UNITS, summary, unit_file

START = datetime(2025, 6, 1, 9)
STORES = count()
FRAME = ["unit", "source", "job_type", "year", "as_of", "people", "received_at", "kind", "cell"]
PLAN = ["unit", "source", "job_type", "people", "version", "in_force_from", "confirmed"]

numbers = st.integers(0, 40)
days = st.sampled_from(["01.06.2025", "09.06.2025", "01.07.2025"])
splits = st.fixed_dictionaries(
    {"works": st.tuples(numbers, numbers), "help": st.tuples(numbers, numbers)}
)


@st.composite
def files(draw):
    """A file that came at some hour: a unit's own or a summary."""
    hours = draw(st.integers(0, 60 * 24))
    if draw(st.booleans()):
        content = unit_file(
            draw(st.sampled_from(list(UNITS))), draw(days), draw(splits), draw(numbers)
        )
    else:
        content = summary(draw(days), {unit: draw(splits) for unit in UNITS})
    return Arrival(f"{hours}.xlsx", content, START + timedelta(hours=hours))


@pytest.fixture(scope="module")
def fresh(empty_store, tmp_path_factory):
    """A new store at each call."""
    folder = tmp_path_factory.mktemp("stores")

    def make():
        original, file = Store(f"sqlite:///{empty_store}"), folder / f"{next(STORES)}.sqlite"
        original.copy_to(file)
        original.close()
        return Store(f"sqlite:///{file}")

    return make


def what_stands(store, **asked):
    history = store.history("small", 2025, **asked)[FRAME]
    controls = store.controls("small", 2025, **asked)[FRAME]
    return [*history.values.tolist(), *controls.values.tolist(),
            *store.plans("small", 2025, **asked)[PLAN].values.tolist()]  # fmt: skip


@settings(max_examples=15)
@given(
    st.lists(files(), min_size=2, max_size=5).flatmap(
        lambda came: st.tuples(st.just(came), st.permutations(came))
    )
)
def test_the_order_of_files_changes_nothing(fresh, orders):
    one, other = fresh(), fresh()
    for store, came in zip((one, other), orders, strict=True):
        list(load(came, "small", store))

    assert what_stands(one) == what_stands(other)


@settings(max_examples=15)
@given(st.lists(files(), min_size=1, max_size=4), st.lists(files(), min_size=1, max_size=3))
def test_a_past_moment_is_stable_under_later_uploads(fresh, came, later):
    store = fresh()
    list(load(came, "small", store))
    moment = max(arrival.received_at for arrival in came)
    then = what_stands(store, known_at=moment)
    list(
        load([replaced(arrival, moment + timedelta(hours=1)) for arrival in later], "small", store)
    )

    assert what_stands(store, known_at=moment) == then


@settings(max_examples=15)
@given(st.lists(files(), min_size=1, max_size=4))
def test_what_is_stored_is_what_the_cells_say(fresh, came):
    store = fresh()
    said = {}
    for outcome in load(came, "small", store):
        if outcome.report_id:
            said[outcome.report_id] = {
                (row.unit, row.source, row.job_type): row.people
                for row in outcome.report.facts.itertuples()
            }
    for row in store.history("small", 2025).itertuples():
        assert said[row.report][row.unit, row.source, row.job_type] == row.people


def test_files_of_one_name_and_moment_are_told_apart_by_their_bytes(fresh):
    came = [
        Arrival(
            "a.xlsx", unit_file("north", "01.06.2025", {"works": (n, 1), "help": (0, 2)}), START
        )
        for n in (3, 5, 7)
    ]
    one, other = fresh(), fresh()
    for store, order in ((one, came), (other, came[::-1])):
        list(load(order, "small", store))

    assert what_stands(one) == what_stands(other)


def test_a_load_that_was_cut_off_is_repeated(fresh):
    came = [
        Arrival(
            f"{unit}.xlsx", unit_file(unit, "01.06.2025", {"works": (5, 1), "help": (0, 2)}), START
        )
        for unit in UNITS
    ]
    store, whole = fresh(), fresh()
    list(load(came, "small", whole))
    begun = load(came, "small", store)
    next(begun)
    begun.close()

    statuses = [outcome.status for outcome in load(came, "small", store)]

    assert sorted(statuses) == ["accepted", "accepted", "unchanged"]
    assert what_stands(store) == what_stands(whole)


def test_a_copy_in_the_same_load_is_unchanged(fresh):
    content = unit_file("north", "01.06.2025", {"works": (5, 1), "help": (0, 2)})
    came = [Arrival("a.xlsx", content, START), Arrival("copy of a.xlsx", content, START)]

    outcomes = list(load(came, "small", fresh()))

    assert [(o.file, o.status) for o in outcomes] == [
        ("a.xlsx", "accepted"), ("copy of a.xlsx", "unchanged"),
    ]  # fmt: skip
    assert outcomes[0].receipt == outcomes[1].receipt


def test_files_are_told_as_they_are_read(fresh):
    told = []
    came = [Arrival(f"{n}.xlsx", b"no workbook", START) for n in range(3)]
    list(load(came, "small", fresh(), after_reading=lambda: told.append(1)))

    assert len(told) == 3


def replaced(arrival, moment):
    return Arrival(arrival.name, arrival.content, moment + (arrival.received_at - START))
