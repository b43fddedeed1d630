"""Jobs created, grants given, people sent: where people placed stand beside them, other counts."""

from data_loaders.recognise.column import Column
from data_loaders.recognise.meaning import FACT
from domain.sources import ALL, EVERYONE

JOBS, JOBS_MEASURE, REASON = "jobs", "jobs", "other"
SENT = "sent"  # to an employer; whether they were placed another column says
GRANTS = "grants"


def resolve_jobs(made: dict[int, Column]) -> None:
    """Mark jobs created and people sent, of each source that has a column of people too."""
    of_people = {
        one.meaning.source
        for one in made.values()
        if _counts(one) and not (_jobs(one) or _sent(one))
    }
    for column in made.values():
        said = column.meaning
        beside = said.source in of_people or (said.source == ALL and of_people)
        if not _counts(column) or not beside:
            continue
        if _jobs(column):
            column.meaning = said._replace(ignored=REASON, beside=(JOBS_MEASURE, EVERYONE))
        elif _sent(column):
            column.meaning = said._replace(ignored=REASON)


def resolve_grants(made: dict[int, Column]) -> None:
    """Mark the number of grants where the people placed by them stand in another column.

    That column names the same source, or no column names any other and it has the table's own.
    """
    numbers = [one for one in made.values() if _grants(one)]
    named = {one.meaning.source for one in made.values() if one not in numbers} - {None}
    of_people = {one.meaning.source for one in made.values() if _counts(one)}
    for column in numbers:
        said = column.meaning
        if said.source in of_people:
            column.meaning = said._replace(ignored=REASON, beside=(GRANTS, EVERYONE))
        elif not named and None in of_people:
            column.meaning = said._replace(source=None, ignored=REASON, beside=(GRANTS, EVERYONE))


def _grants(column: Column) -> bool:
    said = column.meaning
    last = column.headings[-1][1].tags if column.headings else frozenset()
    return GRANTS in last and not (said.measure or said.job_type)


def _counts(column: Column) -> bool:
    said = column.meaning
    return said.measure == FACT and not (said.ignored or said.month or said.whole_year)


def _sent(column: Column) -> bool:
    last = column.headings[-1][1].tags if column.headings else frozenset()
    return SENT in last and FACT not in last


def _jobs(column: Column) -> bool:
    return any(JOBS in label.tags for _, label in column.headings)
