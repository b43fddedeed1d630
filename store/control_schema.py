"""The tables of what others say: control figures, notes on differences, checked samples.

Append-only: of a figure, a note or a sample that is written again the newest row holds. ``as_of``
is the date that figures stand at, ``at`` the moment of writing (UTC).
"""

from sqlalchemy import BigInteger, Column, Date, DateTime, ForeignKey, Index, Integer, Table, Text

from store.schema import metadata

# What a ministry, a labour exchange or the press says. What a region's pack says of such figures
# stays in the pack.
control_figure = Table(
    "control_figure",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("what", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("job_type", Text, nullable=False),
    Column("people", BigInteger, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("definition", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "unit"),
)

# Why ours differs from a control figure, in a person's words; of either origin, pack or table.
control_note = Table(
    "control_note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("what", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("job_type", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "unit"),
)

audit_sample = Table(
    "audit_sample",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("checked", Integer, nullable=False),
    Column("confirmed", Integer, nullable=False),
    Column("how", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "unit"),
)
