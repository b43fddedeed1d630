"""The slides of a region: today, districts, map, sources, changes, then a slide a unit."""

from datetime import datetime, time

from exports.paper import Paper, paper
from exports.slides.deck import Deck
from exports.slides.region import region_slides
from exports.slides.unit import unit_slide
from stories.brief import unit_briefs


def slides(content: Paper, template: bytes | None = None) -> bytes:
    """The deck of a region or of one unit. template: a .pptx whose look it takes."""
    deck = Deck(template, content.watermark, content.foot)
    if content.brief.unit is not None:
        unit_slide(deck, content)
    else:
        region_slides(deck, content)
        for own in unit_briefs(content.brief):
            unit_slide(deck, paper(own, content.words.language))
    _properties(deck, content)
    return deck.saved()


def _properties(deck: Deck, content: Paper) -> None:
    made = datetime.combine(content.brief.as_of, time.min)
    about = deck.file.core_properties
    about.title = f"{content.title}. {content.who}, {content.as_of}"
    about.author = about.last_modified_by = ", ".join(content.letterhead)
    about.language, about.keywords = content.words.language, content.watermark
    about.created = about.modified = made
    about.revision = 1
