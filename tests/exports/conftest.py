"""The sample region as of 1 December 2025, loaded from its own workbooks, and its briefs."""

from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from data_loaders.arrivals import arrivals
from data_loaders.ingest import load
from data_loaders.pack import read_pack
from domain.reports import REJECTED
from exports.writing import brief_bytes
from store import Store
from stories.brief import region_brief, unit_briefs

PACK = Path(__file__).resolve().parents[2] / "sample_data" / "abay"
AS_OF = date(2025, 12, 1)
FROM = datetime(2025, 11, 15)  # the last weeks are enough for what papers say of a year


@pytest.fixture(scope="session")
def loaded(tmp_path_factory):
    """A store with the plan of 2025 and the districts' own reports of the last weeks."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('papers') / 'map.sqlite'}")
    store.migrate()
    store.save_region(read_pack(PACK))
    came = [one for one in arrivals([PACK]) if wanted(one)]
    outcomes = list(load(came, "abay", store))
    assert [outcome.file for outcome in outcomes if outcome.status == REJECTED] == []
    yield store
    store.close()


def wanted(arrival) -> bool:
    if arrival.basis:
        return arrival.basis.in_force_from.year == AS_OF.year
    return FROM <= arrival.received_at <= datetime(2025, 12, 3)


@pytest.fixture(scope="session")
def brief(loaded):
    return region_brief(loaded, "abay", AS_OF)


@pytest.fixture(scope="session")
def zharma(brief):
    return next(own for own in unit_briefs(brief) if own.code == "zharma")


@pytest.fixture(scope="session")
def paper_of(brief, zharma):
    """``paper_of(format, *languages, unit=…)``: the bytes of a paper, each made once."""

    @cache
    def made(format: str, *languages: str, unit: bool = False) -> bytes:
        return brief_bytes(zharma if unit else brief, format, languages)

    return made
