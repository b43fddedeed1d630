"""The first tables: region packs, uploads, reports with their figures and plans, the audit."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create all tables."""
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    op.create_table(
        "content",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_content")),
    )
    op.create_table(
        "region",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_region")),
    )
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_alias_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
    )
    op.create_index(op.f("ix_alias_region_sender"), "alias", ["region", "sender"])
    op.create_table(
        "population",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_population_region")),
        sa.PrimaryKeyConstraint("region", "unit", "day", name=op.f("pk_population")),
    )
    op.create_table(
        "source",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("parent", sa.Text()),
        sa.Column("usual_type", sa.Text()),
        sa.Column("department", sa.JSON(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_source_region")),
        sa.PrimaryKeyConstraint("region", "code", name=op.f("pk_source")),
    )
    op.create_table(
        "unit",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_to", sa.Date()),
        sa.Column("parent", sa.Text()),
        sa.Column("predecessors", sa.JSON(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("tile", sa.JSON()),
        sa.Column("kato", sa.Text()),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_unit_region")),
        sa.PrimaryKeyConstraint("region", "code", name=op.f("pk_unit")),
    )
    op.create_table(
        "upload",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_upload_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upload")),
    )
    op.create_index(op.f("ix_upload_region_sha256"), "upload", ["region", "sha256"])
    op.create_table(
        "finding",
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text()),
        sa.Column("cell", sa.JSON(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name=op.f("fk_finding_upload")),
        sa.PrimaryKeyConstraint("upload", "position", name=op.f("pk_finding")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "plan",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("job_type", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("basis_date", sa.Date()),
        sa.Column("in_force_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("doubted", sa.Boolean(), nullable=False),
        sa.Column("sheet", sa.Text()),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name=op.f("fk_plan_upload")),
        sa.PrimaryKeyConstraint(
            "region", "unit", "year", "source", "job_type", "version", name=op.f("pk_plan")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "refusal",
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("units", sa.JSON(), nullable=False),
        sa.Column("year", sa.Integer()),
        sa.Column("as_of", sa.Date()),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name=op.f("fk_refusal_upload")),
        sa.PrimaryKeyConstraint("upload", name=op.f("pk_refusal")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("units", sa.JSON(), nullable=False),
        sa.Column("year", sa.Integer()),
        sa.Column("as_of", sa.Date()),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer()),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_report_region")),
        sa.ForeignKeyConstraint(["supersedes"], ["report.id"], name=op.f("fk_report_supersedes")),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"], name=op.f("fk_report_upload")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("region", "number", name=op.f("uq_report_region_number")),
        sa.UniqueConstraint(
            "region", "series", "version", name=op.f("uq_report_region_series_version")
        ),
        sa.UniqueConstraint("upload", name=op.f("uq_report_upload")),
    )
    op.create_index(op.f("ix_report_region_year_as_of"), "report", ["region", "year", "as_of"])
    op.create_table(
        "confirmation",
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=op.f("fk_confirmation_report")),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_confirmation")),
    )
    op.create_table(
        "control",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("job_type", sa.Text(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("sheet", sa.Text()),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=op.f("fk_control_report")),
        sa.PrimaryKeyConstraint(
            "region",
            "unit",
            "year",
            "source",
            "as_of",
            "report",
            "job_type",
            name=op.f("pk_control"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("grouping", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("job_type", sa.Text(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("sheet", sa.Text()),
        sa.Column("cell", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=op.f("fk_fact_report")),
        sa.PrimaryKeyConstraint(
            "region",
            "unit",
            "year",
            "source",
            "measure",
            "grouping",
            "as_of",
            "report",
            "job_type",
            name=op.f("pk_fact"),
        ),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop all tables."""
    op.drop_table("fact")
    op.drop_table("control")
    op.drop_table("confirmation")
    op.drop_index(op.f("ix_report_region_year_as_of"), table_name="report")
    op.drop_table("report")
    op.drop_table("refusal")
    op.drop_table("plan")
    op.drop_table("finding")
    op.drop_index(op.f("ix_upload_region_sha256"), table_name="upload")
    op.drop_table("upload")
    op.drop_table("unit")
    op.drop_table("source")
    op.drop_table("population")
    op.drop_index(op.f("ix_alias_region_sender"), table_name="alias")
    op.drop_table("alias")
    op.drop_table("region")
    op.drop_table("content")
    op.drop_table("audit")
