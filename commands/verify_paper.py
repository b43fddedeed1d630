"""Whether the figures of a paper of ours still stand, or what was restated since."""

from pathlib import Path

import pandas as pd

import i18n
from commands.verify_parts import part_line
from domain.sources import ALL
from domain.units import REGION
from exports.record import Record
from exports.sealing import record_in
from exports.wording import Wording
from store import Store
from stories.paper_check import restated


def verify_paper(store: Store, file: Path, language: str) -> tuple[bool, list[str]]:
    """Whether all figures of the paper stand, and lines that say so, or what has changed.

    Raises UnknownRegion and UnknownUnit where the paper is of one that the store does not know.
    """
    record = record_in(file.read_bytes())
    if record is None:
        return False, [i18n.text("paper.verify.none", language, file=file.name)]
    changed = restated(store, record.region, record.unit, record.as_of, record.figures)
    words = Wording(store.region(record.region), language)
    return changed.empty, [_summary(words, file.name, record, len(changed)),
                           *(_line(words, row) for _, row in changed.iterrows())]  # fmt: skip


def _summary(words: Wording, file: str, record: Record, changed: int) -> str:
    if not changed:
        return words.text("paper.verify.stands", file=file, count=len(record.figures))
    total = i18n.number(len(record.figures), words.language)
    return words.text("paper.verify.restated", file=file, count=changed, of=total)


def _line(words: Wording, row: pd.Series) -> str:
    unit, source, figure = str(row["unit"]), str(row["source"]), str(row["figure"])
    if not words.region.has_map:
        return part_line(words, row)
    return words.text(
        "paper.verify.line",
        code="" if pd.isna(row["code"]) else row["code"],
        unit=words.region.name(words.language) if unit == REGION else words.name("unit", unit),
        source=words.text("paper.all_sources") if source == ALL else words.name("source", source),
        figure=words.text(f"paper.column.{figure}"),
        old=words.figure(figure, row["old"]),
        new=words.figure(figure, row["new"]),
    )
