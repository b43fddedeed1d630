"""A plan version that a person enters: kept with its file, its ground and its reason."""

import hashlib
from datetime import UTC, date, datetime

from domain.plans import DECREE, PlanBasis
from domain.reports import ReadReport, Upload
from store import Store
from store.plan_reasons import REASON

CHANNEL = "page"


def decree(
    status: str, basis: str, basis_date: date, in_force_from: date, moment: datetime | None = None
) -> PlanBasis:
    """The ground of a version that becomes known at ``moment`` (UTC), by default now."""
    recorded = moment or datetime.now(UTC).replace(tzinfo=None)
    return PlanBasis(DECREE, status, basis, in_force_from, recorded, basis_date)


def keep_plan(
    store: Store,
    region: str,
    file: tuple[str, bytes],
    report: ReadReport,
    basis: PlanBasis,
    reason: str,
    by: str = "",
) -> str:
    """Store the plans of ``report`` as a new version, and why; its receipt.

    file: name and bytes of the workbook that the cells of ``report`` are in. The same bytes again
    change nothing and give the earlier receipt.
    """
    name, content = file
    upload = Upload(
        name=name,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=basis.recorded_at,
        sender=by,
        channel=CHANNEL,
        by=by,
    )
    report_id, receipt = store.accept(upload, report, region, plan_basis=basis)
    store.confirm(report_id, by, {REASON: reason})
    return receipt
