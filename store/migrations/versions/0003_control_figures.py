"""What others say: control figures, notes on differences, samples that were checked."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = {
    "control_figure": (
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("job_type", sa.Text(), nullable=False),
        sa.Column("people", sa.BigInteger(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
    ),
    "control_note": (
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("job_type", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
    ),
    "audit_sample": (
        sa.Column("checked", sa.Integer(), nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
    ),
}


def upgrade() -> None:
    """Create the tables; all begin with whose row it is and end with who wrote it and when."""
    for name, columns in TABLES.items():
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("region", sa.Text(), nullable=False),
            sa.Column("unit", sa.Text(), nullable=False),
            sa.Column("as_of", sa.Date(), nullable=False),
            *columns,
            sa.Column("at", sa.DateTime(), nullable=False),
            sa.Column("by", sa.Text(), nullable=False),
            sa.ForeignKeyConstraint(["region"], ["region.code"], name=op.f(f"fk_{name}_region")),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        )
        op.create_index(op.f(f"ix_{name}_region_unit"), name, ["region", "unit"])


def downgrade() -> None:
    """Drop the tables."""
    for name in reversed(TABLES):
        op.drop_index(op.f(f"ix_{name}_region_unit"), table_name=name)
        op.drop_table(name)
