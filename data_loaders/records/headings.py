"""Tables of a sheet by their headings: the kind whose wordings fit best, wherever they stand.

A heading is compared without case, blanks and signs; what follows a comma or a bracket may be
missing where no other column of the kind is called so. It may stand in two rows, the upper one
merged over several columns.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data_loaders.recognise.grid import Grid
from data_loaders.recognise.text import tokens
from domain.records import Column, Kind

LEAST_HEADINGS = 2  # of a kind in one row; fewer are no table
LONGEST_HEADING = 120  # characters
_TAIL = re.compile(r"[,(].*", re.DOTALL)

Wordings = Mapping[str, Column]


@dataclass(frozen=True)
class Headed:
    """A table found by its headings.

    row:     of its headings, from 0; columns: the kind's columns by their number in the sheet;
    missing: required columns that it lacks.
    """

    kind: Kind
    row: int
    columns: Mapping[int, Column]

    @property
    def missing(self) -> tuple[Column, ...]:
        """Columns that must be there and are not."""
        found = {column.code for column in self.columns.values()}
        return tuple(one for one in self.kind.columns if one.required and one.code not in found)


def headed_tables(grid: Grid, kinds: Sequence[Kind]) -> list[Headed]:
    """The tables of a sheet, from its top."""
    wordings = [_wordings(kind) for kind in kinds]
    covered: dict[int, set[int]] = defaultdict(set)
    for row, column in grid.covered:
        covered[row].add(column)
    found: list[Headed] = []
    for row in grid.rows:
        texts = dict(_texts(grid, row, covered[row]))
        if len(texts) >= LEAST_HEADINGS:
            headed = _best(kinds, wordings, row, texts)
            if headed and not (found and found[-1].row == row - 1):
                found.append(headed)
            elif headed and len(headed.columns) > len(found[-1].columns):
                found[-1] = headed
    return found


def _texts(grid: Grid, row: int, covered: set[int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What heads each column, as it may be read: its own text, and with the one above it."""
    for column in sorted(covered | {*grid.rows[row]}):
        own = grid.text((row, column))
        if own and len(own) <= LONGEST_HEADING:
            above = grid.text((row - 1, column)) if row else None
            roofed = (f"{above} {own}",) if above and above != own else ()
            yield column, (own, *roofed, _TAIL.sub("", own))


def _best(
    kinds: Sequence[Kind], wordings: Sequence[Wordings], row: int, texts: dict[int, tuple[str, ...]]
) -> Headed | None:
    """The kind with most of its columns in the row; none where too few of any are there."""
    fitting = [
        Headed(kind, row, _columns(words, texts))
        for kind, words in zip(kinds, wordings, strict=True)
    ]
    enough = [one for one in fitting if _is_table(one)]
    return max(enough, key=lambda one: (-len(one.missing), len(one.columns)), default=None)


def _is_table(headed: Headed) -> bool:
    """Whether all columns that must be there are, or half of them and another one."""
    required = [one for one in headed.kind.columns if one.required]
    present = len(required) - len(headed.missing)
    if headed.missing:
        return len(headed.columns) > LEAST_HEADINGS and present * 2 >= len(required)
    return len(headed.columns) >= LEAST_HEADINGS


def _columns(wordings: Wordings, texts: dict[int, tuple[str, ...]]) -> dict[int, Column]:
    found: dict[int, Column] = {}
    for number, readings in texts.items():
        column = next((wordings[key] for key in map(_key, readings) if key in wordings), None)
        if column and column not in found.values():
            found[number] = column
    return found


@lru_cache(maxsize=10_000)
def _key(text: str) -> str:
    return " ".join(word.rstrip(".") for word in tokens(text))


def _wordings(kind: Kind) -> Wordings:
    """The kind's columns by every heading that names one of them."""
    exact: dict[str, Column] = {}
    shortened: dict[str, list[Column]] = defaultdict(list)
    for column in kind.columns:
        for heading in (column.code, *(word for said in column.headings.values() for word in said)):
            exact.setdefault(_key(heading), column)
            short = shortened[_key(_TAIL.sub("", heading))]
            if column not in short:
                short.append(column)
    return {key: of[0] for key, of in shortened.items() if len(of) == 1 and key} | exact
