"""The sentences of a brief, each with the codes of the figures in it."""

from dataclasses import dataclass

from domain.said import Said
from exports.wording import Wording
from stories.brief import Brief
from stories.paper_figures import NUMBERS, row_code
from stories.region_today import RegionToday

# Which figures a sentence tells; the others tell names and dates.
FIGURES_OF = {
    "today.headline": ("people", "completion", "pace"),
    "today.headline_no_plan": ("people",),
    "today.permanently": ("permanent_share",),
    "district.headline": ("people", "completion", "pace"),
    "district.met": ("deviation",),
    "district.short": ("deviation",),
    "district.needs": ("deviation", "required_weekly"),
    "district.needs_best": ("deviation", "required_weekly", "best_weekly"),
}


@dataclass(frozen=True)
class Sentence:
    """A sentence, and the code of its figures: ``00.00.1, 6, 7``, or nothing."""

    text: str
    code: str


def sentences(brief: Brief, words: Wording) -> tuple[Sentence, ...]:
    """The headline of the brief's story, sentence by sentence."""
    return tuple(
        Sentence(words.said(sentence), _code(brief, sentence)) for sentence in brief.story.headline
    )


def silent_lines(brief: Brief, words: Wording) -> tuple[str, ...]:
    """Who has not reported, and as of which date each is shown."""
    if not isinstance(brief.story, RegionToday):
        return ()
    return tuple(
        words.text(
            "paper.silent",
            unit=words.name("unit", str(unit)),
            day=words.text("today.silent_never") if when != when else words.as_of(when.date()),
        )
        for unit, when in brief.story.silent["reported_as_of"].items()
    ) or (words.text("today.silent_none"),)


def _code(brief: Brief, sentence: Said) -> str:
    numbers = [str(NUMBERS[figure]) for figure in FIGURES_OF.get(sentence.key, ())]
    return f"{row_code(brief.region, brief.code)}.{', '.join(numbers)}" if numbers else ""
