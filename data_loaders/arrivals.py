"""What came: files, folders of them, ZIPs and region packs, each file with where it came from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pandas as pd

from data_loaders.archives import is_archive, members
from data_loaders.pack_lists import pack_plans, pack_reports, received_files
from domain.plans import PlanBasis

WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".htm", ".html", ".zip"}
LISTS = {"received.csv", "plans.csv"}


@dataclass(frozen=True)
class Arrival:
    """A file that came, before it is opened.

    name:        what it is called, with the folders below the one that was asked for;
    received_at: UTC, None where nothing says when;
    basis:       on what ground its plans stand, where a pack says so.
    """

    name: str
    content: bytes
    received_at: datetime | None = None
    sender: str = ""
    channel: str = ""
    basis: PlanBasis | None = None


def arrivals(paths: Iterable[Path]) -> Iterator[Arrival]:
    """Every file at ``paths``, in no order that matters.

    Of a pack folder its plans and reports as its lists say, of a folder with ``received.csv`` the
    files that it lists, of any other folder its workbooks; of a ZIP its members. Raises PackBroken.
    """
    for path in paths:
        if path.is_file():
            yield from _file(path, path.name)
        elif (path / "region.toml").is_file():
            yield from _pack(path)
        elif (path / "received.csv").is_file():
            yield from _mail(received_files(path), path)
        else:
            yield from _folder(path)


def _file(path: Path, name: str) -> Iterator[Arrival]:
    content = path.read_bytes()
    if not is_archive(content, name):
        yield Arrival(name, content)
        return
    for member, unpacked in members(content):
        if is_workbook(Path(member)):
            yield Arrival(f"{name}/{member}", unpacked)


def _folder(folder: Path) -> Iterator[Arrival]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and is_workbook(inside):
            yield from _file(path, inside.as_posix())


def is_workbook(path: Path) -> bool:
    """Whether a file inside a folder or an archive may be a report: not hidden, of a known kind."""
    hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in path.parts)
    return not hidden and path.name not in LISTS and path.suffix.lower() in WORKBOOKS


def _pack(folder: Path) -> Iterator[Arrival]:
    for plan in pack_plans(folder).itertuples():
        basis = PlanBasis(
            kind=plan.kind,
            status=plan.status,
            basis=plan.basis,
            basis_date=plan.basis_date,
            in_force_from=plan.in_force_from,
            recorded_at=plan.recorded_at,
        )
        name = plan.path.relative_to(folder).as_posix()
        yield Arrival(name, plan.path.read_bytes(), plan.recorded_at, basis=basis)
    yield from _mail(pack_reports(folder), folder)


def _mail(listed: pd.DataFrame, folder: Path) -> Iterator[Arrival]:
    for letter in listed.itertuples():
        yield Arrival(
            name=letter.path.relative_to(folder).as_posix(),
            content=letter.path.read_bytes(),
            received_at=letter.received_at,
            sender=letter.sender,
            channel=letter.channel,
        )
