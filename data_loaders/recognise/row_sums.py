"""Whether permanent and temporary add up to the total wherever a workbook states them."""

from collections import defaultdict
from collections.abc import Iterator

from data_loaders.book import address
from data_loaders.recognise.entry import Entry, Refusal
from data_loaders.recognise.meaning import OF_PEOPLE
from data_loaders.recognise.stated import PARTS, TypeOf, splits
from domain.findings import Finding
from domain.sources import TOTAL


def rows_add_up(
    entries: list[Entry], refusals: list[Refusal], types: set[TypeOf], sheet: str | None
) -> Iterator[Finding]:
    """Permanent + temporary = total wherever a row (or a column) states them.

    types: the job types that a table splits (source, or None for all sources; job type) by. Where
    it has both and one is not stated, the other must be the total.
    """
    groups: dict[tuple[object, ...], dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        if entry.meaning.measure in OF_PEOPLE:
            groups[_crossing(entry)].setdefault(entry.job_type, entry)
    spoiled = {_crossing(refusal) for refusal in refusals}
    for key, kinds in groups.items():
        total = kinds.get(TOTAL)
        parts = [kinds[part] for part in PARTS if part in kinds]
        if total is None or not parts or key in spoiled:
            continue
        whole = all(part in kinds or splits(types, total.meaning.source, part) for part in PARTS)
        people = int(sum(part.value for part in parts))
        if whole and people != total.value:
            cells = tuple(dict.fromkeys(address(one.place.at) for one in (total, *parts)))
            yield Finding("sum_mismatch", sheet, cells, {"sum": people, "total": int(total.value)})


def _crossing(read: Entry | Refusal) -> tuple[object, ...]:
    """What the parts and the total of one number have in common."""
    said = read.meaning
    crossing = (said.unit, said.source, said.measure, said.month, said.whole_year)
    return (read.place.table, *crossing, read.row)
