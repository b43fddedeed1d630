"""The first open question of a batch of files."""

from dataclasses import replace
from datetime import date

import streamlit as st

from domain.questions import questions
from domain.regions import Region
from ui.batch import change_one
from ui.questions import ask_one


def settle_batch(reads, region: Region) -> None:
    """Ask the first open question of the first file that can be helped with an answer."""
    open_ones = [one for one in reads if one.state(region) == "answer"]
    if not open_ones:
        return
    draft, findings = open_ones[0].draft, open_ones[0].outcome.report.findings
    waiting = list(questions(findings, region))
    question = replace(waiting[0], place=f"{draft.name} · {waiting[0].place}".strip(" ·"))
    answer = ask_one(question, region, len(waiting) - 1)
    if isinstance(answer, date):
        change_one(draft, as_of=answer)
    elif answer is not None:
        change_one(draft, answers=draft.answers | {question.asked: answer})
    if answer is not None:
        st.rerun()
