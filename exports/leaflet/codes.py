"""Codes on a leaflet: of each row before it, of each figure under its heading."""

from collections.abc import Iterable
from dataclasses import replace

from domain.said import Said
from exports.leaflet.section import Section
from exports.sentences import Sentence
from exports.tables import Cell
from exports.wording import Wording
from stories.part_numbers import PartNumbers
from stories.part_tables import TABLES

LETTER = 0.0105  # of a table's width, for each sign of its longest code
# Which figures of all rows of a table together a sentence tells; the others tell names and dates.
TOLD = {
    "returns.headline": ("returns", ("settlements", "families", "people")),
    "returns.of_plan": ("returns", ("planned_families", "completion")),
    "balance.headline": ("labour", ("vacancies", "seekers")),
    "balance.filled": ("labour", ("own",)),
    "programme.headline": ("stages", ("measures", "ended", "under_way", "not_begun")),
    "programme.trouble": ("stages", ("blocked", "late")),
    "programme.jobs": ("measures", ("permanent_planned", "permanent_made")),
    "programme.standard": ("standard", ("met",)),
    "scenarios.headline": ("years", ("demand",)),
    "scenarios.end": ("years", ("supply", "gap")),
    "scenarios.capacity": ("years", ("demand",)),
}


def coded(section: Section, numbers: PartNumbers, words: Wording) -> Section:
    """The section with the code of each row in a column before the others.

    The number of each figure stands under its heading. What is no table of codes stays as it is.
    """
    if not section.table:
        return section
    codes = [numbers.row_code(section.table, key) for key in section.keys]
    first, figures = section.words, len(TABLES[section.table].figures)
    heads = [
        f"{head}\n{place - first + 1}" if first <= place < first + figures else head
        for place, head in enumerate(section.heads)
    ]
    longest = max([len(words.text("paper.code")), *map(len, codes)])
    return replace(
        section,
        heads=(words.text("paper.code"), *heads),
        rows=tuple((Cell(code), *row) for code, row in zip(codes, section.rows, strict=True)),
        words=section.words + 1,
        widths=(sum(section.widths) * longest * LETTER, *section.widths),
        is_coded=True,
    )


def told(sentences: Iterable[Said], numbers: PartNumbers, words: Wording) -> tuple[Sentence, ...]:
    """Sentences as written, each with the codes of its figures."""
    return tuple(Sentence(words.said(one), _code(one, numbers)) for one in sentences)


def _code(sentence: Said, numbers: PartNumbers) -> str:
    if sentence.key not in TOLD:
        return ""
    table, figures = TOLD[sentence.key]
    places = sorted(TABLES[table].place(figure) for figure in figures)
    return f"{numbers.row_code(table)}.{', '.join(map(str, places))}"
