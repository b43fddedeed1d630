"""What the texts of a column name: units, sources, measures, projects."""

from collections import Counter
from collections.abc import Iterator

from data_loaders.recognise.column import Column
from data_loaders.recognise.dates import mentions
from data_loaders.recognise.grid import Grid
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import Lexicon
from domain.units import REGION

UNIT, SOURCE, MIXED, INDICATOR, PROJECT, NUMBER_COLUMN, OTHER = (
    "unit", "source", "mixed", "indicator", "project", "number", "other",
)  # fmt: skip


def kind_of_names(grid: Grid, column: Column, rows: list[int], lexicon: Lexicon) -> str:
    """What the texts of a column name; "" if it holds none."""
    if column.axis == "axis_number":
        return NUMBER_COLUMN
    labels = list(_labels(grid, column.number, rows, lexicon))
    if column.axis == "axis_project":
        return PROJECT
    if labels and len({label.text for label in labels}) == 1 and mentions(labels[0].text):
        return OTHER  # the date of the report, beside every row
    votes = Counter(vote(label) for label in labels)
    if votes[UNIT] and votes[SOURCE]:
        return MIXED
    for kind in (UNIT, SOURCE, INDICATOR):
        if votes[kind]:
            return kind
    declared = {"axis_unit": UNIT, "axis_source": SOURCE, "axis_indicator": INDICATOR}
    return declared.get(column.axis, OTHER if labels else "")


def vote(label: Label) -> str:
    """What one text names; "" if neither unit, nor source, nor measure."""
    if label.unit.code and label.unit.code != REGION:
        return UNIT
    if label.sources:
        return SOURCE
    return INDICATOR if label.tags & {"plan", "fact", "percent", "permanent", "temporary"} else ""


def tell_names_apart(grid: Grid, names: dict[int, str], rows: list[int], lexicon: Lexicon) -> None:
    """Correct the columns that would be sources and are not.

    Beside projects they are who pays and who builds, unless most texts name a source; beside
    sources they are measures, if most texts are: "план, факт, лица с инвалидностью".
    """
    sources = [column for column, kind in names.items() if kind == SOURCE]
    for column in sources:
        votes = Counter(vote(label) for label in _labels(grid, column, rows, lexicon))
        if PROJECT in names.values() and votes[SOURCE] * 2 < votes.total():
            names[column] = OTHER
        elif column != sources[0] and votes[INDICATOR] > votes[SOURCE]:
            names[column] = INDICATOR


def _labels(grid: Grid, column: int, rows: list[int], lexicon: Lexicon) -> Iterator[Label]:
    texts = (grid.rows[row].get(column) for row in rows)
    return (lexicon.label(text) for text in texts if isinstance(text, str) and text.strip())
