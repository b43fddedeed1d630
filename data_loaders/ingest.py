"""The way in: files are opened, read, checked against history and stored whole, or refused.

The order of files changes nothing: they are taken in by the date they stand at, then by their
arrival, then by name, then by their bytes; plans that a pack brings come first.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from data_loaders.arrivals import Arrival
from data_loaders.history_checks import check_against
from data_loaders.permitted import not_permitted
from data_loaders.readings import readings
from domain.findings import ERROR
from domain.plans import PlanBasis
from domain.regions import Region
from domain.reports import (
    ACCEPTED,
    REJECTED,
    UNCHANGED,
    WARNED,
    Around,
    Outcome,
    ReadReport,
    Upload,
)
from store import Store

__all__ = ["Manner", "Store", "ingest", "load"]

NOTHING_TO_COMPARE = {"unreadable", "personal_data", "no_table"}


@dataclass(frozen=True)
class Manner:
    """How files are taken in.

    as_of:       the date they stand at, where they do not say;
    received_at: when they arrived (UTC), where nothing says; None is now;
    by:          who takes them in;
    strict:      a file with warnings is left out;
    dry_run:     nothing is stored;
    confirmed:   a person has answered the warnings; ``answers`` are the reasons, by rule;
    names:       what words mean, as a person has just said, beside what is remembered of senders;
    unit:        the only unit of which whoever takes them in may report; "" for any.
    """

    as_of: date | None = None
    received_at: datetime | None = None
    by: str = ""
    strict: bool = False
    dry_run: bool = False
    confirmed: bool = False
    answers: Mapping[str, str] | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    unit: str = ""


def ingest(
    content: bytes,
    name: str,
    region_code: str,
    store: Store,
    *,
    as_of: date | None = None,
    received_at: datetime | None = None,
    sender: str = "",
    channel: str = "",
    by: str = "",
    strict: bool = False,
    dry_run: bool = False,
    confirmed: bool = False,
    answers: Mapping[str, str] | None = None,
    plan_basis: PlanBasis | None = None,
    names: Mapping[str, str] | None = None,
    unit: str = "",
) -> Outcome:
    """Take in one file; see Manner. Raises UnknownRegion and StoreUnavailable."""
    arrival = Arrival(name, content, received_at, sender, channel, plan_basis)
    manner = Manner(as_of, received_at, by, strict, dry_run, confirmed, answers, names or {}, unit)
    [outcome] = load([arrival], region_code, store, manner)
    return outcome


def load(
    arrivals: Sequence[Arrival],
    region_code: str,
    store: Store,
    manner: Manner | None = None,
    after_reading: Callable[[], object] = lambda: None,
) -> Iterator[Outcome]:
    """Take in many files; what became of each, as soon as it is known. Each is stored by itself.

    after_reading: called once for each file that has been read, before any is stored.
    """
    manner = manner or Manner()
    region = store.region(region_code)
    known, new = set(store.hashes(region_code)), []
    for arrival in arrivals:
        upload = _upload(arrival, manner)
        earlier = _unchanged(upload, region_code, store, manner.as_of, known)
        if earlier:
            yield earlier
        else:
            new.append((arrival, upload))
    aliases = cache(lambda sender: {**store.aliases(region_code, sender), **manner.names})
    read = readings([arrival for arrival, _ in new], region, aliases, manner.as_of)
    understood = []
    for (arrival, upload), report in zip(new, read, strict=True):
        understood.append((arrival, upload, report))
        after_reading()
    for arrival, upload, report in sorted(understood, key=_turn):
        again = _unchanged(upload, region_code, store, report.as_of, known)
        yield again or _settle(upload, report, region, store, manner, arrival.basis)
        known.add(upload.sha256)


def _turn(understood: tuple[Arrival, Upload, ReadReport]) -> tuple[Any, ...]:
    """Its place in the order; what nothing else tells apart is told apart by its bytes."""
    arrival, upload, report = understood
    stands = arrival.basis is None, report.as_of or date.min
    return (*stands, upload.received_at, upload.name, upload.sha256)


def _upload(arrival: Arrival, manner: Manner) -> Upload:
    moment = arrival.received_at or manner.received_at or datetime.now(UTC)
    return Upload(
        name=arrival.name.replace("\0", "").encode("utf-8", "replace").decode(),
        content=arrival.content,
        sha256=hashlib.sha256(arrival.content).hexdigest(),
        received_at=moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment,
        sender=arrival.sender,
        channel=arrival.channel,
        by=manner.by,
    )


def _unchanged(
    upload: Upload, region_code: str, store: Store, as_of: date | None, known: Set[str]
) -> Outcome | None:
    """What became of the same bytes when they came before (are ``known``), if they were stored."""
    came = upload.sha256 in known
    earlier = store.uploaded(region_code, upload.sha256, as_of) if came else None
    if earlier is None:
        return None
    report = store.read_back(earlier.report)
    return Outcome(upload.name, upload.sha256, UNCHANGED, report, earlier.receipt, earlier.report)


def _settle(
    upload: Upload,
    report: ReadReport,
    region: Region,
    store: Store,
    manner: Manner,
    basis: PlanBasis | None,
) -> Outcome:
    """Store or refuse what was read."""
    report = _checked(report, region, store)
    refusals = tuple(not_permitted(report, upload, region, manner.unit))
    report = report.with_findings((*refusals, *report.findings))
    if report.refused or (manner.strict and report.findings):
        if not manner.dry_run:
            store.refuse(upload, report, region.code)
        return Outcome(upload.name, upload.sha256, REJECTED, report)
    status = WARNED if report.findings else ACCEPTED
    if manner.dry_run:
        return Outcome(upload.name, upload.sha256, status, report)
    report_id, receipt = store.accept(
        upload, report, region.code,
        confirmed=manner.confirmed, answers=manner.answers, plan_basis=basis,
    )  # fmt: skip
    return Outcome(upload.name, upload.sha256, status, report, receipt, report_id)


def _checked(report: ReadReport, region: Region, store: Store) -> ReadReport:
    """The report with what history says against it, errors first."""
    unread = NOTHING_TO_COMPARE & {found.rule for found in report.findings}
    if report.as_of is None or not report.of_map or unread:
        return report
    found = (*report.findings, *check_against(report, _around(report, region, store)))
    return report.with_findings(tuple(sorted(found, key=lambda one: one.level != ERROR)))


def _around(report: ReadReport, region: Region, store: Store) -> Around:
    """What is stored of the units that the report speaks of."""
    day = report.as_of or date.max
    year = report.year or day.year
    units = {row[0] for rows in (report.people_rows, report.plan_rows) for row in rows}
    return store.around(region.code, year, units, day)
