"""The second region: what was published comes out exactly, all else says that it is invented."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data_loaders.arrivals import arrivals
from data_loaders.ingest import load
from data_loaders.pack import read_pack
from sample_data.make import make_second
from store import Store
from stories.overview import overview
from stories.returns import returns

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "sample_data" / "karabakh"
NOW, RETURN_DAY = date(2026, 2, 1), date(2026, 1, 21)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('second') / 'employment_map.sqlite'}")
    store.migrate()
    store.save_region(read_pack(PACK))
    outcomes = list(load(list(arrivals([PACK])), "karabakh", store))
    assert {outcome.status for outcome in outcomes} == {"accepted"}
    yield store
    store.close()


@pytest.fixture(scope="module")
def figures(loaded):
    return loaded.records("karabakh", "published", history=True)


def figure(figures, code, day, territory=None):
    """The value of a published figure at its date."""
    of_code = (figures["figure"] == code) & (figures["as_of"] == pd.Timestamp(day))
    rows = figures[of_code & (territory is None or figures["territory"] == territory)]
    [value] = rows["value"]
    return value


def test_making_it_again_gives_what_is_shipped(tmp_path):
    make_second(tmp_path)
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.xlsx"))
    shipped = sorted(path.relative_to(PACK) for path in (PACK / "reports").rglob("*.xlsx"))

    assert made == shipped
    assert all((tmp_path / file).read_bytes() == (PACK / file).read_bytes() for file in made)


def test_units_are_ten_and_five_and_one_came_out_of_three():
    region = read_pack(PACK)
    carved = region.unit("aghdara")

    assert len(region.units) == 15
    assert len(region.units_on(date(2023, 12, 4))) == 14
    assert carved.valid_from == date(2023, 12, 5)
    assert carved.predecessors == ("aghdam", "kalbajar", "tartar")
    assert len({unit.tile for unit in region.units}) == 15


def test_registered_people_are_no_residents():
    assert read_pack(PACK).populations == ()


def test_employed_of_the_able_bodied(figures):
    day = "2024-01-09"
    able, employed = (
        figure(figures, code, day) for code in ("able_bodied_people", "employed_people")
    )
    others = [figure(figures, code, day) for code in ("children_people", "elderly_people")]

    assert (employed, able) == (1138, 3116)
    assert round(100 * employed / able, 1) == 36.5
    assert figure(figures, "employed_share_of_able_bodied", day) == 36.5
    assert able + sum(others) == figure(figures, "resettled_people", day) == 4691


def test_the_return_of_january_2026(loaded, figures):
    story = returns(loaded, "karabakh", NOW)

    assert (story.totals["families"], story.totals["people"]) == (6633, 26513)
    assert story.newest == RETURN_DAY
    assert len(story.rows) == 37
    assert len(story.units) == 11
    assert figure(figures, "returned_people", RETURN_DAY, "region") == 26513


def test_earlier_returns(loaded):
    course = returns(loaded, "karabakh", NOW).course.set_index("as_of")

    assert course.loc["2024-02-01", ["families", "people"]].tolist() == [1333, 5268]
    assert course.loc["2026-01-01", "settlements"] == 32
    assert course["families"].is_monotonic_increasing


def test_three_units_at_the_end_of_october(loaded, figures):
    rows = returns(loaded, "karabakh", date(2025, 11, 1)).rows
    north = rows[rows["unit"].isin(["khankendi", "aghdara", "khojaly"])]

    assert (north["families"].sum(), north["people"].sum()) == (1141, 4468)
    assert figure(figures, "returned_families", "2025-11-01") == 1141


def test_the_mismatch_of_spring_2024_is_told_and_kept(loaded, figures):
    [row] = returns(loaded, "karabakh", NOW).mismatches.to_dict("records")

    assert (row["what"], row["stated"], row["parts"], row["difference"]) == (
        "families", 1727, 1771, 44,
    )  # fmt: skip
    assert figure(figures, "returned_people", "2024-05-01") == 6754


def test_figures_of_different_bases_stand_apart_each_defined(loaded):
    shown = overview(loaded, "karabakh", NOW).figures.set_index(["figure", "territory"])

    assert shown.loc[("placed_people", "region"), "value"] == 8000
    assert shown.loc[("covered_by_measures", "region"), "value"] == 6300
    assert shown.loc[("employment_level", "region"), "value"] == 92
    assert shown["definition"].nunique() == len(shown)
    languages = ["definition", "definition_ru", "definition_kk", "definition_en"]
    assert shown[languages].notna().all(axis=None)


def test_the_network(loaded):
    points = loaded.records("karabakh", "points").set_index("point")
    centre = points.loc["barda-centre"]
    is_open = points[points["planned"] == "no"]
    served = {unit for units in is_open["catchment"] for unit in units}
    east = {"jabrayil", "kalbajar", "gubadly", "lachin", "zangilan"}

    assert set(centre["catchment"]) == {
        "barda", "tartar", "aghjabadi", "aghdam", "fuzuli", "khojaly", "shusha", "khojavend",
        "khankendi",
    }  # fmt: skip
    assert (centre["capacity_a_day"], centre["capacity_a_day_high"]) == (650, 700)
    assert (centre["staff"], centre["volunteers"], centre["services"]) == (51, 27, 160)
    assert points.loc["kalbajar-point", "capacity_a_day"] == 120
    assert points.loc["tartar-branch", "capacity_a_day"] == 80
    assert points.loc["smart-agali", "opened"] == pd.Timestamp("2022-05-27")
    assert points.loc["tartar-branch", "opened"] == pd.Timestamp("2026-01-22")
    assert east - served == {"lachin", "gubadly", "jabrayil"}
    assert "aghdara" not in served


def test_energy_adds_up_to_what_was_published(loaded, figures):
    energy = loaded.records("karabakh", "energy")

    assert energy["megawatts"].sum() == 1600
    assert figure(figures, "generation_planned", "2025-11-30") == 1.6


def test_every_row_says_whether_it_is_published_derived_or_invented(loaded):
    for kind in loaded.region("karabakh").record_kinds:
        rows = loaded.records("karabakh", kind.code, history=True)
        assert len(rows), kind.code
        assert rows["status"].isin(["published", "derived", "invented"]).all(), kind.code
