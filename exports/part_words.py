"""Figures of a region without an employment map in words: whose they are, and what they count."""

from domain.records import DATE
from domain.units import REGION
from exports.wording import Wording
from stories.part_cells import PartFigure
from stories.part_tables import TABLES

# What a figure is called where its own name is not the word.
WORDS = {
    "capacity_a_day": "capacity", "waiting_minutes": "waiting", "own": "could_own",
    "share": "share_spent", "reached": "milestones",
}  # fmt: skip
EDGES = {"_low": "scenarios.least", "_high": "scenarios.most"}


def place(code: str, words: Wording) -> str:
    """A unit or a choice of a report by its name; what has none as it is."""
    if code == REGION:
        return words.region.name(words.language)
    if code in {unit.code for unit in words.region.units}:
        return words.name("unit", code)
    return _choice(code, words)


def figure_name(part: str, figure: str, words: Wording) -> str:
    """What a figure of ``stories.part_figures`` counts, and what is said about it."""
    name, *about = figure.split(" ")
    edge = next((one for one in EDGES if name.endswith(one)), "")
    said = words.text(f"{part}.{WORDS.get(name, name).removesuffix(edge)}")
    more = [place(one, words) for one in about]
    return " · ".join(filter(None, (said, words.text(EDGES[edge]) if edge else "", *more)))


def coded_name(figure: PartFigure, words: Wording) -> str:
    """What a code names: the page, whose row, which figure."""
    table, named = TABLES[figure.named.table], figure.named
    names = {code: _called(name, words) for code, name in figure.names.items()}
    key = named.key or (REGION,)
    whose = [names.get(code) or place(code, words) for code in key]
    dates = {
        name: origin.kind.column(name).name(words.language)
        for origin in figure.origins
        for name in figure.columns[origin.kind.code]
        if origin.kind.column(name).type == DATE
    }
    said = dates.get(named.figure) or figure_name(table.part, named.figure, words)
    return " · ".join((words.text(f"{table.part}.title"), *whose, said))


def _called(name: str, words: Wording) -> str:
    """A name that a report gives, in the language where its kind knows it."""
    for kind in words.region.record_kinds:
        for column in kind.columns:
            if column.code == "name" and column.word(name, words.language) != name:
                return column.word(name, words.language)
    return name


def _choice(code: str, words: Wording) -> str:
    """What a report calls the code; the code itself where none does."""
    for kind in words.region.record_kinds:
        for column in kind.columns:
            if code in {choice.code for choice in column.choices}:
                return column.word(code, words.language)
    return code
