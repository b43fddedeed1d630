"""What accepting a file would change, before it is accepted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from data_loaders.headlines import headlines
from data_loaders.ingest import Store, ingest
from data_loaders.records.changes import record_changes
from domain.regions import Region
from domain.reports import REJECTED, SUMMARY, UNCHANGED, UNIT_FILE, Outcome, ReadReport
from domain.sources import EVERYONE, PEOPLE
from domain.units import REGION

SERIES = ["unit", "source"]
FACT = [*SERIES, "job_type"]


@dataclass(frozen=True)
class Preview:
    """A file as it would be taken in.

    outcome: its status and what was read, nothing of it stored;
    changes: unit, source, job_type, before, after: people at the report's date, missing where
             nothing is said; only figures that change;
    effect:  unit, before, after: the headline total of each unit in the report and, as
             ``region``, of the region;
    records: what becomes of the rows of other kinds, as ``record_changes`` tells it.
    """

    outcome: Outcome
    changes: pd.DataFrame
    effect: pd.DataFrame
    records: pd.DataFrame


def preview(
    content: bytes,
    name: str,
    region_code: str,
    store: Store,
    *,
    received_at: datetime | None = None,
    sender: str = "",
    **manner: Any,
) -> Preview:
    """What ``ingest`` would do with the file, and what that would change; nothing is stored."""
    outcome = ingest(
        content, name, region_code, store,
        received_at=received_at, sender=sender, dry_run=True, **manner,
    )  # fmt: skip
    report, region = outcome.report, store.region(region_code)
    before, totals = _empty(), _empty()
    if outcome.status not in (REJECTED, UNCHANGED) and report.as_of and report.year:
        before = newest(store.history(region_code, report.year, report.as_of))
        totals = newest(store.controls(region_code, report.year, report.as_of))
    else:
        report = ReadReport(report.kind, report.as_of, report.year, ())
    after = with_report(before, report.people, report)
    after_totals = with_report(totals, report.controls, report)
    return Preview(
        outcome,
        changes(before, after),
        effect(
            region,
            report,
            headlines(before, totals, region),
            headlines(after, after_totals, region),
        ),
        _records(outcome, region, store),
    )


def _records(outcome: Outcome, region: Region, store: Store) -> pd.DataFrame:
    """What becomes of the rows that are no employment map."""
    report = outcome.report
    stored = outcome.status in (REJECTED, UNCHANGED)
    kinds = () if stored else dict.fromkeys(record.kind for record in report.records)
    standing = {kind: store.records(region.code, kind, history=True) for kind in kinds}
    return record_changes(
        ReadReport(report.kind, None, None, ()) if stored else report, region, standing
    )


def newest(history: pd.DataFrame) -> pd.DataFrame:
    """Of each series the figures of its newest date."""
    people = history[(history["measure"] == PEOPLE) & (history["grouping"] == EVERYONE)]
    last = people.groupby(SERIES)["as_of"].transform("max")
    return people.loc[people["as_of"] == last, [*FACT, "people", "as_of", "kind"]]


def with_report(standing: pd.DataFrame, stated: pd.DataFrame, report: ReadReport) -> pd.DataFrame:
    """``standing`` as it would be with what ``report`` states."""
    if "measure" in stated:
        stated = stated[(stated["measure"] == PEOPLE) & (stated["grouping"] == EVERYONE)]
    new = stated[[*FACT, "people"]].assign(as_of=pd.Timestamp(report.as_of), kind=report.kind)
    own = standing[
        (standing["kind"] == UNIT_FILE) & (standing["as_of"] == pd.Timestamp(report.as_of))
    ]
    if report.kind == SUMMARY:  # a summary does not overrule a unit's own file of the same date
        new = new[~_series(new).isin(_series(own))]
    kept = standing[~_series(standing).isin(_series(new))]
    return pd.concat([part for part in (kept, new) if len(part)] or [standing], ignore_index=True)


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The figures that differ: unit, source, job_type, before, after."""
    both = before[[*FACT, "people"]].merge(
        after[[*FACT, "people"]], on=FACT, how="outer", suffixes=("_before", "_after")
    )
    both = both.rename(columns={"people_before": "before", "people_after": "after"})
    both = both.astype({"before": "Int64", "after": "Int64"})
    same = (both["before"] == both["after"]).fillna(False)
    return both[~same.astype(bool)].reset_index(drop=True)


def effect(
    region: Region, report: ReadReport, before: dict[str, int], after: dict[str, int]
) -> pd.DataFrame:
    """Headline totals of the report's units and of the region: unit, before, after."""
    units = [unit.code for unit in region.units if unit.code in report.units]
    rows = [(unit, before.get(unit), after.get(unit)) for unit in units]
    if rows:
        rows.append((REGION, _sum(before), _sum(after)))
    return pd.DataFrame(rows, columns=["unit", "before", "after"]).astype(
        {"before": "Int64", "after": "Int64"}
    )


def _sum(by_unit: dict[str, int]) -> int | None:
    return sum(by_unit.values()) if by_unit else None


def _series(rows: pd.DataFrame) -> pd.Index:
    return pd.MultiIndex.from_frame(rows[SERIES])


def _empty() -> pd.DataFrame:
    columns = {name: pd.Series(dtype="object") for name in [*FACT, "kind"]}
    return pd.DataFrame(
        columns | {"people": pd.Series(dtype="Int64"), "as_of": pd.Series(dtype="datetime64[ns]")}
    )
