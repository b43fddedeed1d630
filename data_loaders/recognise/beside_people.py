"""Numbers beside people placed: confirmed by contributions, projects, families, "of which" groups.

They are kept as measures of their own and never added to people.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from data_loaders.recognise.entry import Entry
from data_loaders.recognise.figures import Figure, added, grouped, plain
from data_loaders.recognise.sheets import Read

BETWEEN = "/"  # a measure and its group in the measure of a figure


def beside(entry: Entry) -> bool:
    """Whether a number counts something else than people placed."""
    return BETWEEN in str(entry.meaning.measure)


def figures_beside(read: Read, entries: Iterable[Entry], sheet: int) -> Iterator[Figure]:
    """What a table counts beside people; of projects the sums over a unit's."""
    found = [one for one in entries if not one.total]
    if not read.table.is_project_list:
        yield from (plain(one, sheet) for one in found)
        return
    for parts in grouped(found).values():
        yield added(parts, sheet)


def stated_once(figures: Iterable[Figure]) -> Iterator[tuple[Figure, str, str]]:
    """Each figure with its measure and group; what is stated twice and differently is left out."""
    same: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        same[figure.key].append(figure)
    for first, *others in same.values():
        if all(one.value == first.value for one in others):
            measure, _, group = first.measure.partition(BETWEEN)
            yield first, measure, group
