"""Why a plan was changed, in the words of the person who entered the version."""

from sqlalchemy import select

from store.connected import Connected
from store.schema import confirmation, plan, report

REASON = "reason"  # its place among the answers that are kept with a report


class PlanReasons(Connected):
    """Reasons given with plan versions."""

    def plan_reasons(self, region_code: str, year: int) -> dict[int, str]:
        """The reason of each document that states a plan of ``year``, by its upload."""
        stating = select(plan.c.upload).where(plan.c.region == region_code, plan.c.year == year)
        query = (
            select(report.c.upload, confirmation.c.answers)
            .join(confirmation, confirmation.c.report == report.c.id)
            .where(report.c.region == region_code, report.c.upload.in_(stating))
        )
        with self._reading() as connection:
            rows = connection.execute(query).fetchall()
        return {row.upload: row.answers[REASON] for row in rows if REASON in row.answers}
