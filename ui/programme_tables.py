"""Tables of a programme: measures in order, money, costs, losses, the minimum standard."""

import pandas as pd
import streamlit as st

import i18n
from domain.figures import BEHIND
from ui.cards import fact_card
from ui.money import money, written_money
from ui.record_link import traced_sums, traced_table
from ui.record_values import written_value
from ui.session import language, words
from ui.show import heading, table
from ui.status_words import SIGNS
from ui.written import MISSING

MET, UNMET = "✓", "✗"
CARDS = ("measures", "ended", "blocked", "late", "unfunded")


def programme_cards(story) -> None:
    """Counts of measures, then committed and spent by currency, and permanent jobs."""
    t, counts, jobs = words(), story.counts, story.jobs
    with st.container(key="cards"):
        for name in CARDS:
            fact_card(t(f"programme.{name}"), whole(counts[name]))
        for row in story.totals.itertuples():
            fact_card(
                t("programme.committed"), written_money(row.committed, row.currency),
                t("programme.spent_of", spent=written_money(row.spent, row.currency)),
            )  # fmt: skip
        fact_card(
            t("programme.permanent_made"), whole(jobs["permanent_made"]),
            t("programme.of_planned", planned=whole(jobs["permanent_planned"])),
        )  # fmt: skip


def stages_table(story) -> None:
    """A row a stage in order; what earlier stages it still waits for."""
    t, column = words(), story.kinds["measures"].column("stage")
    shown = {
        t("programme.stage"): [column.word(code, language()) for code in story.stages.index],
        t("programme.earlier_open"): [
            _list(column.word(one, language()) for one in earlier)
            for earlier in story.stages["earlier_open"]
        ],
    }
    for name in ("measures", "ended", "under_way", "not_begun", "blocked", "late"):
        shown[t(f"programme.{name}")] = [whole(value) for value in story.stages[name]]
    heading(t("programme.stages_title"), t("programme.stages_subtitle"))
    table(pd.DataFrame(shown), words=2, key="stages")


def measures_table(story) -> None:
    """A row a measure: what it waits for, who answers for it, dates, money and jobs."""
    t, rows = words(), story.rows
    names = measure_names(story)
    shown = {
        t("programme.measure"): [names[code] for code in rows["measure"]],
        t("programme.state"): [_state(row) for row in rows.itertuples()],
        t("programme.waits_for"): [
            _list(names.get(one, one) for one in waits) for waits in rows["waits_for"]
        ],
    }
    for code in ("stage", "area", "unit", "body", "priority"):
        shown[named(story, "measures", code)] = column_of(story, "measures", code, rows)
    for code in ("planned_start", "planned_end", "actual_start", "actual_end"):
        shown[named(story, "measures", code)] = [_day(when) for when in rows[code]]
    paid = {name: _paid(story, name) for name in ("committed", "spent")}
    for name, of_measure in paid.items():
        shown[t(f"programme.{name}")] = [of_measure.get(one, MISSING) for one in rows["measure"]]
    for name in ("permanent_planned", "permanent_made", "temporary_planned", "temporary_made"):
        shown[t(f"programme.{name}")] = [whole(value) for value in rows[name]]
    heading(t("programme.measures_title"), t("programme.measures_subtitle"))
    traced_table(
        pd.DataFrame(shown), rows, "measures", story.region.code, key="measures", words_=8,
        height=560,
    )  # fmt: skip


def standard_table(story) -> None:
    """The checklist: a row a settlement, a column an item; ✓ has it, ✗ lacks it."""
    if story.checklist.empty:
        return
    t, item = words(), story.kinds["minimum_standard"].column("item")
    order = i18n.sort_key(language())
    rows = story.checklist.assign(
        name=column_of(story, "minimum_standard", "unit", story.checklist)
    )
    places = list(zip(rows["met"], rows["name"].map(order), rows["settlement"], strict=True))
    rows = rows.iloc[sorted(range(len(rows)), key=places.__getitem__)]
    shown = {
        t("frame.unit"): rows["name"].tolist(),
        named(story, "minimum_standard", "settlement"): rows["settlement"].tolist(),
    }
    for code in story.items:
        shown[i18n.opening(item.word(code, language()), language())] = [
            _mark(value) for value in rows[code]
        ]
    shown[t("programme.met")] = [f"{row.met} / {len(story.items)}" for row in rows.itertuples()]
    shown[t("programme.checked_on")] = [_day(when) for when in rows["checked_on"]]
    heading(t("programme.standard_title"), t("programme.standard_subtitle"))
    parts = [_checks(story, row.unit, row.settlement) for row in rows.itertuples()]
    traced_sums(
        pd.DataFrame(shown), parts, "minimum_standard", story.region.code, key="standard", words_=2,
        height=480,
    )  # fmt: skip


def _checks(story, unit: str, settlement: str) -> pd.DataFrame:
    """What was reported of a settlement, a row an item, with what the item is called."""
    of_unit, of_place = story.checks["unit"].eq(unit), story.checks["settlement"].eq(settlement)
    found = story.checks[(of_unit & of_place).fillna(False)]
    return found.assign(named=column_of(story, "minimum_standard", "item", found))


def measure_names(story) -> dict[str, str]:
    """What each measure is called, by code."""
    column = story.kinds["measures"].column("name")
    return {
        row.measure: written_value(row.name, column, story.region)
        for row in story.rows[["measure", "name"]].itertuples(index=False)
    }


def column_of(story, kind: str, code: str, rows: pd.DataFrame) -> list[str]:
    """A column of records as people read it."""
    column = story.kinds[kind].column(code)
    return [written_value(value, column, story.region) for value in rows[code]]


def named(story, kind: str, code: str) -> str:
    """What a column of records is called."""
    return story.kinds[kind].column(code).name(language())


def whole(value: object) -> str:
    """A whole number, a dash where it is missing."""
    return MISSING if value is None or pd.isna(value) else i18n.number(value, language())


def _paid(story, name: str) -> dict[str, str]:
    """By measure its money, each currency for itself."""
    by = story.paid.groupby("measure", sort=False)
    return {measure: money(part, name) for measure, part in by}


def _state(row) -> str:
    """How far it is, and what is wrong with it."""
    t = words()
    said = [t(f"programme.state_{row.state}")]
    if len(row.waits_for):
        said.append(t("programme.is_blocked"))
    if row.late:
        days = i18n.number(row.days_late, language())
        said.append(f"{SIGNS[BEHIND]} {t('programme.is_late', days=days)}")
    if row.late_start:
        said.append(t("programme.is_late_start"))
    if row.unfunded:
        said.append(t("programme.is_unfunded"))
    return ", ".join(said)


def _list(names) -> str:
    return ", ".join(names) or MISSING


def _day(when: object) -> str:
    return MISSING if pd.isna(when) else i18n.short_day(when)


def _mark(value: object) -> str:
    return MISSING if pd.isna(value) else MET if value == "yes" else UNMET
