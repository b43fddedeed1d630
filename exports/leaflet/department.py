"""The paper of a department: the sources that it answers for, by unit, and what was promised."""

import pandas as pd

from domain.units import REGION
from exports.leaflet.content import Leaflet, Section
from exports.meeting.promises import promises
from exports.record import Record
from exports.sentences import Sentence
from exports.tables import Cell
from exports.wording import Wording
from stories.department import Department

COLUMNS = (
    "people", "annual_plan", "completion", "period_plan", "pace", "deviation", "required_weekly",
)  # fmt: skip


def department_leaflet(story: Department, promised: pd.DataFrame, language: str) -> Leaflet:
    """The paper in ``language``. promised: open rows of ``stories.commitments``, its own only."""
    words = Wording(story.region, language)
    sources = story.sources.set_index("source")
    sections = (
        _section("source", sources, words.text("district.sources_title"), words),
        _section("unit", story.units, words.text("why.table_title"), words),
    )
    names = story.region.source(story.code).department
    return Leaflet(
        region=story.region.code,
        of=f"department-{story.code}",
        language=language,
        day=story.as_of,
        office=words.region.name(language),
        title=names.get(language) or names.get("en", story.code),
        as_of=words.as_of(story.as_of),
        headline=tuple(Sentence(words.said(one), "") for one in story.headline),
        remarks=_promised(promised, words),
        sections=sections,
        notes=(words.text("notes.sample"),) if story.region.sample else (),
        watermark=words.text("paper.watermark") if story.region.sample else "",
        record=_record(story),
    )


def _record(story: Department) -> Record:
    """Its sources in the whole region: what the region's paper says of them."""
    figures = {
        (REGION, str(row["source"]), name): None if pd.isna(row[name]) else float(row[name])
        for _, row in story.sources.iterrows()
        for name in COLUMNS
    }
    return Record(story.region.code, REGION, story.as_of, None, figures)


def _section(kind: str, rows: pd.DataFrame, title: str, words: Wording) -> Section:
    subtitle = "today.sources_subtitle" if kind == "source" else "figure.pace.meaning"
    heads = [words.text(f"figure.{column}.name") for column in COLUMNS]
    return Section(
        title=title,
        subtitle=words.text(subtitle),
        heads=(words.text(f"frame.{kind}"), *heads),
        rows=tuple(
            (Cell(words.name(kind, str(code))), *(_cell(row, name, words) for name in COLUMNS))
            for code, row in rows.iterrows()
        ),
        words=1,
        widths=(2.4, *[1.0] * len(COLUMNS)),
    )


def _cell(row: pd.Series, name: str, words: Wording) -> Cell:
    value = row[name]
    return Cell(words.figure(name, value), None if pd.isna(value) else float(value))


def _promised(rows: pd.DataFrame, words: Wording) -> tuple[str, ...]:
    """What is under control, a line each, under its title; nothing if nothing is."""
    lines = [
        " · ".join(filter(None, (one.where, one.what, one.deadline, one.details)))
        for one in promises(rows, words, named=True)
    ]
    return (words.text("commitment.due_title"), *lines) if lines else ()
