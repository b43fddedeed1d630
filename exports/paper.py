"""A brief in one language, ready to be laid out: the same words and numbers for every format."""

from dataclasses import dataclass

import i18n
from charts.palette import ICONS
from exports.curve_points import Curve, curve_points
from exports.increment_bars import Bars, increment_bars
from exports.paper_notes import definitions, notes
from exports.paper_tables import changes_table, peers_table, sources_table, units_table
from exports.record import Record, record_of
from exports.sentences import Sentence, promised_lines, sentences, silent_lines
from exports.tables import Table
from exports.wording import Wording
from stories.brief import Brief
from stories.district import District

LETTERHEAD = {"KZ": ("kk", "ru")}  # languages of a letterhead, whatever the paper's own

REGION_CARDS = ("people", "permanent", "temporary", "completion", "pace")
UNIT_CARDS = ("people", "completion", "deviation", "required_weekly", "best_weekly")


@dataclass(frozen=True)
class Card:
    """A headline figure: its name in the vocabulary, code, name in words, how it is written."""

    figure: str
    code: str
    name: str
    text: str


@dataclass(frozen=True)
class Titled:
    """A chart's finding, and what is measured."""

    title: str
    subtitle: str


@dataclass(frozen=True)
class Paper:
    """Everything that a paper says in one language.

    letterhead: names of the office, one or two; who: the region, or the unit;
    signs:      sign, status and its name, of all statuses;
    bars:       increments of a unit, None of a region;
    silent, promised: who has not reported, and what is under control, a line each;
    watermark:  what stands across papers made from a sample region, else nothing.
    """

    brief: Brief
    words: Wording
    letterhead: tuple[str, ...]
    kind: str
    title: str
    who: str
    as_of: str
    headline: tuple[Sentence, ...]
    cards: tuple[Card, ...]
    units: Table
    sources: Table
    changes: Table | None
    signs: tuple[tuple[str, str, str], ...]
    curve_title: Titled
    curve: Curve
    bars_title: Titled
    bars: Bars | None
    silent: tuple[str, ...]
    promised: tuple[str, ...]
    notes: tuple[str, ...]
    definitions: tuple[tuple[str, str], ...]
    watermark: str
    record: Record

    @property
    def foot(self) -> str:
        """Region, date and record: what ties a sheet to its paper."""
        return self.words.text(
            "paper.record",
            region=self.who,
            day=i18n.short_day(self.brief.as_of),
            record=self.record.name,
        )


def paper(brief: Brief, language: str) -> Paper:
    """The paper of ``brief`` in ``language``."""
    words, story = Wording(brief.region, language), brief.story
    own = story if isinstance(story, District) else None
    record = record_of(brief)
    return Paper(
        brief=brief,
        words=words,
        letterhead=_letterhead(brief, words),
        kind=words.text("paper.kind"),
        title=words.text("paper.title"),
        who=(brief.unit or brief.region).name(language),
        as_of=words.as_of(brief.as_of),
        headline=sentences(brief, words),
        cards=_cards(brief, words),
        units=peers_table(brief, words) if own else units_table(brief, words),
        sources=sources_table(brief, words),
        changes=None if own else changes_table(brief, words),
        signs=tuple(
            (sign, status, words.text(f"status.{status}")) for status, sign in ICONS.items()
        ),
        curve_title=_titled(words, story, "curve", "today.curve_subtitle"),
        curve=curve_points(story, brief.code, brief.year, language),
        bars_title=_titled(words, story, "increments", "district.increments_subtitle"),
        bars=_bars(own, language),
        silent=() if own else silent_lines(brief, words),
        promised=promised_lines(brief, words),
        notes=notes(brief, words),
        definitions=definitions(words),
        watermark=words.text("paper.watermark") if brief.region.sample else "",
        record=record,
    )


def _bars(own: District | None, language: str) -> Bars | None:
    if own is None:
        return None
    return increment_bars(own.increments, own.figures["required_weekly"], language)


def _letterhead(brief: Brief, words: Wording) -> tuple[str, ...]:
    languages = LETTERHEAD.get(brief.region.country, (words.language,))
    names = [Wording(brief.region, language).office("department") for language in languages]
    return tuple(name for name in names if name)


def _cards(brief: Brief, words: Wording) -> tuple[Card, ...]:
    figures = brief.story.figures
    codes = REGION_CARDS if brief.unit is None else UNIT_CARDS
    own = brief.figures[(brief.figures["unit"] == brief.code) & (brief.figures["source"] == "all")]
    by_figure = dict(zip(own["figure"], own["code"], strict=True))
    return tuple(
        Card(
            code,
            by_figure[code],
            words.text(f"figure.{code}.name"),
            words.figure(code, figures[code]),
        )
        for code in codes
    )


def _titled(words: Wording, story: object, chart: str, subtitle: str) -> Titled:
    titles = getattr(story, "titles", {})
    title = words.said(titles[chart]) if chart in titles else ""
    year = i18n.year(getattr(story, "year", 0), words.language)
    return Titled(title, words.text(subtitle, year=year))
