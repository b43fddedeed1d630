"""A plan typed into a grid: its workbook says the same when it is read as any file would be."""

from pathlib import Path

import pandas as pd
import pytest

from data_loaders.book import address
from data_loaders.opening import open_book
from data_loaders.pack import read_pack
from data_loaders.plan_workbook import PlanWords, plan_columns, plan_workbook
from data_loaders.reading import read_report
from domain.languages import LANGUAGES
from domain.units import REGION
from i18n import text, year

PACK = Path(__file__).resolve().parents[2] / "sample_data" / "abay"
KEYS = ["unit", "source", "job_type", "year", "people", "sheet", "cell"]


@pytest.fixture(scope="module")
def abay():
    return read_pack(PACK)


def typed(region, parts=False):
    """A grid with a different number in every cell, and the region's own plan as their sum."""
    columns = plan_columns(region, parts)
    units = [unit.code for unit in region.units]
    cells = {
        column: [100 * place + row for row, _ in enumerate(units)]
        for place, column in enumerate(columns, 1)
    }
    grid = pd.DataFrame(cells, index=units, dtype="Int64")
    grid.columns = pd.MultiIndex.from_tuples(columns)
    return grid


def with_region(grid):
    return pd.concat([grid, grid.sum().astype("Int64").to_frame(REGION).T])


def in_words(region, language):
    called = year(2026, language)
    title = text("plan.form_title", language, region=region.name(language), year=called)
    notes = [
        text("plan.form_basis", language, basis="№ 147", day="26.06.2025"),
        text("plan.form_reason", language, reason="…"),
        text("plan.form_by", language, by="…"),
    ]
    return PlanWords(
        text("plan.form_sheet", language),
        title,
        notes,
        text("frame.unit", language),
        text("plan.form_total", language, year=called),
        text("plan.own", language),
        {kind: text(f"job_type.{kind}", language) for kind in ("permanent", "temporary", "total")},
    )


def rows(plans):
    return sorted(map(tuple, plans[KEYS].to_numpy().tolist()))


@pytest.mark.parametrize("parts", [False, True], ids=["sources", "with their parts"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_is_read_as_the_plan_that_was_typed(abay, language, parts):
    grid = typed(abay, parts)
    content, kept = plan_workbook(grid, abay, 2026, in_words(abay, language), language)
    read = read_report(open_book(content, "plan.xlsx"), "plan.xlsx", abay)

    assert not read.refused
    assert (read.kind, read.year) == ("plan", 2026)
    assert rows(read.plans) == rows(kept.plans)


def test_every_number_stands_in_the_cell_that_is_named(abay):
    grid = with_region(typed(abay))
    content, kept = plan_workbook(grid, abay, 2026, in_words(abay, "ru"), "ru")
    [sheet] = open_book(content, "plan.xlsx").sheets
    cells = {address(at): value for at, value in sheet.cells.items()}

    assert len(kept.plans) == grid.size
    assert [cells[row.cell] for row in kept.plans.itertuples()] == kept.plans["people"].tolist()


def test_the_region_s_own_plan_is_kept_beside_those_of_units(abay):
    _, kept = plan_workbook(with_region(typed(abay)), abay, 2026, in_words(abay, "ru"), "ru")

    assert set(kept.plans["unit"]) - set(kept.units) == {REGION}


def test_an_empty_cell_states_nothing_and_zero_is_a_plan(abay):
    grid = typed(abay)
    grid.iloc[0, 0], grid.iloc[1, 0] = pd.NA, 0
    _, kept = plan_workbook(grid, abay, 2026, in_words(abay, "ru"), "ru")

    assert len(kept.plans) == grid.size - 1
    assert 0 in kept.plans["people"].tolist()


def test_a_region_s_row_without_numbers_is_left_out(abay):
    grid = typed(abay)
    empty = pd.DataFrame(pd.NA, index=[REGION], columns=grid.columns, dtype="Int64")
    content, _ = plan_workbook(pd.concat([grid, empty]), abay, 2026, in_words(abay, "ru"), "ru")
    [sheet] = open_book(content, "plan.xlsx").sheets

    assert text("plan.own", "ru") not in sheet.cells.values()
