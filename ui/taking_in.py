"""Taking a batch in, and the summary of what became of it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from domain.regions import Region
from domain.reports import REJECTED, STATUSES, Outcome
from ui.batch import end_one
from ui.collected import Read
from ui.mail import ICONS, moved
from ui.notes import silent_units
from ui.questions import remember_answers
from ui.session import words
from ui.show import heading, table

TAKEN = "taken in"
BEFORE = "figures before"


def accept_button(ready: Sequence[Read]) -> bool:
    """The button that takes in what is ready; whether it was clicked."""
    t = words()
    label = t("collect.accept", count=len(ready))
    return bool(st.button(label, type="primary", disabled=not ready, key="accept all"))


def take_in(
    reads: Sequence[Read],
    ready: Sequence[Read],
    yes: dict[str, str],
    region: Region,
    do: Callable[..., Outcome],
) -> None:
    """Take in what is ready, by date; what cannot be taken in is noted as refused."""
    refused = [one for one in reads if one.state(region) == "mend"]
    by_date = sorted(ready, key=lambda one: one.outcome.report.as_of or date.min)
    taken, bar = [], st.progress(0.0)
    for number, one in enumerate([*by_date, *refused], 1):
        reasons = {
            finding.rule: yes[finding.rule] for finding in one.warnings if finding.rule in yes
        }
        outcome = do(one.draft, answers=reasons)
        if outcome.status != REJECTED:
            remember_answers(region, one.draft.sender, one.draft.answers)
            end_one(one.draft)
        taken.append((one.draft.name, one.draft.sender, outcome))
        bar.progress(number / (len(ready) + len(refused)), text=one.draft.name)
    bar.empty()
    st.session_state[TAKEN] = taken


def taken_summary(story_of: Callable[[date], Any], dates: Sequence[date]) -> None:
    """What became of the files that were taken in last, the totals' move, and who is silent.

    story_of: the region's story at a date; dates: those of its reports, the newest first.
    """
    taken = st.session_state.get(TAKEN)
    if not taken:
        return
    _summary(taken)
    if dates:
        story = story_of(dates[0])
        moved(st.session_state.get(BEFORE), story.figures, dates[0])
        silent_units(story)


def remember_before(story_of: Callable[[date], Any], day: date | None) -> None:
    """The region's figures as they are shown now, for the summary to compare with."""
    st.session_state[BEFORE] = None if day is None else story_of(day).figures


def _summary(taken: Sequence[tuple[str, str, Outcome]]) -> None:
    t = words()
    counts = [
        f"{t(f'monday.{status}')}: {number}"
        for status in STATUSES
        if (number := sum(outcome.status == status for _, _, outcome in taken))
    ]
    heading(t("collect.summary_title"), ", ".join(counts))
    rows = [
        {
            t("origin.file"): name,
            t("monday.sender"): sender or "—",
            t("monday.outcome"): f"{ICONS[outcome.status]} {t(f'monday.{outcome.status}')}",
            t("collect.receipt"): outcome.receipt or "—",
        }
        for name, sender, outcome in taken
    ]
    table(pd.DataFrame(rows), words=4, key="summary")
