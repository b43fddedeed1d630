"""What needs attention this week, as a file: the region's, or one unit's own."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

import i18n
from domain.sources import ALL
from domain.units import REGION
from exports.text_blocks import HEADING, TABLE, TEXT, TITLE, WRITERS, Block
from exports.wording import MISSING, Wording
from i18n.chances import chance
from stories.attention import Attention, cause

FIGURES = ("people", "annual_plan", "completion", "pace", "gap", "required_weekly", "status")


def digest(story: Attention, language: str, format: str, unit: str | None = None) -> bytes:
    """The file of ``unit``, or of the whole region, as ``html`` or ``md``, UTF-8.

    Questions about reports are the department's: they stand in the region's file only.
    """
    wording = Wording(story.region, language)
    chosen = story if unit is None else story.of_unit(unit)
    called = story.region.name(language) if unit is None else wording.name("unit", unit)
    return WRITERS[format](list(_blocks(chosen, wording, called, unit is None)), language).encode()


def digest_name(as_of: date, format: str, unit: str | None = None) -> str:
    """What the file is called: date and unit, ``2025-12-01 region.html``."""
    return f"{as_of.isoformat()} {unit or REGION}.{format}"


def _blocks(story: Attention, wording: Wording, called: str, whole: bool) -> Iterator[Block]:
    yield Block(TITLE, wording.text("digest.title", name=called))
    yield Block(TEXT, wording.as_of(story.as_of))
    if story.region.sample:
        yield Block(TEXT, wording.text("notes.sample"))
    yield Block(TEXT, " ".join(wording.said(said) for said in story.headline))
    yield Block(TABLE, rows=list(_figures(story, wording)))
    yield Block(HEADING, wording.text("digest.warnings"))
    if story.warnings.empty:
        yield Block(TEXT, wording.text("attention.none"))
    for place, (_, warning) in enumerate(story.warnings.iterrows(), 1):
        yield Block(TEXT, f"{place}. {_warning(warning, wording)}")
        yield _evidence(story.rows[warning["unit"], warning["source"]], wording)
    if whole:
        yield Block(HEADING, wording.text("attention.signals_title"))
        yield Block(TEXT, wording.text("attention.signals_subtitle"))
        for signal in story.signals:
            yield Block(TEXT, wording.said(signal.question))
        if not story.signals:
            yield Block(TEXT, wording.text("attention.signals_none"))


def _figures(story: Attention, wording: Wording) -> Iterator[list[str]]:
    yield [wording.text("frame.unit"), *(wording.text(f"figure.{code}.name") for code in FIGURES)]
    for unit, row in story.units.iterrows():
        written = [wording.figure(code, row[code]) for code in FIGURES]
        yield [wording.name("unit", str(unit)), *written]


def _warning(warning: pd.Series, wording: Wording) -> str:
    where = wording.name("unit", warning["unit"])
    if warning["source"] != ALL:
        where += f", {wording.name('source', warning['source'])}"
    through = warning["through"]
    mostly = (
        wording.text("attention.through", source=wording.name("source", through))
        if isinstance(through, str)
        else ""
    )
    expected = wording.text(
        "digest.expected",
        shortfall=i18n.number(warning["shortfall"], wording.language),
        chance=chance(warning["probability_of_plan"], wording.language),
    )
    return f"{where}: {' '.join(filter(None, (wording.said(cause(warning)), mostly, expected)))}"


def _evidence(rows: pd.DataFrame, wording: Wording) -> Block:
    heads = ["frame.source", "origin.job_type", "origin.file", "origin.sheet", "origin.cell",
             "origin.as_of", "figure.people.name"]  # fmt: skip
    lines = [
        [
            wording.name("source", row.source),
            wording.text(f"job_type.{row.job_type}"),
            str(row.file).rpartition("/")[2],
            row.sheet or MISSING,
            row.cell,
            i18n.short_day(row.as_of),
            wording.figure("people", row.people),
        ]
        for row in rows.itertuples()
    ]
    return Block(TABLE, rows=[[wording.text(head) for head in heads], *lines], words=6)
