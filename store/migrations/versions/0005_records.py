"""Records: rows of the kinds of reports that packs describe."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the table of records."""
    op.create_table(
        "record",
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("row_key", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("sheet", sa.Text()),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("cells", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_record_region")),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=op.f("fk_record_report")),
        sa.PrimaryKeyConstraint("region", "kind", "report", "position", name=op.f("pk_record")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_record_region_kind_as_of"), "record", ["region", "kind", "as_of"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index(op.f("ix_record_region_kind_as_of"), table_name="record")
    op.drop_table("record")
