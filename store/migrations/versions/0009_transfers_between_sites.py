"""Transfers between sites: the project that workers leave and the one that they go to."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

COLUMNS = ("project", "next_project")


def upgrade() -> None:
    """Add both columns; transfers between units name no project."""
    for name in COLUMNS:
        op.add_column("transfer", sa.Column(name, sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Drop them."""
    for name in COLUMNS:
        op.drop_column("transfer", name)
