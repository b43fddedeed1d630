"""What a leaflet says in one language: the same words and numbers for every format."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

import i18n
from domain.records import Column
from domain.units import REGION
from exports.leaflet.codes import coded, told
from exports.leaflet.ground import ground_sections
from exports.leaflet.programme import programme_sections
from exports.leaflet.prospects import decided_section, scenario_sections
from exports.leaflet.section import Section, whole
from exports.leaflet.work import balance_sections, network_sections
from exports.record import Record
from exports.sentences import Sentence
from exports.tables import Cell
from exports.wording import MISSING, Wording
from stories.labour_balance import LabourBalance
from stories.overview import Overview
from stories.part_figures import part_figures
from stories.region_parts import RegionParts

EXACT = "exact"
RETURNED = ("settlements", "families", "planned_families")
WORKING = ("people", "working_age", "active", "employed", "self_employed")


@dataclass(frozen=True)
class Leaflet:
    """Everything that the paper says. ``remarks`` stand between the sentences and the tables.

    record: its figures, for ``verify``; of: whose paper it is, for the file's name.
    """

    region: str
    language: str
    day: date
    office: str
    title: str
    as_of: str
    headline: tuple[Sentence, ...]
    remarks: tuple[str, ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    watermark: str
    record: Record
    of: str = "region"

    @property
    def foot(self) -> str:
        """What ties a sheet to its paper."""
        return f"{self.title}, {self.as_of}"


def leaflet(parts: RegionParts, language: str) -> Leaflet:
    """The paper of a region at a date."""
    story = parts.overview
    words = Wording(story.region, language)
    return Leaflet(
        region=story.region.code,
        language=language,
        day=story.as_of,
        office=words.office("department"),
        title=story.region.name(language),
        as_of=words.as_of(story.as_of),
        headline=told(parts.headline, parts.numbers, words),
        remarks=tuple(map(words.said, story.returned.differing)),
        sections=tuple(
            coded(one, parts.numbers, words) for one in _sections(parts, words) if one.rows
        ),
        notes=_notes(parts, words),
        watermark=words.text("paper.watermark") if story.region.sample else "",
        record=_record(parts),
    )


def _notes(parts: RegionParts, words: Wording) -> tuple[str, ...]:
    sample = (words.text("records.sample"),) if parts.region.sample else ()
    return *sample, words.text("paper.codes", code=parts.numbers.code("returns", None, "people"))


def _record(parts: RegionParts) -> Record:
    """What it says, so that it can be asked later whether that still stands."""
    rows = part_figures(parts).drop(columns="code").itertuples(index=False, name=None)
    figures = {
        (unit, source, figure): None if pd.isna(value) else value
        for unit, source, figure, value in rows
    }
    return Record(parts.region.code, REGION, parts.overview.as_of, parts.known_at, figures)


def _sections(parts: RegionParts, words: Wording) -> tuple[Section, ...]:
    """The return, what was published, then each part that the region has."""
    return (
        returns_section(parts.overview, words),
        published_section(parts.overview, words),
        *(network_sections(parts.network, words) if parts.network else ()),
        *(_labour(parts, parts.balance, words) if parts.balance else ()),
        *(programme_sections(parts.programme, words) if parts.programme else ()),
        *(ground_sections(parts.programme, words) if parts.programme else ()),
        *(scenario_sections(parts.scenario, words) if parts.scenario else ()),
    )


def _labour(parts: RegionParts, story: LabourBalance, words: Wording) -> tuple[Section, ...]:
    return *balance_sections(story, words), decided_section(parts.decided, story, words)


def returns_section(story: Overview, words: Wording) -> Section:
    """Who has returned, by unit."""
    heads = [words.text(f"returns.{name}") for name in (*RETURNED, "completion", *WORKING)]
    return Section(
        title=f"{words.text('returns.title')} · {words.text('returns.units_title')}",
        subtitle=words.text("returns.units_subtitle"),
        heads=(words.text("frame.unit"), *heads),
        rows=tuple(_unit(row, words) for row in story.returned.units.reset_index().itertuples()),
        words=1,
        widths=(1.9, 1.3, *[1.0] * (len(heads) - 2), 1.3),
        table="returns",
        keys=tuple((str(unit),) for unit in story.returned.units.index),
    )


def _unit(row: Any, words: Wording) -> tuple[Cell, ...]:
    known = not (pd.isna(row.families) or pd.isna(row.planned_families) or not row.planned_families)
    share = row.families / row.planned_families if known else None
    return (
        Cell(words.name("unit", row.unit)),
        *(whole(getattr(row, name), words.language) for name in RETURNED),
        Cell(MISSING if share is None else i18n.percent(share, words.language), share),
        *(whole(getattr(row, name), words.language) for name in WORKING),
    )


def published_section(story: Overview, words: Wording) -> Section:
    """What has been published, each figure with its definition."""
    names = ("figure", "definition", "territory", "source", "measured_in", "stands_at", "value")
    rows = story.figures.itertuples() if story.published else ()
    return Section(
        title=words.text("overview.published_title"),
        subtitle=words.text("overview.published_subtitle"),
        heads=tuple(words.text(f"overview.{name}") for name in names),
        rows=tuple(_figure(row, story.published, words) for row in rows),
        words=6,
        widths=(2.2, 3.4, 1.8, 1.4, 1.0, 1.2, 1.1),
        table="published",
        keys=tuple(zip(story.figures["figure"], story.figures["territory"], strict=True))
        if story.published else (),
    )  # fmt: skip


def _figure(row: Any, columns: dict[str, Column], words: Wording) -> tuple[Cell, ...]:
    """A published figure with all that defines it."""
    language = words.language
    own = getattr(row, f"definition_{language}", None)
    number = i18n.number(row.value, language, decimals=0 if row.value == int(row.value) else 1)
    is_exact = pd.isna(row.exactness) or row.exactness == EXACT
    said = number if is_exact else words.text(f"overview.{row.exactness}", value=number)
    return (
        Cell(columns["figure"].word(row.figure, language)),
        Cell(row.definition if own is None or pd.isna(own) else own),
        Cell(columns["territory"].word(row.territory, language)),
        Cell(row.source),
        Cell(columns["unit_of_value"].word(row.unit_of_value, language)),
        Cell(i18n.short_day(row.as_of)),
        Cell(said, row.value if is_exact else None),
    )
