"""A group of people among the measures of one source is a part of it, though a source is called so.

"План | Факт | лица с инвалидностью" under "Вакансии" counts who of those placed has a disability.
"""

from data_loaders.book import Address
from data_loaders.recognise.column import Column
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.meaning import FACT, PLAN
from domain.sources import ALL

GROUP = "group"


def leave_parts(made: dict[int, Column], lexicon: Lexicon) -> None:
    """Leave the columns whose lowest heading names the part of another source than their group's.

    Beside it stand a plan and a fact, or either, that name no source by themselves. What is a
    part of one source is no more under the total of all.
    """
    parts: set[str] = set()
    for column in made.values():
        above = [label.source for _, label in column.headings[:-1] if label.source]
        if above and _is_part(made, column, above[-1], lexicon):
            parts.add(column.headings[-1][1].text)
            column.meaning = column.meaning._replace(source=above[-1], ignored=GROUP)
    for column in made.values():
        named = len(column.headings) > 1 and column.headings[-1][1].text in parts
        if named and not column.meaning.ignored and _among_measures(made, column):
            column.meaning = column.meaning._replace(source=None, ignored=GROUP)


def _is_part(made: dict[int, Column], column: Column, group: str, lexicon: Lexicon) -> bool:
    part = column.headings[-1][1].source
    parent = lexicon.sources.parents.get(part) if part else None
    return bool(parent) and group not in (part, parent) and _among_measures(made, column)


def leave_named_parts(made: dict[int, Column]) -> None:
    """Where rows name the sources, leave columns that name some beside measures that name none."""
    plain = [one for one in made.values() if one.meaning.measure in (PLAN, FACT)]
    if not plain or any(one.meaning.source not in (None, ALL) for one in plain):
        return
    for column in made.values():
        said = column.meaning
        if said.source not in (None, ALL) and not (said.measure or said.ignored):
            column.meaning = said._replace(source=None, ignored=GROUP)


def _among_measures(made: dict[int, Column], column: Column) -> bool:
    """Whether under the same heading another column is a plan or a fact and names no source."""
    group, row = _group(column), column.headings[-1][0][0]
    return any(
        _group(one) == group
        and one.headings[-1][0][0] == row
        and one.meaning.measure in (PLAN, FACT)
        and not one.headings[-1][1].sources
        for one in made.values()
        if len(one.headings) > 1 and one is not column
    )


def _group(column: Column) -> tuple[Address, ...]:
    return tuple(at for at, _ in column.headings[:-1])
