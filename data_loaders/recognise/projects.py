"""Lists of projects: the people of each unit are the sum over its projects."""

from collections import defaultdict

from data_loaders.recognise.entries import Entry
from data_loaders.recognise.figures import Sum, added, does_not_add_up, grouped


def project_figures(entries: list[Entry], sheet: int, name: str | None) -> Sum:
    """Projects added up by unit; the row of their sum must agree."""
    made = Sum([], [])
    totals = grouped(entry for entry in entries if entry.total)
    by_type: dict[object, float] = defaultdict(float)
    groups = grouped(entry for entry in entries if not entry.total)
    units = {key[0] for key in groups}
    for key, parts in groups.items():
        stated = next(iter(totals.get(key, [])), None) if len(units) == 1 else None
        made.figures.append(added(parts, sheet, stated))
        by_type[key[1:]] += sum(one.value for one in parts)
    for key, [stated, *_] in totals.items():
        if key[1:] in by_type and by_type[key[1:]] != stated.value:
            made.findings.append(does_not_add_up(stated, by_type[key[1:]], name))
    return made
