"""Writing the pack's files: plans and reports with the lists that go with them."""

from collections.abc import Sequence
from pathlib import Path

from sample_data.making.decrees import plan_page
from sample_data.making.lists import RECEIVED, write, write_list
from sample_data.making.reports import MADE, Report, reports
from sample_data.making.sheets import workbook
from sample_data.making.versions import VERSIONS

PLANS = (
    "file", "year", "kind", "status", "basis", "basis_date", "in_force_from", "recorded_at",
)  # fmt: skip


def write_shipped(folder: Path) -> int:
    """The reports that the repository holds, and their list; gives their number."""
    return _write(folder, [report for report in reports() if report.shipped])


def write_made(folder: Path) -> int:
    """The other reports, below ``made/`` with a list of their own; gives how many were absent.

    The list is written last: what an interrupted run has left is not listed, so not loaded.
    """
    made = [report for report in reports() if not report.shipped]
    return _write(folder / MADE, made, only_absent=True)


def write_plans(folder: Path) -> None:
    """The workbooks of plans and the list of them."""
    for version in VERSIONS:
        write(folder / version.file, workbook(plan_page(version), version.recorded_at))
    write_list(
        folder / "plans.csv",
        PLANS,
        (
            (
                version.file, version.year, "decree", version.status, version.basis,
                version.basis_date, version.in_force_from, version.recorded_at.isoformat(),
            )
            for version in VERSIONS
        ),
    )  # fmt: skip


def _write(folder: Path, chosen: Sequence[Report], *, only_absent: bool = False) -> int:
    wanted = [report for report in chosen if not (only_absent and (folder / report.file).is_file())]
    for report in wanted:
        write(folder / report.file, report.content())
    rows = (
        (report.file, report.received_at.isoformat(), report.sender, report.channel)
        for report in chosen
    )
    write_list(folder / "received.csv", RECEIVED, rows)
    return len(wanted)
