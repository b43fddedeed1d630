"""Files of the pack: workbooks, and the lists that say how they came."""

import csv
from collections.abc import Iterable
from pathlib import Path

RECEIVED = ("file", "received_at", "sender", "channel")


def write(path: Path, content: bytes) -> Path:
    """A file, whole or not at all: an interrupted run leaves none that looks complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.part")
    unfinished.write_bytes(content)
    return unfinished.replace(path)


def write_list(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """A list of files as CSV."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
