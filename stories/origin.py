"""Where every figure comes from: the file, the sheet and the cell that it stood in."""

from datetime import date, datetime

import pandas as pd

from metrics.standing import standing
from store import Store
from stories.evidence import gather

COLUMNS = (
    "unit", "source", "job_type", "year", "as_of", "people",
    "file", "sheet", "cell", "report", "upload", "received_at", "sender", "confirmed",
)  # fmt: skip


def origins(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> pd.DataFrame:
    """One row for each fact that stands at ``as_of``: COLUMNS.

    ``as_of`` of a row is the date of the report that it was carried forward from; ``cell`` is one
    address or several with ", " between them; ``sheet`` is missing in files without sheets.
    """
    evidence = gather(store, region, as_of, known_at)
    facts = standing(evidence.history, as_of)
    reports = store.reports(region, evidence.year, known_at=known_at)
    known = reports[["report", "upload", "file", "received_at", "sender", "confirmed"]]
    rows = facts.merge(known, on="report", how="left", suffixes=("", "_of_report"))
    rows = rows.assign(year=evidence.year, as_of=rows["reported_as_of"])
    return rows.loc[:, list(COLUMNS)]
