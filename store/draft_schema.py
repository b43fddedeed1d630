"""The table of drafts: the only rows that are changed and deleted, as they are no figures yet."""

from sqlalchemy import JSON, Column, Date, DateTime, ForeignKey, LargeBinary, Table, Text

from store.schema import metadata

draft = Table(
    "draft",
    metadata,
    Column("id", Text, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", DateTime, nullable=False, index=True),
    Column("sender", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("as_of", Date),
    Column("answers", JSON, nullable=False),
    Column("reason", Text, nullable=False),
)
