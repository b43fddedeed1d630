"""Phasing: how plans are spread over their years."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the table of phasings."""
    op.create_table(
        "phasing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.Column("months", sa.JSON(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("basis_date", sa.Date()),
        sa.Column("in_force_from", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_phasing_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phasing")),
    )
    op.create_index(op.f("ix_phasing_region_year"), "phasing", ["region", "year"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index(op.f("ix_phasing_region_year"), table_name="phasing")
    op.drop_table("phasing")
