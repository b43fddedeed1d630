"""Jobs created, where people placed stand beside them: another measure, not the same people."""

from data_loaders.recognise.column import Column
from data_loaders.recognise.meaning import FACT
from domain.sources import EVERYONE

JOBS, JOBS_MEASURE, REASON = "jobs", "jobs", "other"


def resolve_jobs(made: dict[int, Column]) -> None:
    """Mark the columns of jobs of each source that has a column of people too."""
    of_people = {one.meaning.source for one in made.values() if _counts(one) and not _jobs(one)}
    for column in made.values():
        said = column.meaning
        if _counts(column) and _jobs(column) and said.source in of_people:
            column.meaning = said._replace(ignored=REASON, beside=(JOBS_MEASURE, EVERYONE))


def _counts(column: Column) -> bool:
    said = column.meaning
    return said.measure == FACT and not (said.ignored or said.month or said.whole_year)


def _jobs(column: Column) -> bool:
    return any(JOBS in label.tags for _, label in column.headings)
