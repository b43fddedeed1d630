"""A stored report as it was read."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from domain.findings import Finding
from domain.reports import CONTROL_COLUMNS, FACT_COLUMNS, PLAN_COLUMNS, ReadReport
from domain.units import REGION
from store import schema
from store.connected import Connected
from store.frames import frame
from store.records import kept_records

reports, findings, plan = schema.report, schema.finding, schema.plan


class ReadingBack(Connected):
    """What a stored report said."""

    def read_back(self, report_id: int) -> ReadReport:
        """The report of that id: its figures, the plans that it changed, its findings.

        What each cell was taken for is not stored: ``cells`` is empty; values of records are as
        JSON has them. Raises KeyError.
        """
        with self._reading() as connection:
            query = select(reports).where(reports.c.id == report_id)
            row = connection.execute(query).first()
            if row is None:
                raise KeyError(report_id)
            return ReadReport(
                kind=row.kind,
                as_of=row.as_of,
                year=row.year,
                units=tuple(row.units),
                facts=_figures(connection, schema.fact, FACT_COLUMNS, row),
                controls=_figures(connection, schema.control, CONTROL_COLUMNS, row),
                plans=_plans(connection, row),
                findings=_findings(connection, row.upload),
                records=kept_records(connection, report_id),
            )


def _figures(connection: Connection, table: Table, columns: Sequence[str], row: Any) -> Any:
    """The facts or controls of a report, sought by the table's key."""
    ours = (
        table.c.region == row.region,
        table.c.unit.in_([*row.units, REGION]),
        table.c.year == row.year,
        table.c.as_of == row.as_of,
        table.c.report == row.id,
    )
    query = select(*(table.c[name] for name in columns)).where(*ours)
    return frame(connection, query.order_by(table.c.unit, table.c.source, table.c.job_type))


def _plans(connection: Connection, row: Any) -> Any:
    """The plans that came with a report."""
    query = select(*(plan.c[name] for name in PLAN_COLUMNS)).where(
        plan.c.region == row.region, plan.c.upload == row.upload
    )
    return frame(connection, query.order_by(plan.c.unit, plan.c.source, plan.c.job_type))


def _findings(connection: Connection, upload_id: int) -> tuple[Finding, ...]:
    query = select(findings).where(findings.c.upload == upload_id).order_by(findings.c.position)
    return tuple(
        Finding(row["rule"], row["sheet"], tuple(row["cell"]), row["values"])
        for row in connection.execute(query).mappings()
    )
