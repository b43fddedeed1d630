"""The table of records: rows of the kinds of reports that packs describe. Append-only."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, Table, Text

from store.schema import metadata

record = Table(
    "record",
    metadata,
    Column("region", Text, ForeignKey("region.code"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("report", Integer, ForeignKey("report.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("row_key", Text, nullable=False),  # JSON, written the same way every time
    Column("as_of", Date, nullable=False),
    Column("values", JSON, nullable=False),
    Column("sheet", Text),
    Column("row", Integer, nullable=False),
    Column("cells", JSON, nullable=False),
    Index(None, "region", "kind", "as_of"),
    sqlite_with_rowid=False,
)
