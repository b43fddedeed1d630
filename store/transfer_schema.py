"""The tables of transfers: proposals decided on, and what became of them.

Append-only, the newest mark of a state holds; ``at`` is the moment of writing (UTC).
"""

from sqlalchemy import Column, Date, DateTime, ForeignKey, Index, Integer, Table, Text

from store.schema import metadata

transfer = Table(
    "transfer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("unit_from", Text, nullable=False),
    Column("unit_to", Text, nullable=False),
    Column("occupation", Text, nullable=False),
    Column("skill", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("proposed", Integer, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("project", Text, nullable=False, server_default=""),
    Column("next_project", Text, nullable=False, server_default=""),
    Index(None, "region"),
)

transfer_mark = Table(
    "transfer_mark",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("transfer", Integer, ForeignKey("transfer.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "transfer"),
)
