"""PDF/A of a brief: vector charts, real text, our own typeface; and its charts as pictures."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from exports.matrix import matrix
from exports.paper import Paper
from exports.record import packed
from exports.tables import Column, Table
from exports.typesetting import pdf, picture

WORDS = {
    "permanent": "chart.permanent", "temporary": "chart.temporary", "annual": "chart.annual_plan",
    "period": "chart.period_plan", "required": "chart.required", "code": "paper.code",
    "notes": "paper.notes", "sign_position": "paper.sign_position", "sign_hint": "paper.sign_hint",
    "executor": "paper.executor", "annex": "paper.annex", "sheet_title": "paper.sheet_title",
    "people": "paper.people_unit", "forecast": "chart.forecast", "unsplit": "chart.unsplit",
}  # fmt: skip


def brief_pdf(papers: Sequence[Paper]) -> bytes:
    """The brief in the language of its only paper, or in two languages beside each other."""
    return pdf("brief.typ", [_plain(one, parts=False) for one in papers], papers[0].brief.as_of)


def sheet_pdf(papers: Sequence[Paper], size: str = "a3") -> bytes:
    """One sheet of the region's, all units by all sources.

    size: ``a3`` has the parts of sources too, ``a4`` does not.
    """
    plain = [_plain(one, parts=size == "a3") for one in papers]
    return pdf("sheet.typ", plain, papers[0].brief.as_of, size=size)


def chart_picture(paper: Paper, chart: str) -> bytes:
    """PNG of a chart: ``course``, the year's curve, or ``steps``, a unit's weekly increments."""
    return picture("chart.typ", _plain(paper, parts=False), chart=chart)


def _plain(paper: Paper, *, parts: bool) -> dict[str, Any]:
    """The paper as a layout reads it: data, so that no text in it is taken for markup."""
    words = paper.words
    return {
        "language": words.language,
        "letterhead": paper.letterhead,
        "kind": paper.kind,
        "title": paper.title,
        "who": paper.who,
        "as_of": paper.as_of,
        "headline": [asdict(sentence) for sentence in paper.headline],
        "cards": [asdict(card) for card in paper.cards],
        **{key: _table(getattr(paper, key)) for key in ("units", "sources", "changes")},
        "signs": paper.signs,
        "matrix": _matrix(paper, parts),
        "curve_title": asdict(paper.curve_title),
        "curve": asdict(paper.curve),
        "bars_title": asdict(paper.bars_title),
        "bars": paper.bars and asdict(paper.bars),
        "silent_title": words.text("today.silent_title"),
        "silent": paper.silent,
        "promised_title": words.text("paper.promised_title"),
        "promised": paper.promised,
        "notes": paper.notes,
        "definitions": paper.definitions,
        "watermark": paper.watermark,
        "foot": paper.foot,
        "page": words.text("paper.page", page="{page}", pages="{pages}"),
        "words": {name: words.text(key) for name, key in WORDS.items()},
        "record": packed(paper.record),
    }


def _table(table: Table | None) -> dict[str, Any] | None:
    if table is None:
        return None
    return {**asdict(table), "columns": _columns(table.columns), "scale": table.scale}


def _matrix(paper: Paper, parts: bool) -> dict[str, Any] | None:
    if paper.brief.unit is not None:
        return None
    found = matrix(paper.brief, paper.words, parts=parts)
    groups = [{**asdict(group), "columns": _columns(group.columns)} for group in found.groups]
    return {**asdict(found), "groups": groups}


def _columns(columns: Sequence[Column]) -> list[dict[str, Any]]:
    return [{**asdict(column), "kind": column.kind} for column in columns]
