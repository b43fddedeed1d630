"""The service network and the labour balance on paper."""

import pandas as pd

import i18n
from exports.leaflet.section import Section, rate, section, share, whole
from exports.tables import Cell
from exports.wording import MISSING, Wording
from stories.labour_balance import LabourBalance
from stories.part_figures import FLOWS
from stories.part_tables import FLOW
from stories.service_network import ServiceNetwork

COUNTED = ("vacancies", "seekers", "own", "employed")
RESULTS = ("consultations", "placements", "trainings", "self_employment")


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
            *(whole(getattr(row, name), language) for name in RESULTS),
        )
        for row in story.loads.itertuples(index=False)
    ]
    heads = [(words.text("network.point"), 2.4), (words.text("frame.unit"), 1.6)]
    heads += [
        (words.text(f"network.{name}"), 1.4 if name == RESULTS[-1] else 1.1)
        for name in ("a_day", "capacity", "load", "waiting", *RESULTS)
    ]
    keys = [(str(point),) for point in story.loads["point"]]
    return (section("network.points", heads, rows, 2, words, table="points", keys=keys),)


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
    keys = [(str(unit),) for unit in story.units.index]
    units = section("balance.units", heads, rows, 1, words, table="labour", keys=keys)
    return units, _flows(story, words)


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
    heads = [(words.text(f"balance.{name}"), 1.2) for name in (*FLOW, "people")]
    keys = story.between.head(FLOWS)[list(FLOW)].itertuples(index=False, name=None)
    return section(
        "balance.map", heads, rows, 4, words, "balance.proposal_title", table="flows", keys=keys
    )


def _surplus(value: object, language: str) -> Cell:
    if pd.isna(value):
        return Cell(MISSING)
    return Cell(i18n.signed(value, language), float(value))  # type: ignore[arg-type]
