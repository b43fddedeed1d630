"""What stands under a brief: how far its figures may be trusted, and what they mean."""

from collections.abc import Iterator

import pandas as pd

import i18n
from domain.units import REGION
from exports.meeting.sayings import disputed, explained
from exports.wording import Wording
from stories.brief import Brief
from stories.paper_figures import code
from stories.region_today import RegionToday

DEFINED = ("people", "annual_plan", "period_plan", "completion", "pace", "deviation")
MOMENT = "%d.%m.%Y %H:%M UTC"


def notes(brief: Brief, words: Wording) -> tuple[str, ...]:
    """One note a line, the gravest first."""
    return (
        *_sample(brief, words),
        *_known_at(brief, words),
        *_plan_grounds(brief, words),
        *_gaps(brief, words),
        *_said(brief, words),
        words.text("notes.linear_plan"),
        words.text("paper.codes", code=code(brief.region, brief.code, "all", "completion")),
    )


def definitions(words: Wording) -> tuple[tuple[str, str], ...]:
    """Name and meaning of the figures in the tables."""
    return tuple(
        (words.text(f"figure.{figure}.name"), words.text(f"figure.{figure}.meaning"))
        for figure in DEFINED
    )


def _sample(brief: Brief, words: Wording) -> tuple[str, ...]:
    if not brief.region.sample:
        return ()
    if brief.code != REGION or not isinstance(brief.story, RegionToday):
        return (words.text("notes.sample"),)
    status = words.text(
        "paper.published",
        fact=words.text(f"number.{brief.story.statuses['number.of_region']}"),
        plan=words.text(f"number.{brief.story.statuses['number.of_plan']}"),
    )
    return (f"{words.text('notes.sample')} {status}",)


def _known_at(brief: Brief, words: Wording) -> tuple[str, ...]:
    if brief.known_at is None:
        return ()
    return (words.text("paper.known_at", moment=brief.known_at.strftime(MOMENT)),)


def _gaps(brief: Brief, words: Wording) -> tuple[str, ...]:
    figures, found = brief.story.figures, []
    missing, rest = figures.get("units_missing"), figures["not_itemised"]
    if brief.unit is None and missing:
        found.append(words.text("notes.units_missing", count=int(missing)))
    if not pd.isna(rest) and rest:
        people = i18n.number(rest, words.language)
        found.append(words.text("notes.not_itemised", people=people))
    return tuple(found)


def _said(brief: Brief, words: Wording) -> Iterator[str]:
    """Of each unit of the paper: its own explanation, and figures that are disputed."""
    for own in brief.districts:
        name = own.unit.name(words.language)
        own_words = explained(brief.said, own.unit.code, words)
        if own_words:
            yield f"{name}. {words.text('explanation.title')}: {own_words[0]} ({own_words[1]})"
        for sentence in disputed(brief.said, own.unit.code, words):
            yield f"{name}. {words.text('dispute.open')}: {sentence}"


def _plan_grounds(brief: Brief, words: Wording) -> Iterator[str]:
    """What the plan stands on, a line a decree; nothing without an approved plan."""
    for _, row in brief.grounds.iterrows():
        force = i18n.short_day(row["in_force_from"])
        if pd.isna(row["basis_date"]):
            yield words.text("paper.plan_ground_undated", basis=row["basis"], force=force)
        else:
            day = i18n.short_day(row["basis_date"])
            yield words.text("paper.plan_ground", basis=row["basis"], day=day, force=force)
