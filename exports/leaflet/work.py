"""The service network and the labour balance on paper."""

import pandas as pd

import i18n
from exports.leaflet.section import Section, rate, section, share, whole
from exports.tables import Cell
from exports.wording import MISSING, Wording
from stories.labour_balance import LabourBalance
from stories.service_network import ServiceNetwork

COUNTED = ("vacancies", "seekers", "own", "employed")
FLOWS = 20  # the largest


def network_sections(story: ServiceNetwork, words: Wording) -> tuple[Section, ...]:
    """The open points against their capacity."""
    if story.points.empty:
        return ()
    names, language = story.columns["name"], words.language
    rows = [
        (
            Cell(names.word(row.name, language)),
            Cell(words.name("unit", row.unit)),
            rate(row.a_day, language),
            whole(row.capacity_a_day, language),
            share(row.load, language),
            rate(row.waiting_minutes, language),
            whole(row.placements, language),
        )
        for row in story.loads.itertuples(index=False)
    ]
    heads = [(words.text("network.point"), 2.4), (words.text("frame.unit"), 1.6)]
    heads += [
        (words.text(f"network.{name}"), 1.0)
        for name in ("a_day", "capacity", "load", "waiting", "placements")
    ]
    return (section("network.points", heads, rows, 2, words),)


def balance_sections(story: LabourBalance, words: Wording) -> tuple[Section, ...]:
    """Vacancies and seekers by unit; the largest flows between units."""
    if story.market.empty:
        return ()
    rows = [
        (
            Cell(words.name("unit", str(unit))),
            *(whole(row[name], words.language) for name in COUNTED),
            _surplus(row["surplus"], words.language),
        )
        for unit, row in story.units.iterrows()
    ]
    heads = [(words.text("frame.unit"), 1.9)]
    heads += [(words.text(f"balance.{name}"), 1.0) for name in (*COUNTED, "surplus")]
    return section("balance.units", heads, rows, 1, words), _flows(story, words)


def shortage_section(story: LabourBalance, words: Wording) -> Section:
    """Vacancies, seekers and who is lacking, the greatest shortage first."""
    rows = [
        (
            Cell(words.name("unit", str(unit))),
            *(whole(row[name], words.language) for name in ("vacancies", "seekers")),
            _surplus(row["surplus"], words.language),
        )
        for unit, row in story.units.sort_values("surplus", kind="stable").iterrows()
    ]
    heads = [(words.text("frame.unit"), 1.9)]
    heads += [(words.text(f"balance.{name}"), 1.0) for name in ("vacancies", "seekers", "surplus")]
    return section("balance.units", heads, rows, 1, words)


def _flows(story: LabourBalance, words: Wording) -> Section:
    rows = [
        (
            Cell(words.name("unit", row.unit_from)),
            Cell(words.name("unit", row.unit_to)),
            Cell(story.columns["occupation"].word(row.occupation, words.language)),
            Cell(story.columns["skill"].word(row.skill, words.language)),
            whole(row.people, words.language),
        )
        for row in story.between.head(FLOWS).itertuples()
    ]
    names = ("unit_from", "unit_to", "occupation", "skill", "people")
    heads = [(words.text(f"balance.{name}"), 1.2) for name in names]
    return section("balance.map", heads, rows, 4, words, "balance.proposal_title")


def _surplus(value: object, language: str) -> Cell:
    if pd.isna(value):
        return Cell(MISSING)
    return Cell(i18n.signed(value, language), float(value))  # type: ignore[arg-type]
