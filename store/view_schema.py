"""The tables of how things are looked at: borders for the map, and links that people saved.

Append-only, the newest row holds; ``at`` is the moment of writing (UTC).
"""

from sqlalchemy import JSON, Boolean, Column, DateTime, ForeignKey, Index, Integer, Table, Text

from store.schema import metadata

borders = Table(
    "borders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("name", Text, nullable=False),  # of the file
    Column("sha256", Text, nullable=False),
    Column("credit", Text, nullable=False),
    Column("shapes", JSON, nullable=False),  # GeoJSON; the id of a feature is its unit's code
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region"),
)

# A link with a name; a further row of the same key with ``deleted`` takes it off the list.
saved_view = Table(
    "saved_view",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("name", Text, nullable=False),
    Column("page", Text, nullable=False),
    Column("choices", JSON, nullable=False),  # what stands in the link after the page
    Column("shared", Boolean, nullable=False),
    Column("deletes", Integer, ForeignKey("saved_view.id")),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region"),
)
