"""What needs attention in a region without an employment map, as a file: region or unit."""

from collections.abc import Iterator
from dataclasses import replace

import i18n
from exports.leaflet.codes import coded
from exports.leaflet.content import returns_section
from exports.leaflet.ground import standard_section
from exports.leaflet.programme import measure_names, programme_sections
from exports.leaflet.section import Section
from exports.leaflet.work import balance_sections, network_sections
from exports.text_blocks import HEADING, TABLE, TEXT, TITLE, WRITERS, Block
from exports.wording import Wording
from stories.part_numbers import Key
from stories.parts_attention import WORST, PartsAttention

ALL_OF_THEM = ("points", "measures")  # of the others the worst WORST are shown in the region's file


def parts_digest(
    story: PartsAttention, language: str, format: str, unit: str | None = None
) -> bytes:
    """The file of ``unit``, or of the whole region, as ``html`` or ``md``, UTF-8."""
    wording = Wording(story.parts.region, language)
    chosen = story if unit is None else story.of_unit(unit)
    return WRITERS[format](list(_blocks(chosen, wording, unit)), language).encode()


def _blocks(story: PartsAttention, wording: Wording, unit: str | None) -> Iterator[Block]:
    region = story.parts.region
    called = region.name(wording.language) if unit is None else wording.name("unit", unit)
    yield Block(TITLE, wording.text("digest.title", name=called))
    yield Block(TEXT, wording.as_of(story.as_of))
    if region.sample:
        yield Block(TEXT, wording.text("records.sample"))
    told = (*story.parts.headline, *story.parts.returned.differing) if unit is None else ()
    for sentence in told:
        yield Block(TEXT, wording.said(sentence))
    found = [*_tables(story, wording, unit is None), *_milestones(story, wording)]
    if story.uncovered and unit is not None:
        yield Block(TEXT, wording.text("network.uncovered", names=called))
    if not found and not story.uncovered:
        yield Block(TEXT, wording.text("digest.parts.none"))
    yield from found
    code = story.parts.numbers.code("returns", None, "people")
    yield Block(TEXT, wording.text("paper.codes", code=code))


def _tables(story: PartsAttention, wording: Wording, whole: bool) -> Iterator[Block]:
    sections = {one.table: one for one in _sections(story, wording)}
    for table, keys in story.rows.items():
        shown = keys if table in ALL_OF_THEM or not whole else keys[:WORST]
        if table not in sections or not shown:
            continue
        kept = coded(_kept(sections[table], shown), story.parts.numbers, wording)
        heads = [head.replace("\n", " · ") for head in kept.heads]
        lines = [[cell.text for cell in row] for row in kept.rows]
        yield Block(HEADING, wording.text(f"digest.parts.{table}"))
        yield Block(TABLE, rows=[heads, *lines], words=kept.words)


def _sections(story: PartsAttention, wording: Wording) -> Iterator[Section]:
    parts = story.parts
    yield returns_section(parts.overview, wording)
    if parts.network is not None:
        yield from network_sections(parts.network, wording)
    if parts.balance is not None:
        yield from balance_sections(parts.balance, wording)
    if parts.programme is not None and parts.programme.newest is not None:
        yield from programme_sections(parts.programme, wording)
        if "minimum_standard" in parts.programme.kinds:
            yield standard_section(parts.programme, wording)


def _kept(section: Section, keys: list[Key]) -> Section:
    """The rows of those keys alone, in their order."""
    rows = dict(zip(section.keys, section.rows, strict=True))
    known = [key for key in keys if key in rows]
    return replace(section, rows=tuple(rows[key] for key in known), keys=tuple(known))


def _milestones(story: PartsAttention, wording: Wording) -> Iterator[Block]:
    programme = story.parts.programme
    if programme is None or story.milestones.empty:
        return
    names = measure_names(programme, wording)
    column = programme.kinds["milestones"].column("milestone")
    heads = [wording.text("programme.measure"), column.name(wording.language),
             wording.text("programme.due")]  # fmt: skip
    lines = [
        [names.get(row.measure, row.measure), column.word(row.milestone, wording.language),
         i18n.short_day(row.due)]
        for row in story.milestones.itertuples()
    ]  # fmt: skip
    yield Block(HEADING, wording.text("digest.parts.milestones"))
    yield Block(TABLE, rows=[heads, *lines], words=3)
