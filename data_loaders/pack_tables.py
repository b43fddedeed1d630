"""A pack's CSV files as rows of typed values; every fault is named, none stops the reading."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from domain.errors import PackBroken

Parser = Callable[[str], Any]
Row = dict[str, Any]


@dataclass(frozen=True)
class PackFault:
    """One thing to mend in a pack.

    code:  the catalogue key ``pack.<code>``;
    line:  counted from 1 with the headings, None where it is about the whole file;
    value: what stands there, or the name of what is missing.
    """

    file: str
    code: str
    value: str = ""
    line: int | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.code} {self.value}".strip()


class Faults(list[PackFault]):
    """What is wrong with a pack, as far as it has been read."""

    def raise_if_any(self, folder: Path) -> None:
        """Raise PackBroken with all of them if there is one."""
        if self:
            said = "; ".join(map(str, self))
            raise PackBroken(file=str(folder), problem=said, faults=tuple(self))


def read_rows(file: Path, columns: Mapping[str, Parser], faults: Faults) -> list[tuple[int, Row]]:
    """(line, row) of each line; a faulty value is None. A parser raises ValueError(fault code)."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            found = [(reader.line_num, row) for row in reader]
            headings = set(reader.fieldnames or ())
    except (FileNotFoundError, UnicodeDecodeError):
        faults.append(PackFault(file.name, "no_file"))
        return []
    missing = [name for name in columns if name not in headings]
    faults.extend(PackFault(file.name, "no_column", name) for name in missing)
    if missing:
        return []
    return [(line, _parsed(row, columns, file.name, line, faults)) for line, row in found]


def _parsed(
    row: Mapping[str, str | None],
    columns: Mapping[str, Parser],
    file: str,
    line: int,
    faults: Faults,
) -> Row:
    parsed: Row = {}
    for name, parse in columns.items():
        value = (row[name] or "").strip()
        try:
            parsed[name] = parse(value)
        except ValueError as problem:
            faults.append(PackFault(file, str(problem), value or name, line))
            parsed[name] = None
    return parsed


def required(value: str) -> str:
    """A word that must be there."""
    if not value:
        raise ValueError("empty")
    return value


def optional(value: str) -> str | None:
    """A word that may be missing."""
    return value or None


def listed(value: str) -> tuple[str, ...]:
    """Words between semicolons."""
    return tuple(word.strip() for word in value.split(";") if word.strip())


def day(value: str) -> date:
    """A date as YYYY-MM-DD."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("bad_date") from None


def moment(value: str) -> datetime:
    """A moment as YYYY-MM-DDTHH:MM:SS, in UTC unless it names its zone; UTC without a zone."""
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        raise ValueError("bad_time") from None
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


def whole(value: str) -> int:
    """A whole number, zero or more."""
    if not (value.isascii() and value.isdigit()):
        raise ValueError("bad_number")
    return int(value)


def maybe(parse: Parser) -> Parser:
    """As ``parse``, and None for an empty cell."""
    return lambda value: parse(value) if value else None


def one_of(words: tuple[str, ...]) -> Parser:
    """One of these words."""

    def parse(value: str) -> str:
        if value not in words:
            raise ValueError("bad_word")
        return value

    return parse
