"""The table of phasings: how plans are spread over their years. Append-only, the newest holds.

``months`` is JSON, empty unless typed; ``at`` is the moment of writing (UTC).
"""

from sqlalchemy import JSON, Column, Date, DateTime, ForeignKey, Index, Integer, Table, Text

from store.schema import metadata

phasing = Table(
    "phasing",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("shape", Text, nullable=False),
    Column("months", JSON, nullable=False),
    Column("basis", Text, nullable=False),
    Column("basis_date", Date),
    Column("in_force_from", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "year"),
)
