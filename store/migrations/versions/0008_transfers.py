"""Transfers: proposals decided on, and what became of them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "transfer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("unit_from", sa.Text(), nullable=False),
        sa.Column("unit_to", sa.Text(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("proposed", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_transfer_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
    )
    op.create_index(op.f("ix_transfer_region"), "transfer", ["region"])
    op.create_table(
        "transfer_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transfer", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["transfer"], ["transfer.id"], name=op.f("fk_transfer_mark_transfer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer_mark")),
    )
    op.create_index(op.f("ix_transfer_mark_transfer"), "transfer_mark", ["transfer"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index(op.f("ix_transfer_mark_transfer"), table_name="transfer_mark")
    op.drop_table("transfer_mark")
    op.drop_index(op.f("ix_transfer_region"), table_name="transfer")
    op.drop_table("transfer")
