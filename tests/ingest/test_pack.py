"""A region pack is read whole, or every fault of it is named."""

from datetime import date, datetime, time

import pytest

from data_loaders.pack import pack_plans, pack_reports, read_pack
from domain.errors import PackBroken
from tests.ingest.packs import POPULATION, REGION, SOURCES, UNITS, write_pack


def faults(folder, **changed):
    with pytest.raises(PackBroken) as broken:
        read_pack(write_pack(folder, **changed))
    return [(f.file, f.line, f.code, f.value) for f in broken.value.values["faults"]]


def test_a_pack_becomes_a_region(tmp_path):
    region = read_pack(write_pack(tmp_path))

    assert (region.code, region.names["ru"], region.sample) == ("small", "Малая область", True)
    assert region.reporting.deadline == time(18, 0)
    assert region.reporting.grace_days == 1
    assert region.holidays == (date(2025, 1, 1),)
    assert region.offices["akim"]["en"] == "Akim of Smallness"
    assert region.published[0].people == 30
    assert region.aliases == ("область Малая",)
    assert [unit.code for unit in region.units] == ["north", "south", "lake"]
    assert region.unit("north").aliases == ("Северный", "Северный р-н")
    assert region.unit("north").tile == (0, 1)
    assert region.unit("south").tile is None
    assert region.unit("south").valid_from == date(2024, 1, 1)
    assert region.unit("south").predecessors == ("north",)
    assert [source.code for source in region.top_sources] == ["works", "help"]
    assert region.source("works").department == {"ru": "Управление строительства"}
    assert [p.unit for p in region.populations] == ["north", "region"]


def test_names_that_are_not_given_fall_back_to_english(tmp_path):
    assert read_pack(write_pack(tmp_path)).unit("north").name("az") == "North"


def test_all_faults_of_all_files_come_at_once(tmp_path):
    found = faults(
        tmp_path,
        units=UNITS.replace("2024-01-01", "1 January").replace("lake,city", "north,town"),
        sources=SOURCES.replace("youth,help", "youth,nothing"),
        population=POPULATION.replace("9000", "9 000").replace("region,", "moon,"),
        region=REGION.replace("weekday = 0", 'weekday = "Monday"').replace("holidays", "holiday"),
    )

    assert found == [
        ("region.toml", None, "unknown_key", "holiday"),
        ("region.toml", None, "bad_key", "reporting"),
        ("units.csv", 3, "bad_date", "1 January"),
        ("units.csv", 4, "bad_word", "town"),
        ("population.csv", 2, "bad_number", "9 000"),
        ("units.csv", 4, "twice", "north"),
        ("sources.csv", 4, "unknown_code", "nothing"),
        ("population.csv", 3, "unknown_code", "moon"),
    ]


def test_a_code_that_stands_twice_is_named(tmp_path):
    assert faults(tmp_path, units=UNITS.replace("lake,city", "north,city")) == [
        ("units.csv", 4, "twice", "north")
    ]


def test_missing_columns_and_empty_tables_are_named(tmp_path):
    assert faults(tmp_path, units=UNITS.splitlines()[0], population="unit,people\n", sources="")[
        :3
    ] == [
        ("sources.csv", None, "no_column", "name_kk"),
        ("sources.csv", None, "no_column", "name_ru"),
        ("sources.csv", None, "no_column", "name_en"),
    ]


def test_a_folder_without_its_files_says_which(tmp_path):
    with pytest.raises(PackBroken, match=r"region.toml: no_file; units.csv: no_file"):
        read_pack(tmp_path)


def test_a_published_figure_of_an_unknown_source_is_named(tmp_path):
    assert faults(tmp_path, region=REGION.replace('source = "all"', 'source = "moon"')) == [
        ("region.toml", None, "unknown_code", "moon")
    ]


def test_toml_that_cannot_be_read_is_one_fault(tmp_path):
    [(file, _, code, said)] = faults(tmp_path, region="code = ")
    assert (file, code) == ("region.toml", "not_toml")
    assert said


def test_reports_come_with_their_time_of_arrival(tmp_path):
    folder = write_pack(tmp_path) / "reports"
    (folder / "june").mkdir(parents=True)
    (folder / "june" / "north.xlsx").write_bytes(b"workbook")
    (folder / "received.csv").write_text(
        "file,received_at,sender,channel\njune/north.xlsx,2025-06-02T15:30:00+05:00,North,mail\n"
    )
    reports = pack_reports(tmp_path)

    assert reports["received_at"].item() == datetime(2025, 6, 2, 10, 30)
    assert reports["path"].item().read_bytes() == b"workbook"
    assert reports[["file", "sender", "channel"]].values.tolist() == [
        ["june/north.xlsx", "North", "mail"]
    ]


def test_lists_below_the_reports_are_read_too(tmp_path):
    for folder in (write_pack(tmp_path) / "reports", tmp_path / "reports" / "made"):
        folder.mkdir(parents=True)
        (folder / "north.xlsx").write_bytes(b"workbook")
        (folder / "received.csv").write_text(
            "file,received_at,sender,channel\nnorth.xlsx,2025-06-02,,\n"
        )

    paths = [path.relative_to(tmp_path).as_posix() for path in pack_reports(tmp_path)["path"]]
    assert sorted(paths) == ["reports/made/north.xlsx", "reports/north.xlsx"]


def test_a_listed_file_that_is_not_there_is_named(tmp_path):
    folder = write_pack(tmp_path) / "reports"
    folder.mkdir()
    (folder / "received.csv").write_text(
        "file,received_at,sender,channel\ngone.xlsx,2025-06-02,,\n"
    )

    with pytest.raises(PackBroken, match=r"received.csv:2: not_there gone.xlsx"):
        pack_reports(tmp_path)


def test_plans_come_with_their_basis(tmp_path):
    folder = write_pack(tmp_path) / "plans"
    folder.mkdir()
    (folder / "plan.xlsx").write_bytes(b"workbook")
    (folder / "plans.csv").write_text(
        "file,year,kind,status,basis,basis_date,in_force_from,recorded_at\n"
        "plan.xlsx,2025,decree,approved,No. 7,2025-03-01,2025-01-01,2025-03-04T09:00:00\n"
    )
    plan = pack_plans(tmp_path).iloc[0]

    assert (plan["kind"], plan["status"], plan["basis"]) == ("decree", "approved", "No. 7")
    assert plan["in_force_from"] == date(2025, 1, 1)
    assert plan["recorded_at"] == datetime(2025, 3, 4, 9)


def test_a_pack_may_bring_neither_plans_nor_reports(tmp_path):
    write_pack(tmp_path)

    assert pack_reports(tmp_path).empty
    assert pack_plans(tmp_path).empty
