"""The small region with one report of North, as its next form finds it."""

from datetime import date

import pytest

from data_loaders.ingest import ingest
from stories.blank_form import blank_form
from tests.ingest.conftest import empty_store, region, store  # noqa: F401
from tests.ingest.workbooks import unit_file

DAY, NEXT = date(2025, 6, 2), date(2025, 6, 9)


@pytest.fixture
def reported(store):  # noqa: F811
    """The store after North's report as of 2 June."""
    content = unit_file("north", "02.06.2025", {"works": (12, 7), "help": (0, 30)})
    outcome = ingest(content, "north.xlsx", "small", store, sender="north")
    assert outcome.status == "accepted"
    return store


@pytest.fixture
def form(reported):
    """North's form for 9 June."""
    return blank_form(reported, "small", "north", NEXT)
