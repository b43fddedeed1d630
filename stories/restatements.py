"""The register of restatements: who changed which figure of an earlier date, when and why."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from metrics.calendar import year_of
from metrics.standing import standing
from store import Store

RULE = "restated"
# Of a meeting: its date, what it knew until when, and by series the date that was shown.
Shown = tuple[date, datetime, dict[tuple[str, str], date]]
SERIES = ["unit", "source"]


@dataclass(frozen=True)
class Register:
    """The restatements of a year.

    rows: those of ``Store.restatements`` until ``as_of``, the newest first, with change (new less
          old, people), reason (what was answered about it, missing if nothing) and meetings (dates
          of the meetings at which the old figure was shown, the newest first).
    """

    region: Region
    year: int
    as_of: date
    rows: pd.DataFrame
    title: Said


def restatements(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> Register:
    """The register of the year that ``as_of`` closes. Raises UnknownRegion."""
    year = year_of(as_of)
    rows = store.restatements(region, year, known_at)
    rows = rows[rows["as_of"] <= pd.Timestamp(as_of)].assign(change=rows["new"] - rows["old"])
    rows = rows.sort_values("received_at", ascending=False, kind="stable", ignore_index=True)
    shown = _shown(store, region, year)
    return Register(
        region=store.region(region),
        year=year,
        as_of=as_of,
        rows=rows.assign(
            reason=rows["report"].map(_reasons(store, rows)).astype("object"),
            meetings=pd.Series(
                [_meetings(row, shown) for row in rows.itertuples()], dtype="object"
            ),
        ),
        title=_title(rows),
    )


def _reasons(store: Store, rows: pd.DataFrame) -> dict[int, str]:
    """By report: the reason that was given for its restatements."""
    found = {}
    for report in rows["report"].unique():
        findings = store.findings(report_id=int(report))
        given = findings.loc[findings["rule"] == RULE, "answer"].dropna()
        if len(given):
            found[report] = str(given.iloc[0])
    return found


def _shown(store: Store, region: str, year: int) -> list[Shown]:
    """What stood at each meeting of the year."""
    shown: list[Shown] = []
    for meeting in store.meetings(region).itertuples():
        day, known_at = meeting.as_of.date(), meeting.known_at.to_pydatetime()
        if year_of(day) != year:
            continue
        history = store.history(region, year, until=day, known_at=known_at)
        facts = standing(history, day, year).drop_duplicates(SERIES)
        dates = {(row.unit, row.source): row.reported_as_of.date() for row in facts.itertuples()}
        shown.append((day, known_at, dates))
    return shown


def _meetings(row: object, shown: list[Shown]) -> list[date]:
    """The meetings at which the figure stood as it was before it was restated."""
    series, as_of = (row.unit, row.source), row.as_of.date()  # type: ignore[attr-defined]
    came = row.received_at.to_pydatetime()  # type: ignore[attr-defined]
    return [day for day, known, dates in shown if dates.get(series) == as_of and known < came]


def _title(rows: pd.DataFrame) -> Said:
    if rows.empty:
        return Said("restatements.none")
    files = said.count(int(rows["report"].nunique()))
    return Said("restatements.said", {"count": files, "figures": said.people(len(rows))})
