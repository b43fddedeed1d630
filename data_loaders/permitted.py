"""Whether a report may be taken in at all: by whom it comes, and whether its year is still open."""

from collections.abc import Iterator
from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pandas as pd

from domain.findings import Finding
from domain.regions import Region
from domain.reports import ReadReport, Upload
from domain.units import REGION

FARTHEST_AHEAD = timedelta(days=366)  # forms may be filled long before their date
CELLS_NAMED = 12  # of another unit's figures


def not_permitted(
    report: ReadReport, upload: Upload, region: Region, unit: str = ""
) -> Iterator[Finding]:
    """Why a report is refused however right it is.

    unit: the only unit of which whoever takes it in may report; "" for any.
    """
    allowed = {unit, _unit_of(upload.sender, region)} - {""}
    strangers = [one for one in report.units if {one} != allowed]
    if allowed and strangers:
        yield _not_yours(report, strangers)
    if _is_closed(report.year, upload, region):
        yield Finding("period_closed")
    if _is_far_ahead(report.as_of, upload):
        yield Finding("period_closed", values={"said": "far_ahead"})


def _unit_of(sender: str, region: Region) -> str:
    """The unit that a sender is bound to, "" if to none; blanks and case do not matter."""
    wanted = " ".join(sender.split()).casefold()
    named = {" ".join(name.split()).casefold(): unit for name, unit in region.senders.items()}
    return named.get(wanted, "") if wanted else ""


def _not_yours(report: ReadReport, strangers: list[str]) -> Finding:
    """The finding at the first cells of the other units."""
    figures = pd.concat(
        [report.facts[["unit", "sheet", "cell"]], report.plans[["unit", "sheet", "cell"]]]
    )
    theirs = figures[figures["unit"].isin(strangers)]
    if theirs.empty:
        return Finding("not_your_unit", values={"units": strangers})
    sheet = theirs["sheet"].iloc[0]
    cells = [cell for row in theirs[theirs["sheet"] == sheet]["cell"] for cell in row.split(", ")]
    return Finding(
        "not_your_unit",
        sheet,
        tuple(dict.fromkeys(cells))[:CELLS_NAMED],
        {"units": [one for one in strangers if one != REGION]},
    )


def _is_closed(year: int | None, upload: Upload, region: Region) -> bool:
    """Whether the year was closed when the report came, by the region's own calendar."""
    moment = upload.received_at.replace(tzinfo=UTC).astimezone(ZoneInfo(region.time_zone))
    return any(one.year == year and moment.date() >= one.on for one in region.closings)


def _is_far_ahead(as_of: date | None, upload: Upload) -> bool:
    """Whether a report stands at a date that no report can know yet: a slip in its year."""
    return as_of is not None and as_of - upload.received_at.date() > FARTHEST_AHEAD
