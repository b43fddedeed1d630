"""What a pack brings: its plans with their basis, its reports with their time of arrival."""

from pathlib import Path

import pandas as pd

from data_loaders.pack_tables import (
    Faults,
    PackFault,
    Parser,
    Row,
    day,
    maybe,
    moment,
    one_of,
    read_rows,
    required,
    whole,
)
from domain.plans import BASIS_KINDS, PLAN_STATUSES

LIST = "received.csv"
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
    """The reports that the pack's lists name: ``received.csv`` in ``reports/`` and below it.

    Columns: path, file (relative to its list), received_at (datetime, UTC), sender, channel.
    Raises PackBroken with all faults of the lists, files that are not there among them.
    """
    lists = sorted((folder / "reports").rglob(LIST)) or [folder / "reports" / LIST]
    return _listed(lists if (folder / "reports").is_dir() else [], RECEIVED)


def received_files(folder: Path) -> pd.DataFrame:
    """The files that the ``received.csv`` of a folder names; see ``pack_reports``."""
    return _listed([folder / LIST], RECEIVED)


def pack_plans(folder: Path) -> pd.DataFrame:
    """The plans that ``plans/plans.csv`` names, in its order; none without that folder.

    Columns: path, file (relative to ``plans/``), year, kind, status, basis, basis_date,
    in_force_from (dates), recorded_at (datetime, UTC). Raises PackBroken as ``pack_reports``.
    """
    return _listed([folder / "plans" / "plans.csv"] if (folder / "plans").is_dir() else [], PLANS)


def _listed(lists: list[Path], columns: dict[str, Parser]) -> pd.DataFrame:
    faults = Faults()
    found = [row for file in lists for row in _rows(file, columns, faults)]
    if lists:
        faults.raise_if_any(lists[0].parent)
    return pd.DataFrame(found, columns=["path", *columns]).astype("object")


def _rows(file: Path, columns: dict[str, Parser], faults: Faults) -> list[Row]:
    rows = [
        (line, row | {"path": file.parent / (row["file"] or "")})
        for line, row in read_rows(file, columns, faults)
    ]
    absent = [(line, row["file"]) for line, row in rows if not row["path"].exists()]
    faults.extend(PackFault(file.name, "not_there", name, line) for line, name in absent)
    return [row for _, row in rows]
