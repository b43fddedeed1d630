"""A pack may say how plans are spread over the year, and which indicator it is judged by."""

from datetime import date

import pytest

from data_loaders.pack import read_pack
from domain.errors import PackBroken
from domain.phasing import Phasing
from domain.regions import Indicator
from store import Store
from tests.ingest.packs import REGION, write_pack

SPREAD = """
[indicator]
source = "works"

[[phasing]]
year = 2025
source = "works"
shape = "typed"
months = [0, 0, 0, 1, 2, 2, 1, 0, 0, 0, 0, 0]
basis = "order 5"
basis_date = 2024-12-20

[[phasing]]
year = 2025
source = "works"
shape = "last_year"
in_force_from = 2025-07-01
"""


def test_it_is_read_and_kept_with_the_region(tmp_path):
    region = read_pack(write_pack(tmp_path / "pack", region=REGION + SPREAD))
    first, second = region.phasings
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    store.migrate()
    store.save_region(region)

    assert first.months == (0, 0, 0, 1, 2, 2, 1, 0, 0, 0, 0, 0)
    assert first.starts == date(2025, 1, 1)
    assert second == Phasing(2025, "works", "last_year", date(2025, 7, 1))
    assert region.indicator == Indicator("works", 100)
    assert store.region("small") == region
    store.close()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ('shape = "last_year"', 'shape = "as ever"'),
        ("months = [0, 0, 0, 1, 2, 2, 1, 0, 0, 0, 0, 0]", "months = [1, 2]"),
        ("months = [0, 0, 0, 1, 2, 2, 1, 0, 0, 0, 0, 0]", "months = [-1,1,1,1,1,1,1,1,1,1,1,1]"),
        ('[[phasing]]\nyear = 2025\nsource = "works"', '[[phasing]]\nyear = 2025\nsource = "air"'),
        ('[indicator]\nsource = "works"', '[indicator]\nsource = "air"'),
    ],
)
def test_what_cannot_be_is_named(tmp_path, wrong, code):
    spread = SPREAD.replace(wrong, code, 1)
    assert spread != SPREAD

    with pytest.raises(PackBroken) as broken:
        read_pack(write_pack(tmp_path, region=REGION + spread))
    assert {fault.file for fault in broken.value.values["faults"]} == {"region.toml"}
