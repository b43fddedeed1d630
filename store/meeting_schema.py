"""The tables of meetings: what was shown and decided, and what was said about figures.

Append-only like figures: what becomes of a commitment, a dispute or an agenda item is a further
row. ``as_of`` is the date of the screen, ``at`` the moment of writing (UTC).
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
)

from store.schema import metadata

# A meeting that was held: figures as of a date, as they were known when it was opened.
meeting = Table(
    "meeting",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("as_of", Date, nullable=False),
    Column("known_at", DateTime, nullable=False),
    Column("opened_at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("versions", JSON, nullable=False),  # of the store and of the plan in force
    Index(None, "region", "as_of"),
)

# A question outside the map; a row that replaces another without a title withdraws it.
agenda_item = Table(
    "agenda_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting", Integer, ForeignKey("meeting.id"), nullable=False),
    Column("replaces", Integer, ForeignKey("agenda_item.id")),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "meeting"),
)

commitment = Table(
    "commitment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("figure", Text, nullable=False),
    Column("value", BigInteger),
    Column("what", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("due", Date, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("meeting", Integer, ForeignKey("meeting.id")),
    Column("item", Integer, ForeignKey("agenda_item.id")),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "unit"),
)

commitment_mark = Table(
    "commitment_mark",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("commitment", Integer, ForeignKey("commitment.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("due", Date),
    Column("note", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "commitment"),
)

# A unit's own words about its figures at a date.
explanation = Table(
    "explanation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "unit"),
)

dispute = Table(
    "dispute",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("job_type", Text, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("people", BigInteger),
    Column("claimed", BigInteger, nullable=False),
    Column("claimed_by", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "unit"),
)

dispute_outcome = Table(
    "dispute_outcome",
    metadata,
    Column("dispute", Integer, ForeignKey("dispute.id"), primary_key=True),
    Column("outcome", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
)

# A signed protocol, in every language, byte for byte as it was signed.
protocol = Table(
    "protocol",
    metadata,
    Column("meeting", Integer, ForeignKey("meeting.id"), primary_key=True),
    Column("language", Text, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("number", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
)
