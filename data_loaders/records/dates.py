"""The date that a table of records stands at, as its titles, its sheet or its file name it."""

from collections.abc import Sequence
from datetime import date

from data_loaders.recognise.dating import Dating, Evidence, dating
from data_loaders.recognise.grid import Grid
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.sheets import said_by_name
from data_loaders.recognise.titles import Said, read_titles


def date_of_table(
    grid: Grid, titles: Sequence[int], lexicon: Lexicon, file: Said | None, given: date | None
) -> Dating:
    """The date of a table.

    titles: rows between the table and the one above it; file: what the file's name says, None where
    several tables make it say nothing of this one; given: the date that the caller states.
    """
    name = grid.sheet.name
    said = read_titles(grid, titles, lexicon)
    named = said_by_name(name or "", lexicon)
    found = [Evidence(one, name, at) for one, at in said.dates]
    found += [Evidence(one) for one, _ in named.dates]
    found += [Evidence(one) for one, _ in (file.dates if file else ())]
    complete = all(one.mention.year for one in found)
    return dating(found, [], [] if complete else said.years, given)
