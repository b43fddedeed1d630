"""What a paper remembers of itself, so that its figures can be checked when it comes back."""

import base64
import binascii
import hashlib
import json
import math
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from stories.brief import Brief

VERSION = 1
MARK = "employment-map-paper:"  # stands before a record wherever one is kept
Figures = dict[tuple[str, str, str], float | None]


@dataclass(frozen=True)
class Record:
    """Of which region, unit (``region`` for the whole) and date a paper is, and its figures.

    known_at: UTC, None if everything known when it was made is in it;
    figures:  (unit, source, figure) to value, as ``stories.paper_figures`` names them.
    """

    region: str
    unit: str
    as_of: date
    known_at: datetime | None
    figures: Figures

    @property
    def name(self) -> str:
        """Eight signs that differ wherever records differ; printed on every page."""
        return hashlib.sha256(_json(self).encode()).hexdigest()[:8]


def record_of(brief: Brief) -> Record:
    """The record of a paper made from ``brief``."""
    rows = brief.figures[["unit", "source", "figure", "value"]].itertuples(index=False, name=None)
    return Record(
        region=brief.region.code,
        unit=brief.code,
        as_of=brief.as_of,
        known_at=brief.known_at,
        figures={
            (unit, source, figure): None if math.isnan(value) else value
            for unit, source, figure, value in rows
        },
    )


def packed(record: Record) -> str:
    """The record as one line of signs that any format can keep."""
    squeezed = zlib.compress(_json(record).encode(), level=9)
    return MARK + base64.urlsafe_b64encode(squeezed).decode("ascii")


def unpacked(line: str) -> Record | None:
    """The record that ``packed`` made; None if it is none, or damaged."""
    try:
        content = json.loads(zlib.decompress(base64.urlsafe_b64decode(line.removeprefix(MARK))))
        return _record(content) if content["version"] == VERSION else None
    except (binascii.Error, zlib.error, ValueError, KeyError, TypeError):
        return None


def _record(content: dict[str, Any]) -> Record:
    known_at = content["known_at"]
    return Record(
        region=content["region"],
        unit=content["unit"],
        as_of=date.fromisoformat(content["as_of"]),
        known_at=datetime.fromisoformat(known_at) if known_at else None,
        figures={
            (unit, source, figure): value for unit, source, figure, value in content["figures"]
        },
    )


def _json(record: Record) -> str:
    content = {
        "version": VERSION,
        "region": record.region,
        "unit": record.unit,
        "as_of": record.as_of.isoformat(),
        "known_at": record.known_at.isoformat() if record.known_at else None,
        "figures": [[*key, _short(value)] for key, value in record.figures.items()],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _short(value: float | None) -> float | int | None:
    """Whole numbers without their point."""
    return int(value) if value is not None and value == int(value) else value
