"""Files that were dropped together: workbooks, ZIPs of them, and a list of who sent each."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import PurePosixPath

from data_loaders.archives import is_archive, members
from data_loaders.opening import open_isolated
from data_loaders.recognise.answers import language_of
from data_loaders.unreadable import Unreadable

HIDDEN = (".", "~$", "__MACOSX")  # what programs leave beside the files of a person
LIST = "received.csv"  # file, sender, channel; as in a folder of reports


@dataclass(frozen=True)
class Dropped:
    """A workbook, and who sent it by which channel where a list says so."""

    name: str
    content: bytes
    sender: str = ""
    channel: str = ""


def dropped(files: Iterable[tuple[str, bytes]]) -> Iterator[Dropped]:
    """The workbooks of ``files`` (name, bytes); of a ZIP its members, by their names in it."""
    unpacked = list(_unpacked(files))
    lists = {name: content for name, content in unpacked if _last(name) == LIST}
    senders = {_last(row["file"]): row for content in lists.values() for row in _rows(content)}
    for name, content in unpacked:
        if name not in lists:
            said = senders.get(_last(name), {})
            found = Dropped(_last(name), content)
            yield replace(found, sender=said.get("sender", ""), channel=said.get("channel", ""))


def language_of_file(content: bytes, name: str, otherwise: str) -> str:
    """The language that most of a workbook is written in; ``otherwise`` if it cannot be opened."""
    try:
        return language_of(open_isolated(content, name))
    except Unreadable:
        return otherwise


def _unpacked(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    for name, content in files:
        if not is_archive(content, name):
            yield name, content
            continue
        for member, inside in members(content):
            if not any(part.startswith(HIDDEN) for part in PurePosixPath(member).parts):
                yield member, inside


def _last(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).name


def _rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a list that name a file; none of a list that cannot be read."""
    try:
        rows = list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error):
        return []
    return [
        {key: value or "" for key, value in row.items() if key} for row in rows if row.get("file")
    ]
