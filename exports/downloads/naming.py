"""Names beside codes, so that a table can be read without ours at hand."""

import pandas as pd

from domain.regions import Region


def named(figures: pd.DataFrame, region: Region | None, language: str) -> pd.DataFrame:
    """Figures of a story as a table: its index among the columns, names beside codes."""
    table = figures.reset_index() if figures.index.name else figures.copy()
    if region is None:
        return table
    called = {
        "unit": {unit.code: unit.name(language) for unit in region.units},
        "source": {source.code: source.name(language) for source in region.sources},
    }
    for column, names in called.items():
        if column in table:
            place = list(table.columns).index(column) + 1
            table.insert(place, f"{column}_name", table[column].map(names))
    return table
