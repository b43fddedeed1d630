"""The tables. Append-only: a figure or a plan is superseded by a newer row, never changed.

Keys of figures begin with (region, unit, year), so that the tables can be partitioned by them.
Moments are UTC without a zone; names, aliases and other small structures are JSON.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

REVISION = "0009"  # the newest migration; a test compares it with the folder

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

region = Table(
    "region",
    metadata,
    Column("code", Text, primary_key=True),
    Column("settings", JSON, nullable=False),  # what the other tables of a pack do not hold
)

unit = Table(
    "unit",
    metadata,
    Column("region", Text, ForeignKey("region.code"), primary_key=True),
    Column("code", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("names", JSON, nullable=False),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("parent", Text),
    Column("predecessors", JSON, nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("tile", JSON),
    Column("kato", Text),
)

source = Table(
    "source",
    metadata,
    Column("region", Text, ForeignKey("region.code"), primary_key=True),
    Column("code", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("names", JSON, nullable=False),
    Column("parent", Text),
    Column("usual_type", Text),
    Column("department", JSON, nullable=False),
    Column("aliases", JSON, nullable=False),
)

population = Table(
    "population",
    metadata,
    Column("region", Text, ForeignKey("region.code"), primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("people", BigInteger, nullable=False),
    Column("status", Text, nullable=False),
)

# The untouched original. One row however often the same bytes come; none with personal data.
content = Table(
    "content",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

upload = Table(
    "upload",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sender", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("received_at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "sha256"),
)

report = Table(
    "report",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("upload", Integer, ForeignKey("upload.id"), nullable=False, unique=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("units", JSON, nullable=False),
    Column("year", Integer),
    Column("as_of", Date),
    Column("series", Text, nullable=False),  # what it reports on: reports of one series supersede
    Column("version", Integer, nullable=False),
    Column("supersedes", Integer, ForeignKey("report.id")),
    Column("status", Text, nullable=False),
    Column("received_at", DateTime, nullable=False),
    Column("number", Integer, nullable=False),
    Column("receipt", Text, nullable=False),
    UniqueConstraint("region", "number"),
    UniqueConstraint("region", "series", "version"),
    Index(None, "region", "year", "as_of"),
)

# A file that was refused: what it claimed to be, as far as that could be read.
refusal = Table(
    "refusal",
    metadata,
    Column("upload", Integer, ForeignKey("upload.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("units", JSON, nullable=False),
    Column("year", Integer),
    Column("as_of", Date),
)

# A person's yes to the warnings of a report, and the reasons given: {rule or place: words}.
confirmation = Table(
    "confirmation",
    metadata,
    Column("report", Integer, ForeignKey("report.id"), primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("answers", JSON, nullable=False),
)

fact = Table(
    "fact",
    metadata,
    Column("region", Text, primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("measure", Text, primary_key=True),
    Column("grouping", Text, primary_key=True),
    Column("as_of", Date, primary_key=True),
    Column("report", Integer, ForeignKey("report.id"), primary_key=True),
    Column("job_type", Text, primary_key=True),
    Column("people", BigInteger, nullable=False),
    Column("sheet", Text),
    Column("cell", Text, nullable=False),
    sqlite_with_rowid=False,
)

control = Table(
    "control",
    metadata,
    Column("region", Text, primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("as_of", Date, primary_key=True),
    Column("report", Integer, ForeignKey("report.id"), primary_key=True),
    Column("job_type", Text, primary_key=True),
    Column("people", BigInteger, nullable=False),
    Column("sheet", Text),
    Column("cell", Text, nullable=False),
    sqlite_with_rowid=False,
)

plan = Table(
    "plan",
    metadata,
    Column("region", Text, primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("job_type", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("people", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("basis_date", Date),
    Column("in_force_from", Date, nullable=False),
    Column("recorded_at", DateTime, nullable=False),
    Column("upload", Integer, ForeignKey("upload.id"), nullable=False),
    Column("doubted", Boolean, nullable=False),  # a change that a person has to confirm first
    Column("sheet", Text),
    Column("cell", Text, nullable=False),
    sqlite_with_rowid=False,
)

finding = Table(
    "finding",
    metadata,
    Column("upload", Integer, ForeignKey("upload.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("level", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("sheet", Text),
    Column("cell", JSON, nullable=False),
    Column("values", JSON, nullable=False),
    sqlite_with_rowid=False,
)

# What a sender's word for a unit or a source was said to mean, by whom and when.
alias = Table(
    "alias",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("region", Text, ForeignKey("region.code"), nullable=False),
    Column("sender", Text, nullable=False),
    Column("word", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Index(None, "region", "sender"),
)

# Everything that was written, in order. Each row seals those before it by its hash.
audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
