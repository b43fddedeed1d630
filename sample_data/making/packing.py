"""Writing the pack's files: plans and reports with the lists that go with them."""

from pathlib import Path

from sample_data.making.decrees import plan_page
from sample_data.making.lists import RECEIVED, write, write_list
from sample_data.making.reports import Report, reports
from sample_data.making.sheets import workbook
from sample_data.making.versions import VERSIONS

PLANS = (
    "file", "year", "kind", "status", "basis", "basis_date", "in_force_from", "recorded_at",
)  # fmt: skip


def write_reports(folder: Path, *, everything: bool) -> list[Path]:
    """The workbooks of reports and the list of all of them; gives those that were written.

    Without ``everything``, only those that the repository ships.
    """
    written = [
        write(folder / report.file, report.content())
        for report in reports()
        if everything or report.shipped
    ]
    write_list(folder / "received.csv", RECEIVED, (received(report) for report in reports()))
    return written


def write_missing(folder: Path) -> list[Path]:
    """The workbooks of reports that are listed and not there; gives those that were written."""
    return [
        write(folder / report.file, report.content())
        for report in reports()
        if not (folder / report.file).exists()
    ]


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


def received(report: Report) -> tuple[object, ...]:
    """The line of a report in the list of what came."""
    return report.file, report.received_at.isoformat(), report.sender, report.channel
