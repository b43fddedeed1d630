"""The programme on paper: stages, measures, who pays, cost per job, grants against results."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from domain.records import Column
from exports.leaflet.section import Section, day, listed, money, section, share, whole
from exports.tables import Cell
from exports.wording import MISSING, Wording
from stories.part_numbers import Key
from stories.programme import Programme

COUNTED = ("measures", "ended", "under_way", "not_begun", "blocked", "late")
JOBS = ("permanent_planned", "permanent_made")
PER_JOB = ("per_job_planned", "per_job_made")
MARKS = ("late_start", "unfunded")
PAID = (("committed", 1.4), ("spent", 1.4), ("permanent_planned", 1.25), ("permanent_made", 1.25))
ANSWERS = ("body", "priority")  # who answers for a measure, and what it answers to


def programme_sections(story: Programme, words: Wording) -> tuple[Section, ...]:
    """The tables of the programme, in the order of its page."""
    if story.newest is None:
        return ()
    return (
        _stages(story, words),
        _measures(story, words),
        _sources(story, words),
        _costs(story, words),
        _grants(story, words),
    )


def _stages(story: Programme, words: Wording) -> Section:
    stage = story.kinds["measures"].column("stage")
    rows = [
        (
            Cell(stage.word(str(code), words.language)),
            listed([stage.word(one, words.language) for one in row["earlier_open"]]),
            *(whole(row[name], words.language) for name in COUNTED),
        )
        for code, row in story.stages.iterrows()
    ]
    heads = [(_said("stage", words), 2.0), (_said("earlier_open", words), 2.4)]
    heads += [(_said(name, words), 1.0) for name in COUNTED]
    return section(
        "programme.stages", heads, rows, 2, words, table="stages", keys=_keys(story.stages.index)
    )


def _measures(story: Programme, words: Wording) -> Section:
    columns = {column.code: column for column in story.kinds["measures"].columns}
    names, answers = measure_names(story, words), [code for code in ANSWERS if code in columns]
    rows = [
        (
            Cell(names[row.measure]),
            Cell(_state(row, words)),
            listed([names.get(one, one) for one in row.waits_for]),
            *(Cell(_word(getattr(row, code), columns[code], words)) for code in answers),
            day(row.planned_end),
            day(row.actual_end),
            Cell(_paid(story, row.measure, "committed", words)),
            Cell(_paid(story, row.measure, "spent", words)),
            *(whole(getattr(row, name), words.language) for name in JOBS),
        )
        for row in story.rows.itertuples()
    ]
    heads = [(_said(name, words), 2.0) for name in ("measure", "state", "waits_for")]
    heads += [(columns[code].name(words.language), 2.2) for code in answers]
    heads += [(columns[code].name(words.language), 1.5) for code in ("planned_end", "actual_end")]
    heads += [(_said(name, words), width) for name, width in PAID]
    return section(
        "programme.measures", heads, rows, 3 + len(answers), words,
        table="measures", keys=_keys(story.rows["measure"]),
    )  # fmt: skip


def _sources(story: Programme, words: Wording) -> Section:
    source = story.kinds["funding"].column("source") if "funding" in story.kinds else None
    rows = [
        (
            Cell(_word(row.source, source, words)),
            Cell(money(row.committed, row.currency, words)),
            Cell(money(row.spent, row.currency, words)),
            share(row.share, words.language),
            whole(row.measures, words.language),
        )
        for row in story.sources.itertuples()
    ]
    names = ("source", "committed", "spent", "share_spent", "measures")
    heads = [
        (_said(name, words), width)
        for name, width in zip(names, (2.4, 1.0, 1.0, 1.0, 1.0), strict=True)
    ]
    return section(
        "programme.sources", heads, rows, 1, words,
        table="payers", keys=_keys(story.sources["source"]),
    )  # fmt: skip


def _costs(story: Programme, words: Wording) -> Section:
    names = measure_names(story, words)
    rows = [
        (
            Cell(names[row.measure]),
            *(whole(getattr(row, name), words.language) for name in JOBS),
            *(Cell(money(getattr(row, name), row.currency, words)) for name in PER_JOB),
        )
        for row in story.costs.itertuples()
    ]
    heads = [(_said("measure", words), 2.6)]
    heads += [(_said(name, words), 1.1) for name in (*JOBS, *PER_JOB)]
    return section(
        "programme.costs", heads, rows, 1, words, table="costs", keys=_keys(story.costs["measure"])
    )


def _grants(story: Programme, words: Wording) -> Section:
    source, names = story.kinds.get("funding"), measure_names(story, words)
    rows = [
        (
            Cell(names.get(row.measure, row.measure)),
            Cell(_word(row.source, source and source.column("source"), words)),
            Cell(money(row.committed, row.currency, words)),
            Cell(money(row.spent, row.currency, words)),
            *(whole(getattr(row, name), words.language) for name in JOBS),
            Cell(MISSING if pd.isna(row.milestones) else f"{row.reached} / {row.milestones}"),
        )
        for row in story.grants.itertuples()
    ]
    heads = [(_said("measure", words), 2.2), (_said("source", words), 2.0)]
    heads += [(_said(name, words), 1.1) for name in ("committed", "spent", *JOBS, "milestones")]
    keys = zip(story.grants["measure"], story.grants["source"], strict=True)
    return section("programme.grants", heads, rows, 2, words, table="grants", keys=keys)


def _keys(codes: Iterable[Any]) -> list[Key]:
    return [(str(code),) for code in codes]


def measure_names(story: Programme, words: Wording) -> dict[str, str]:
    """What each measure is called, by code."""
    column = story.kinds["measures"].column("name")
    pairs = zip(story.rows["measure"], story.rows["name"], strict=True)
    return {code: _word(name, column, words) for code, name in pairs}


def _state(row: Any, words: Wording) -> str:
    """How far it is, and what is wrong with it."""
    told = [words.text(f"programme.state_{row.state}")]
    told += [words.text("programme.is_blocked")] if len(row.waits_for) else []
    if row.late:
        told.append(words.text("programme.is_late", days=words.figure("people", row.days_late)))
    told += [words.text(f"programme.is_{mark}") for mark in MARKS if getattr(row, mark)]
    return ", ".join(told)


def _paid(story: Programme, measure: str, name: str, words: Wording) -> str:
    rows = story.paid[story.paid["measure"] == measure]
    pairs = zip(rows[name], rows["currency"], strict=True)
    return " + ".join(money(amount, unit, words) for amount, unit in pairs) or MISSING


def _word(value: Any, column: Column | None, words: Wording) -> str:
    if pd.isna(value):
        return MISSING
    return column.word(str(value), words.language) if column else str(value)


def _said(name: str, words: Wording) -> str:
    return words.text(f"programme.{name}")
