"""The files of an inbox: what waits there, and where it goes once it has been dealt with."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from data_loaders.arrivals import Arrival, arrivals, is_workbook

ACCEPTED, REFUSED = "accepted", "refused"  # folders of the inbox
CHANNEL = "inbox"
MOST_OF_SAME_NAME = 10_000


@dataclass(frozen=True)
class Waiting:
    """A file that waits. ``sender``: the folder of the inbox in which it lies, else ""."""

    inbox: Path
    path: Path
    sender: str

    def arrivals(self) -> list[Arrival]:
        """The file, or the members of the archive."""
        return [replace(one, sender=self.sender, channel=CHANNEL) for one in arrivals([self.path])]


def waiting(inbox: Path, pause: float) -> Iterator[Waiting]:
    """What waits, by name; a file that is still being written is left for the next time.

    pause: seconds after which a file that has not grown is whole.
    """
    before = {path: _size(path) for path in _files(inbox)}
    if before:
        time.sleep(min(pause, 1.0))
    for path, size in before.items():
        if size and size == _size(path):
            folder = path.relative_to(inbox).parent
            yield Waiting(inbox, path, folder.parts[0] if folder.parts else "")


def _files(inbox: Path) -> list[Path]:
    """The workbooks and archives of the inbox and of its senders' folders."""
    found = [path for path in inbox.rglob("*") if path.is_file()]
    inside = ((path, path.relative_to(inbox)) for path in found)
    return sorted(
        path
        for path, where in inside
        if is_workbook(where) and where.parts[0] not in (ACCEPTED, REFUSED)
    )


def _size(path: Path) -> int | None:
    """Bytes; None if the file has gone."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def put_away(found: Waiting, reply: str, refused: bool) -> Path:
    """Move a file to those accepted or refused, with the reply beside it; where it lies now.

    The reply is written first: whatever interrupts this, no refused file is without one.
    """
    where = found.inbox / (REFUSED if refused else ACCEPTED) / found.sender
    where.mkdir(parents=True, exist_ok=True)
    target = _free(where / found.path.name)
    if reply:
        target.with_name(f"{target.name}.txt").write_text(reply + "\n", "utf-8")
    return found.path.rename(target)


def _free(path: Path) -> Path:
    """That path, or with a number if another file has it already."""
    names = (path.with_stem(f"{path.stem} ({number})") for number in range(2, MOST_OF_SAME_NAME))
    return next(one for one in (path, *names) if not one.exists())
