"""A folder of reports as they came by mail and messenger."""

import csv
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Letter:
    """One file that came: who sent it, by which channel and when (UTC)."""

    path: Path
    received_at: datetime
    sender: str
    channel: str


def letters(folder: Path) -> list[Letter]:
    """The files that ``received.csv`` of the folder lists, in the order of arrival."""
    with (folder / "received.csv").open(encoding="utf-8-sig", newline="") as lines:
        found = [
            Letter(
                path=folder / row["file"],
                received_at=datetime.fromisoformat(row["received_at"]).replace(tzinfo=None),
                sender=row["sender"],
                channel=row["channel"],
            )
            for row in csv.DictReader(lines)
        ]
    return sorted(found, key=lambda letter: (letter.received_at, letter.path.name))
