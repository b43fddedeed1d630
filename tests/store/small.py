"""A small region, and reports drawn the way people read them."""

import hashlib
from datetime import date, datetime
from io import StringIO
from itertools import count

import pandas as pd

from domain.findings import Finding
from domain.regions import Population, PublishedFigure, Region
from domain.reports import ReadReport, Upload
from domain.sources import Source
from domain.units import Unit

BYTES = count()


def small_region(code: str = "small") -> Region:
    """Three units, two sources of which one has a part."""
    return Region(
        code=code,
        names={"en": "Smallness", "ru": "Малость"},
        units=(
            Unit("north", "district", {"en": "North"}, aliases=("Norð",), tile=(0, 1), kato="10"),
            Unit("south", "district", {"en": "South"}, valid_from=date(2024, 1, 1)),
            Unit("lake", "city", {"en": "Lake"}, predecessors=("north",)),
        ),
        sources=(
            Source("works", {"en": "Works"}, department={"en": "Builders"}),
            Source("help", {"en": "Help"}, usual_type="temporary"),
            Source("youth", {"en": "Youth"}, parent="help", aliases=("young",)),
        ),
        holidays=(date(2025, 1, 1),),
        populations=(Population("north", date(2025, 1, 1), 9000, "published"),),
        published=(
            PublishedFigure("fact", date(2025, 12, 1), "all", "total", 30, "published", "press"),
        ),
        sample=True,
    )


def drawn(drawing: str) -> pd.DataFrame:
    """A frame from a drawing: a line of headings, then a line a row; ``-`` is missing."""
    return pd.read_csv(StringIO(drawing), sep=r"\s+", na_values="-")


def report(
    as_of: str | None,
    facts: str = "",
    kind: str = "unit",
    controls: str = "",
    plans: str = "",
    findings: tuple[Finding, ...] = (),
    year: int | None = None,
) -> ReadReport:
    """A report as it was read.

    facts, controls: lines of ``unit source job_type people cell``;
    plans:           lines of ``unit source job_type year people cell``.
    """
    day = date.fromisoformat(as_of) if as_of else None
    stated = _lines("unit source job_type people cell", facts)
    totals = _lines("unit source job_type people cell", controls)
    aims = _lines("unit source job_type year people cell", plans)
    return ReadReport(
        kind=kind,
        as_of=day,
        year=year or (2025 if day else None),
        units=tuple(dict.fromkeys([*stated["unit"], *aims["unit"]])),
        facts=stated.assign(measure="people", grouping="all"),
        controls=totals,
        plans=aims,
        findings=findings,
    )


def upload(
    received: str, name: str = "report.xlsx", content: bytes | None = None, **who: str
) -> Upload:
    """A file that arrived at that moment, with bytes of its own."""
    content = content if content is not None else f"workbook {next(BYTES)}".encode()
    digest = hashlib.sha256(content).hexdigest()
    return Upload(name, content, digest, datetime.fromisoformat(received), **who)


def _lines(headings: str, lines: str) -> pd.DataFrame:
    return drawn(f"{headings}\n{lines}").assign(sheet="Sheet").astype({"cell": str})
