"""Every figure that papers print, with a short code that leads back to it."""

import re
from collections.abc import Iterator

import pandas as pd

from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from stories.district import District
from stories.region_today import RegionToday
from stories.year_end import totals

# The number of each figure in a code; it is printed over the figure's column in every table.
NUMBERS = {
    "people": 1, "permanent": 2, "temporary": 3, "annual_plan": 4, "period_plan": 5,
    "completion": 6, "pace": 7, "deviation": 8, "required_weekly": 9, "best_weekly": 10,
    "change": 11, "permanent_change": 12, "temporary_change": 13, "people_before": 14,
    "permanent_share": 15, "forecast_low": 16, "forecast_high": 17,
}  # fmt: skip
OF_UNITS = (
    "people", "permanent", "temporary", "annual_plan", "period_plan", "completion", "pace",
    "deviation", "required_weekly", "best_weekly", "permanent_share",
)  # fmt: skip
OF_SOURCES = (
    "people", "permanent", "temporary", "annual_plan", "period_plan", "completion", "pace",
    "deviation", "required_weekly",
)  # fmt: skip
OF_FORECAST = {"low": "forecast_low", "high": "forecast_high"}  # the year's end
OF_CHANGES = ("people_before", "change", "permanent_change", "temporary_change")
COLUMNS = ["unit", "source", "figure", "value"]
CODE = re.compile(r"(\d\d)\.(\d\d)\.(\d+)")
PRECISION = 6  # decimals that are kept of a figure

Row = tuple[str, str, str, float | None]


def paper_figures(
    region: Region, story: RegionToday | District, districts: tuple[District, ...]
) -> pd.DataFrame:
    """One row per figure: COLUMNS and ``code``.

    unit: a code or ``region``; source: a code or ``all``; figure: a name of NUMBERS; value: people
    or a share (1.0 is 100 %), missing where it is not known; ``code``: ``09.03.6`` is the sixth
    figure of the third source of the ninth unit, 00 being the region and all sources.
    """
    rows = [*_headlines(story), *_sources(story), *_changes(story), *_forecast(story)]
    if isinstance(story, RegionToday):
        rows += [row for own in districts for row in _unit(own.unit.code, own.sources)]
    found = pd.DataFrame(rows, columns=COLUMNS).astype({"value": "float64"})
    codes = [
        code(region, str(unit), str(source), str(figure))
        for unit, source, figure in zip(
            found["unit"], found["source"], found["figure"], strict=True
        )
    ]
    return found.assign(code=codes)


def row_code(region: Region, unit: str, source: str = ALL) -> str:
    """The part of a code that names the row: unit and source."""
    units = [REGION, *(known.code for known in region.units)]
    sources = [ALL, *(known.code for known in region.sources)]
    return f"{units.index(unit):02}.{sources.index(source):02}"


def code(region: Region, unit: str, source: str, figure: str) -> str:
    """The short code of a figure."""
    return f"{row_code(region, unit, source)}.{NUMBERS[figure]}"


def named_by(region: Region, figure_code: str) -> tuple[str, str, str]:
    """Unit, source and figure of a code as it is printed. Raises KeyError for one that is none."""
    units = [REGION, *(known.code for known in region.units)]
    sources = [ALL, *(known.code for known in region.sources)]
    names = {number: name for name, number in NUMBERS.items()}
    found = CODE.fullmatch(figure_code)
    if found is None:
        raise KeyError(figure_code)
    unit, source, number = map(int, found.groups())
    if unit >= len(units) or source >= len(sources) or number not in names:
        raise KeyError(figure_code)
    return units[unit], sources[source], names[number]


def cells_of(rows: pd.DataFrame, figure: pd.Series) -> pd.DataFrame:
    """The rows of ``origins`` that a figure (a row of ``paper_figures``) was made from."""
    of_unit = (rows["unit"] == figure["unit"]) | (figure["unit"] == REGION)
    of_source = (rows["source"] == figure["source"]) | (figure["source"] == ALL)
    return rows[of_unit & of_source]


def _headlines(story: RegionToday | District) -> Iterator[Row]:
    if isinstance(story, RegionToday):
        yield from _figures(REGION, ALL, story.figures, OF_UNITS)
    for unit, figures in story.units.iterrows():
        yield from _figures(str(unit), ALL, figures, OF_UNITS)


def _sources(story: RegionToday | District) -> Iterator[Row]:
    unit = REGION if isinstance(story, RegionToday) else story.unit.code
    return _unit(unit, story.sources)


def _unit(unit: str, sources: pd.DataFrame) -> Iterator[Row]:
    for _, row in sources.iterrows():
        yield from _figures(unit, str(row["source"]), row, OF_SOURCES)


def _changes(story: RegionToday | District) -> Iterator[Row]:
    for _, row in story.changes[story.changes["comparable"]].iterrows():
        yield from _figures(str(row["unit"]), ALL, row, OF_CHANGES)


def _forecast(story: RegionToday | District) -> Iterator[Row]:
    for unit, row in totals(story.forecast).rename(columns=OF_FORECAST).iterrows():
        yield from _figures(str(unit), ALL, row, tuple(OF_FORECAST.values()))


def _figures(unit: str, source: str, row: pd.Series, names: tuple[str, ...]) -> Iterator[Row]:
    for name in names:
        value = row[name]
        known = None if value is None or pd.isna(value) else round(float(value), PRECISION)
        yield unit, source, name, known
