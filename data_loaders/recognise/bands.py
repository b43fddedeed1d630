"""Where tables begin: rows of headings, the row of column numbers under them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from data_loaders.recognise.dates import mentions
from data_loaders.recognise.grid import DATE, Grid, sort, states_a_number, written_day
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import OF_FIGURES, Lexicon
from data_loaders.recognise.months import month_of_year
from data_loaders.recognise.numbers import PAIR, TEXT

# Tags that make a text a heading; a source, a unit or a month is one beside others.
HEADING = OF_FIGURES | {
    *("axis_number", "axis_unit", "axis_source", "axis_project", "axis_indicator"),
    *("detail", "other", "by_source", "by_type", "total"),
}
NOT_ALONE = frozenset({"people", "thousand", "detail", "other", "remark", "axis_number"})
FEWEST_WORDS = 5  # of the title of a report
FEWEST_COLUMNS = 3  # that are worth a number
MANY_NAMES = 3  # sources or units side by side make a row of headings without further words
FEWEST_DATES = 2  # side by side that head columns
LONGEST_HEADING = 160  # characters
MOST_ROWS_OF_TEXT = 3000  # of a sheet that are looked at; no report has more
_KEY = re.compile(r"[a-z]{2,}(?:_[a-z0-9]+)+")
_COLUMN_NUMBER = re.compile(r"(\d{1,3})(?:\s*=.*)?")


@dataclass(frozen=True)
class Band:
    """Rows of headings, both included, and the last row of column numbers under them."""

    first: int
    last: int
    end: int


def bands(grid: Grid, lexicon: Lexicon) -> list[Band]:
    """The bands of a sheet, from top to bottom."""
    found: list[Band] = []
    tried = 0
    for row in list(grid.rows):
        if found and row <= found[-1].end:
            continue
        labels = heading_labels(grid, row, lexicon)
        tried += bool(labels)
        if tried > MOST_ROWS_OF_TEXT:
            break
        if not labels or not (_is_heading(labels) or _stands_over_numbers(grid, row, labels)):
            continue
        last = _last_row(grid, row, lexicon)
        found.append(Band(row, last, _end(grid, last)))
    return found


def _last_row(grid: Grid, row: int, lexicon: Lexicon) -> int:
    last = _merged_until(grid, row)
    while True:
        follows = last + 1 if last + 1 in grid.rows else last + 2  # one row may be left empty
        if follows not in grid.rows or not _continues(grid, follows, lexicon):
            return last
        last = max(follows, _merged_until(grid, follows))


def _merged_until(grid: Grid, row: int) -> int:
    """The last row of the merges that begin in ``row``, over rows without numbers."""
    last = max(
        (grid.spans.get((row, column), (row, 0))[0] for column in grid.rows[row]), default=row
    )
    while last > row and any(map(states_a_number, grid.rows.get(last, {}).values())):
        last -= 1
    return last


def heading_labels(grid: Grid, row: int, lexicon: Lexicon) -> dict[int, Label] | None:
    """The labels of a row that holds nothing but texts (and years); None for any other row."""
    texts: dict[int, str] = {}
    several_dates = sum(isinstance(one, date) for one in grid.rows[row].values()) > 1
    for column, content in grid.rows[row].items():
        if isinstance(content, int) and 2000 <= content < 2100:
            content = str(content)
        elif several_dates and isinstance(content, date):
            content = written_day(content)
        elif not isinstance(content, str) or not _is_text(content, lexicon):
            return None
        if len(content) > LONGEST_HEADING:
            return None
        texts[column] = content
    if _are_keys(texts.values()):
        return None
    return {column: lexicon.label(text) for column, text in texts.items()}


def _is_text(content: str, lexicon: Lexicon) -> bool:
    """Whether a cell holds words; a source may be called "100/10 000", a month "09.2025"."""
    kind = sort(content)
    if kind == TEXT or month_of_year(content.strip()):
        return True
    return kind == PAIR and bool(lexicon.label(content).sources)


def _is_heading(labels: dict[int, Label]) -> bool:
    if len(labels) < 2 or is_labelled_pair(labels) or any(map(is_title, labels.values())):
        return False
    headings = [label for label in labels.values() if label.tags & HEADING]
    dated = [label for label in headings if mentions(label.text)]
    if dated and (len(dated) == len(headings) or len(dated) < FEWEST_DATES):
        headings = [label for label in headings if label.tags & HEADING - {"fact"}]
    names = [label for label in labels.values() if label.sources or label.unit.code or label.months]
    if not any(label.tags & HEADING - NOT_ALONE for label in headings):
        named = len(names) + sum(1 for label in labels.values() if label.tags == {"filler"})
        return named >= MANY_NAMES
    return len({id(label) for label in (*headings, *names)}) >= 2


def _stands_over_numbers(grid: Grid, row: int, labels: dict[int, Label]) -> bool:
    """Whether a row of names only, two at least, stands right over numbers."""
    below = grid.rows.get(row + 1, {})
    named = all(label.sources or label.months for label in labels.values())
    return len(labels) > 1 and named and all(states_a_number(below.get(c)) for c in labels)


def is_title(label: Label) -> bool:
    """Whether a text is the title of a report about the map, not the heading of a column."""
    words = len(label.text.split())
    return words >= FEWEST_WORDS and "map" in label.tags and "total" not in label.tags


def is_labelled_pair(labels: dict[int, Label]) -> bool:
    """Whether the row is a question and its answer: "Район (город):" and a unit."""
    if len(labels) != 2:
        return False
    asked, answer = labels.values()
    if asked.text.rstrip().endswith(":"):
        return True
    return bool("axis_unit" in asked.tags and answer.unit.code) or bool(
        "axis_source" in asked.tags and answer.source and not answer.tags
    )


def _continues(grid: Grid, row: int, lexicon: Lexicon) -> bool:
    """Whether a row right under headings is another row of them, not the first name of a block."""
    labels = heading_labels(grid, row, lexicon)
    if not labels or is_labelled_pair(labels) or any(map(is_title, labels.values())):
        return False
    if len(labels) == 1:
        [(column, label)] = labels.items()
        if _under_names(grid, row, column, lexicon):
            return False
        return bool(label.tags & HEADING - NOT_ALONE - {"axis_unit"}) and not (
            label.unit.code or label.sources or "outside" in label.tags
        )
    return any(label.known for label in labels.values())


def _under_names(grid: Grid, row: int, column: int, lexicon: Lexicon) -> bool:
    """Whether right above stands the heading of a column of names: then a name of it follows."""
    above = grid.text((row - 1, column))
    return above is not None and any(tag.startswith("axis_") for tag in lexicon.label(above).tags)


def _end(grid: Grid, last: int) -> int:
    """The last of the rows of column numbers and machine keys that follow."""
    end = last
    for row in [row for row in grid.rows if last < row <= last + 4]:
        if not (is_column_numbers(grid, row) or _are_keys(grid.rows[row].values())):
            break
        end = row
    return end


def is_column_numbers(grid: Grid, row: int) -> bool:
    """Whether a row numbers the columns: 1, 2, 3 …, or А, Б, 1, 2 …, or 5=4/3*100."""
    numbers: list[int] = []
    for content in grid.rows.get(row, {}).values():
        text = str(content).strip()
        found = None if sort(content) == DATE else _COLUMN_NUMBER.fullmatch(text)
        if found:
            numbers.append(int(found[1]))
        elif numbers or len(text) > 1:
            return False
    in_order = all(b in (a + 1, 1) for a, b in pairwise(numbers))  # tables side by side begin anew
    return len(numbers) >= FEWEST_COLUMNS and numbers[:3] == [1, 2, 3] and in_order


def _are_keys(texts: Iterable[object]) -> bool:
    """Whether all of them are machine keys such as "gra_plan"."""
    return all(isinstance(text, str) and bool(_KEY.fullmatch(text.strip())) for text in texts)
