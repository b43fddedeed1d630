"""Views: borders for the map, and links that people saved."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "borders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("shapes", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_borders_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_borders")),
    )
    op.create_index(op.f("ix_borders_region"), "borders", ["region"])
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("deletes", sa.Integer()),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f("fk_saved_view_region")),
        sa.ForeignKeyConstraint(["deletes"], ["saved_view.id"], name=op.f("fk_saved_view_deletes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
    )
    op.create_index(op.f("ix_saved_view_region"), "saved_view", ["region"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index(op.f("ix_saved_view_region"), table_name="saved_view")
    op.drop_table("saved_view")
    op.drop_index(op.f("ix_borders_region"), table_name="borders")
    op.drop_table("borders")
