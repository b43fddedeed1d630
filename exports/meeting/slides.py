"""From the stories of a meeting to its slides: one sentence, one chart, one table each."""

from collections.abc import Callable
from typing import Any

from charts.bullets import bullet_rows
from charts.enlarge import enlarged
from charts.sources import source_bars
from charts.year_curve import year_curve
from exports.meeting.grids import overdue_grid, sources_grid, units_grid
from exports.meeting.part_slides import part_slide
from exports.meeting.promises import promises
from exports.meeting.sayings import disputed, explained
from exports.meeting.slide import Slide
from exports.wording import Wording
from i18n import opening
from stories.agenda import PARTS
from stories.department import Department, department
from stories.district import District, district
from stories.meeting import DEPARTMENT, OVERDUE, UNIT, WHOLE, Decisions, Item, promised_on
from stories.region_parts import region_parts
from stories.region_today import RegionToday, region_today
from stories.year_end import totals

Look = dict[str, Any]

LARGER = 1.3  # 14 px become 18, and a slide fits into a projector's 1080


def slide(item: Item, made: Decisions, tell: Callable[..., Any], look: Look) -> Slide:
    """The slide of an agenda's item.

    tell: ``tell(story, *arguments)`` gives a story, from the store or remembered; look: language
    and, if wanted, ``dark`` and ``compact``.
    """
    if item.kind == OVERDUE:
        return overdue_slide(item, made, look)
    if item.kind not in DRAWN:
        return free_slide(item, made, look)
    story, draw = DRAWN[item.kind]
    held, subject = made.meeting, (item.subject,) if item.subject else ()
    told = tell(story, held.region, *subject, held.as_of, held.known_at)
    return draw(item, told, made, look)


def region_slide(item: Item, today: RegionToday, made: Decisions, look: Look) -> Slide:
    """The region: all units against their plans, the sources as the table."""
    words = Wording(today.region, look["language"])
    names = {unit.code: unit.name(words.language) for unit in today.region.units}
    chart = bullet_rows(today.units, names, forecast=totals(today.forecast), **look)
    return Slide(
        **_about(
            item,
            opening(today.region.name(words.language), words.language),
            str(today.figures["status"]),
        ),
        sentences=tuple(words.said(sentence) for sentence in today.headline),
        chart=enlarged(chart, LARGER),
        chart_title=words.said(today.titles["units"]),
        chart_note=words.text("today.units_subtitle"),
        grid=sources_grid(today.sources, words),
        promises=promises(promised_on(item, made), words, named=False),
    )


def unit_slide(item: Item, own: District, made: Decisions, look: Look) -> Slide:
    """A unit: its year against the plan, its sources as the table."""
    words = Wording(own.region, look["language"])
    chart = year_curve(own.curve, own.figures, forecast=totals(own.forecast), **look)
    return Slide(
        **_about(
            item, opening(own.unit.name(words.language), words.language), str(own.figures["status"])
        ),
        sentences=tuple(words.said(sentence) for sentence in own.headline),
        chart=enlarged(chart, LARGER),
        chart_title=words.said(own.titles["curve"]),
        chart_note=words.text("today.curve_subtitle", year=own.year),
        grid=sources_grid(own.sources, words),
        promises=promises(promised_on(item, made), words, named=False),
        explained=explained(made.said, own.unit.code, words),
        disputed=disputed(made.said, own.unit.code, words),
        subject=own.unit.code,
    )


def department_slide(item: Item, own: Department, made: Decisions, look: Look) -> Slide:
    """A department: its sources, and where they lag."""
    words = Wording(own.region, look["language"])
    names = {source.code: source.name(words.language) for source in own.region.sources}
    source = own.region.source(own.code)
    return Slide(
        **_about(item, source.department.get(words.language, own.code), str(own.figures["status"])),
        sentences=tuple(words.said(sentence) for sentence in own.headline),
        chart=enlarged(source_bars(own.sources, names, children=True, **look), LARGER),
        chart_title=words.text("district.sources_title"),
        chart_note=words.text("today.sources_subtitle"),
        grid=units_grid(own.units, words),
        promises=promises(promised_on(item, made), words, named=True),
    )


def overdue_slide(item: Item, made: Decisions, look: Look) -> Slide:
    """What should have been done by now."""
    words = Wording(made.promised.region, look["language"])
    rows = promised_on(item, made)
    return Slide(
        **_about(item, words.text("meeting.overdue_title"), "behind"),
        sentences=(words.text("meeting.overdue", count=len(rows)),),
        grid=overdue_grid(rows, words),
    )


def free_slide(item: Item, made: Decisions, look: Look) -> Slide:
    """A question outside the map."""
    words = Wording(made.promised.region, look["language"])
    return Slide(
        **_about(item, words.text("meeting.outside_map"), "unknown"),
        sentences=(item.subject,),
        text=tuple(filter(None, (line.strip() for line in item.body.splitlines()))),
        promises=promises(promised_on(item, made), words, named=False),
    )


def _about(item: Item, title: str, status: str) -> dict[str, str]:
    return {"code": item.code, "kind": item.kind, "title": title, "status": status}


DRAWN: dict[str, tuple[Callable[..., Any], Callable[..., Slide]]] = {
    **dict.fromkeys(PARTS, (region_parts, part_slide)),
    WHOLE: (region_today, region_slide),
    UNIT: (district, unit_slide),
    DEPARTMENT: (department, department_slide),
}
