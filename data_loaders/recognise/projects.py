"""Lists of projects: the people of each unit are the sum over its projects."""

from collections import defaultdict

from data_loaders.book import address
from data_loaders.recognise.entry import Entry
from data_loaders.recognise.figures import Sum, added, does_not_add_up, grouped
from domain.findings import Finding


def project_figures(
    entries: list[Entry], sheet: int, name: str | None, spoiled: frozenset[tuple[object, ...]]
) -> Sum:
    """Projects added up by unit; the row of their sum must agree.

    spoiled: keys of figures of which a project could not be read: their sums are not checked.
    """
    made = Sum([], [])
    totals = grouped(entry for entry in entries if entry.total)
    by_type: dict[object, float] = defaultdict(float)
    groups = grouped(entry for entry in entries if not entry.total)
    twice = next((two for parts in groups.values() if (two := _twice(parts))), None)
    if twice:
        return Sum([], [_question(twice, name)])
    units = {key[0] for key in groups}
    for key, parts in groups.items():
        stated = next(iter(totals.get(key, [])), None) if len(units) == 1 else None
        made.figures.append(added(parts, sheet, stated))
        by_type[key[1:]] += sum(one.value for one in parts)
    for key, [stated, *_] in totals.items():
        unread = any(other[1:] == key[1:] for other in spoiled)
        if key[1:] in by_type and by_type[key[1:]] != stated.value and not unread:
            made.findings.append(does_not_add_up(stated, by_type[key[1:]], name))
    return made


def _twice(parts: list[Entry]) -> tuple[Entry, Entry] | None:
    """Two numbers of one project that would be the same figure."""
    by_row: dict[int | None, Entry] = {}
    for part in parts:
        first = by_row.setdefault(part.row, part)
        if first is not part:
            return first, part
    return None


def _question(twice: tuple[Entry, Entry], name: str | None) -> Finding:
    cells = tuple(address(one.place.heading_at or one.place.at) for one in twice)
    asked = " / ".join(cells)
    values: dict[str, object] = {
        "question": "figure",
        "text": asked,
        "asked": asked,
        "choices": [],
        "options": ", ".join(f"{one.value:g}" for one in twice),
    }
    return Finding("needs_answer", name, cells, values)
