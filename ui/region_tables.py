"""The tables of the first screen: units and sources against their plans, the year that closed."""

from typing import Any

from ui.closing_table import closing_table
from ui.four_numbers import four_numbers_table
from ui.source_table import source_table


def region_tables(story: Any) -> None:
    """``story``: a ``RegionToday``."""
    closing_table(story.closing)
    four_numbers_table(story.units, story.region, story.figures)
    source_table(story.sources, story.region)
