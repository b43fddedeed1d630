"""Which report wins, and the columns in which it is told.

Of several for one series and date the unit's own file goes before a summary, then the later
received, then the later stored; all job types come from that one report.
"""

COLUMNS = (
    "unit", "source", "job_type", "measure", "grouping", "year", "as_of", "people", "report",
    "received_at", "kind", "confirmed", "sheet", "cell",
)  # fmt: skip
SERIES = ("unit", "source", "measure", "grouping", "as_of")
