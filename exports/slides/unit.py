"""The slide of one unit: its headline, figures, weekly increments, and sources against plans."""

from typing import Any

from exports import number_formats
from exports.increment_bars import newest, weekly
from exports.paper import Paper
from exports.rows import value
from exports.slides.combos import Lines, Series, combo
from exports.slides.deck import Area, Deck
from exports.slides.pieces import NARROW, PERMANENT, TEMPORARY, cards
from exports.slides.tables import table
from exports.slides.texts import INK, MUTED, Piece, text_box, write
from stories.district import District

SHOWN = 12  # of the newest increments: more dates do not stand beside each other


def unit_slide(deck: Deck, paper: Paper) -> None:
    """One slide of the unit that ``paper`` is of."""
    told = [sentence.text for sentence in paper.headline]
    slide, area = deck.page(
        f"{paper.who}: {told[0]}", paper.as_of, "\n".join([*told, *paper.notes])
    )
    write(text_box(slide, area.part(0, 0, 1, 0.07)), [[Piece(" ".join(told[1:]), 16)]])
    cards(slide, area.part(0, 0.1, 1, 0.16), paper.cards)
    titles = [
        [Piece(paper.bars_title.title, 14, INK, bold=True)],
        [Piece(paper.bars_title.subtitle, 11, MUTED)],
    ]
    write(text_box(slide, area.part(0, 0.3, 0.44, 0.16)), titles)
    _increments(slide, area.part(0, 0.47, 0.44, 0.53), paper)
    table(
        slide,
        area.part(0.47, 0.28, 0.53, 0.72),
        paper.sources.narrowed(NARROW),
        size=10,
        signs=False,
    )


def _increments(slide: Any, area: Area, paper: Paper) -> None:
    """Weekly increments, permanent under temporary, and the pace required until the year's end."""
    story, words = paper.brief.story, paper.words
    if not isinstance(story, District):
        return
    rows = newest(story.increments).tail(SHOWN)
    if rows.empty:
        return
    parts = [weekly(row) for _, row in rows.iterrows()]
    needed = value(story.figures["required_weekly"])
    required = [Lines(words.text("chart.required"), [needed] * len(parts), INK)] if needed else []
    combo(
        slide, area, "column", [f"{day:%d.%m}" for day in rows["as_of"]],
        [
            Series(words.text("chart.permanent"), [part[0] for part in parts], PERMANENT),
            Series(words.text("chart.temporary"), [part[1] for part in parts], TEMPORARY),
        ],
        required,
        number_formats.people(words.language),
        f"{paper.bars_title.title}. {paper.bars_title.subtitle}", size=10,
    )  # fmt: skip
