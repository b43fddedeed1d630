"""What a pack brings: its plans with their basis, its reports with their time of arrival."""

from pathlib import Path

import pandas as pd

from data_loaders.pack_tables import (
    Faults,
    PackFault,
    Parser,
    day,
    maybe,
    moment,
    one_of,
    read_rows,
    required,
    whole,
)
from domain.plans import BASIS_KINDS, PLAN_STATUSES

RECEIVED: dict[str, Parser] = {
    "file": required,
    "received_at": moment,
    "sender": str,
    "channel": str,
}
PLANS: dict[str, Parser] = {
    "file": required,
    "year": whole,
    "kind": one_of(BASIS_KINDS),
    "status": one_of(PLAN_STATUSES),
    "basis": required,
    "basis_date": maybe(day),
    "in_force_from": day,
    "recorded_at": moment,
}


def pack_reports(folder: Path) -> pd.DataFrame:
    """The reports that ``reports/received.csv`` lists, in its order; none without that folder.

    Columns: path, file (relative to ``reports/``), received_at (datetime, UTC), sender, channel.
    Raises PackBroken with all faults of the list, files that are not there among them.
    """
    return _listed(folder / "reports", "received.csv", RECEIVED)


def pack_plans(folder: Path) -> pd.DataFrame:
    """The plans that ``plans/plans.csv`` lists, in its order; none without that folder.

    Columns: path, file (relative to ``plans/``), year, kind, status, basis, basis_date,
    in_force_from (dates), recorded_at (datetime, UTC). Raises PackBroken as ``pack_reports``.
    """
    return _listed(folder / "plans", "plans.csv", PLANS)


def _listed(folder: Path, name: str, columns: dict[str, Parser]) -> pd.DataFrame:
    faults = Faults()
    rows = read_rows(folder / name, columns, faults) if folder.is_dir() else []
    absent = [
        (line, row) for line, row in rows if row["file"] and not (folder / row["file"]).is_file()
    ]
    faults.extend(PackFault(name, "not_there", row["file"], line) for line, row in absent)
    faults.raise_if_any(folder)
    found = [{"path": folder / row["file"]} | row for _, row in rows]
    return pd.DataFrame(found, columns=["path", *columns]).astype("object")
