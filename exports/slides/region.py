"""Slides of the region: today, districts against plan, map, sources, changes, definitions."""

from exports.paper import Paper
from exports.slides.borders import borders
from exports.slides.deck import Deck
from exports.slides.pieces import NARROW, cards, sources_chart, units_chart, year_chart
from exports.slides.tables import table
from exports.slides.texts import INK, MUTED, Piece, text_box, write
from exports.slides.tiles import tiles

LINES_OF_SLIDE = 7  # of what is under control


def region_slides(deck: Deck, paper: Paper) -> None:
    """All slides of the region, in the order in which a meeting asks."""
    _today(deck, paper)
    _districts(deck, paper)
    _map(deck, paper)
    _sources(deck, paper)
    _changes(deck, paper)
    _promised(deck, paper)
    _notes(deck, paper)


def _today(deck: Deck, paper: Paper) -> None:
    first, *rest = (sentence.text for sentence in paper.headline)
    slide, area = deck.page(first, _when(paper), _spoken(paper))
    box = text_box(slide, area.part(0, 0, 1, 0.17))
    write(box, [[Piece(" ".join(rest), 16)]])
    cards(slide, area.part(0, 0.175, 1, 0.16), paper.cards)
    write(
        text_box(slide, area.part(0, 0.355, 1, 0.1)),
        [
            [Piece(paper.curve_title.title, 16, INK, bold=True)],
            [Piece(paper.curve_title.subtitle, 12, MUTED)],
        ],
    )
    year_chart(slide, area.part(0, 0.455, 1, 0.545), paper)


def _districts(deck: Deck, paper: Paper) -> None:
    words = paper.words
    if any(row.bullet for row in paper.units.rows):
        slide, area = deck.page(paper.units.title, words.text("paper.districts_chart"))
        units_chart(slide, area, paper, paper.units)
    slide, area = deck.page(paper.units.title, _when(paper))
    table(slide, area, paper.units, size=13)


def _map(deck: Deck, paper: Paper) -> None:
    """In the user's borders where there are some, else on tiles."""
    words, given = paper.words, paper.brief.borders
    if given is None and not any(unit.tile for unit in paper.brief.region.units):
        return
    slide, area = deck.page(words.text("paper.map_title"), words.text("paper.map_subtitle"))
    if given is None:
        tiles(slide, area, paper)
    else:
        borders(slide, area, paper, given)


def _sources(deck: Deck, paper: Paper) -> None:
    subtitle = paper.words.text("today.sources_subtitle")
    slide, area = deck.page(paper.sources.title, subtitle)
    sources_chart(slide, area.part(0, 0, 0.34, 1), paper)
    table(slide, area.part(0.35, 0, 0.65, 1), paper.sources.narrowed(NARROW), size=11, signs=False)


def _changes(deck: Deck, paper: Paper) -> None:
    words = paper.words
    title = paper.changes.title if paper.changes else words.text("today.changes_title_none")
    slide, area = deck.page(title, words.text("today.changes_subtitle"))
    if paper.changes:
        table(slide, area.part(0, 0, 0.73, 1), paper.changes)
    box = text_box(slide, area.part(0.76, 0, 0.24, 1))
    silent = [[Piece(f"○ {line}", 14)] for line in paper.silent]
    write(box, [[Piece(words.text("today.silent_title"), 16, INK, bold=True)], *silent], gap=6)


def _promised(deck: Deck, paper: Paper) -> None:
    """What is under control, as many to a slide as can be read."""
    lines = paper.promised
    for start in range(0, len(lines), LINES_OF_SLIDE):
        slide, area = deck.page(paper.words.text("paper.promised_title"), _when(paper))
        shown = lines[start : start + LINES_OF_SLIDE]
        numbered = [[Piece(f"{start + n}. {line}", 16)] for n, line in enumerate(shown, start=1)]
        write(text_box(slide, area), numbered, gap=10)


def _notes(deck: Deck, paper: Paper) -> None:
    words = paper.words
    slide, area = deck.page(words.text("paper.definitions"), _when(paper))
    meanings = [
        [Piece(f"{name}: ", 13, INK, bold=True), Piece(meaning, 13)]
        for name, meaning in paper.definitions
    ]
    write(text_box(slide, area.part(0, 0, 0.54, 1)), meanings, gap=8)
    notes = [[Piece(note, 13)] for note in paper.notes]
    write(text_box(slide, area.part(0.58, 0, 0.42, 1)), notes, gap=8)


def _when(paper: Paper) -> str:
    return f"{paper.title}: {paper.who}, {paper.as_of}"


def _spoken(paper: Paper) -> str:
    """What lies before the speaker: the sentences with the codes of their figures, the notes."""
    told = [f"{sentence.text} {sentence.code}".strip() for sentence in paper.headline]
    return "\n".join([*told, "", *paper.notes])
