"""The network of the second sample region, from its workbooks: what was published comes out."""

from datetime import date
from pathlib import Path

import pytest

from data_loaders.arrivals import arrivals
from data_loaders.ingest import load
from data_loaders.pack import read_pack
from domain.said import Said
from store import Store
from stories.service_network import proposed, service_network

PACK = Path(__file__).resolve().parents[2] / "sample_data" / "karabakh"
AS_OF = date(2026, 2, 1)


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('network') / 'map.sqlite'}")
    store.migrate()
    store.save_region(read_pack(PACK))
    list(load(arrivals([PACK]), "karabakh", store))
    yield service_network(store, "karabakh", AS_OF)
    store.close()


def test_the_regional_centre_has_its_nine_units(network):
    catchment = network.points.set_index("point").at["barda-centre", "catchment"]

    assert set(catchment) == {
        "barda", "tartar", "aghjabadi", "aghdam", "fuzuli", "khojaly", "shusha", "khojavend",
        "khankendi",
    }  # fmt: skip


def test_units_without_a_point_come_out_of_the_reports(network):
    assert {"lachin", "gubadly", "jabrayil"} <= set(network.without_point) & set(network.uncovered)


def test_published_capacities_stand(network):
    low = network.loads.set_index("point")["capacity_a_day"]
    assert low[["kalbajar-point", "barda-centre", "tartar-branch"]].tolist() == [120, 650, 80]


def test_the_road_to_the_plan_of_2030(network):
    assert network.road[["open", "planned"]].values.tolist() == [[7, 14], [2, 64]]


def test_each_new_point_has_its_reason(network):
    found, reasons = proposed(network, 2, 100, 50)

    assert len(reasons) == len(found.sites) == 2
    assert all(isinstance(reason, Said) for reason in reasons)
    assert found.after > found.before
