"""The invented figures add up to the published ones, read straight from the shipped workbooks."""

import tomllib
from datetime import date
from functools import cache

import pytest

from tests.sample.reading import PACK, Figures, bottom_line, rows, unit_figures, unit_files

FIRST_OF_DECEMBER, LAST_OF_KURCHATOV = date(2025, 12, 1), date(2025, 11, 24)
TOP = ("infrastructure", "subsidised", "new_enterprises", "vacancies", "grants")
MEASURES = tuple(line["code"] for line in rows("sources.csv") if line["parent"] == "subsidised")


@cache
def december() -> dict[str, Figures]:
    """What each unit had last reported on 1 December 2025."""
    reported = unit_files(FIRST_OF_DECEMBER)
    reported["kurchatov"] = unit_files(LAST_OF_KURCHATOV)["kurchatov"]
    return {unit: unit_figures(path) for unit, path in reported.items()}


def region(source: str, job_type: str) -> int:
    """The units' sum; of the total, that of the sources that add up to it."""
    sources = TOP if source == "all" else (source,)
    types = ("permanent", "temporary") if job_type == "total" else (job_type,)
    return sum(
        unit[name, kind] for unit in december().values() for name in sources for kind in types
    )


def published() -> list[dict[str, object]]:
    """What the pack says is known."""
    return tomllib.loads((PACK / "region.toml").read_text("utf-8"))["published"]


def test_kurchatov_has_not_reported_on_the_first_of_december():
    units = {line["code"] for line in rows("units.csv")}

    assert units - set(unit_files(FIRST_OF_DECEMBER)) == {"kurchatov"}


@pytest.mark.parametrize(
    ("source", "job_type", "people"),
    [
        ("all", "total", 24_925),
        ("all", "permanent", 16_211),
        ("all", "temporary", 8_714),
        ("infrastructure", "permanent", 481),
        ("infrastructure", "temporary", 1_167),
        ("subsidised", "temporary", 7_547),
        ("subsidised", "permanent", 0),
        ("new_enterprises", "total", 9_049),
        ("vacancies", "total", 6_476),
        ("grants", "total", 205),
    ],
)
def test_the_units_add_up_to_what_is_published(source, job_type, people):
    assert region(source, job_type) == people


def test_every_known_figure_of_that_day_is_what_the_units_add_up_to():
    for figure in published():
        if figure["what"] == "fact" and figure["as_of"] == FIRST_OF_DECEMBER:
            assert region(figure["source"], figure["job_type"]) == figure["people"]


def test_the_parts_of_subsidised_jobs_add_up_to_them_in_every_unit():
    for figures in december().values():
        parts = sum(figures[measure, "temporary"] for measure in MEASURES)
        assert parts == figures["subsidised", "temporary"]


def test_stated_totals_are_the_sums_of_their_sources():
    stated = {
        unit: figures for unit, figures in december().items() if ("all", "permanent") in figures
    }

    assert len(stated) == 10  # two clerks write no total
    for figures in stated.values():
        for job_type in ("permanent", "temporary"):
            assert figures["all", job_type] == sum(figures[source, job_type] for source in TOP)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("План РКЗ на 2023 год.xlsx", [24_926]),
        ("Уточненный план РКЗ на 2025 год.xlsx", [22_887, 1_590, 450, 1_140, 7_150, 6_342, 7_600]),
        ("Проект плана РКЗ на 2026 год.xlsx", [3_977, 3_977, 810, 3_167]),
        ("План РКЗ на 2026 год.xlsx", [13_324, 1_151, 193, 958, 3_418, 5_500, 3_050, 205]),
    ],
)
def test_the_plans_add_up_to_what_is_known_of_them(file, line):
    assert bottom_line(PACK / "plans" / file)[: len(line)] == line


def test_the_middle_of_2023_is_the_published_one():
    line = bottom_line(PACK / "reports" / "2023-07-01" / "Свод РКЗ 01.07.2023.xlsx")

    assert line[:2] == [24_926, 13_303]


def test_each_known_figure_says_whether_it_was_published_or_derived():
    derived = {
        (figure["what"], figure["source"], figure["job_type"], figure["people"])
        for figure in published()
        if figure["status"] == "derived"
    }

    assert {figure["status"] for figure in published()} == {"published", "derived"}
    assert ("plan", "all", "total", 22_887) in derived
    assert ("fact", "subsidised", "total", 7_547) in derived
    assert all(figure["publisher"] for figure in published())


def test_the_sample_says_that_it_is_one():
    assert tomllib.loads((PACK / "region.toml").read_text("utf-8"))["sample"] is True
