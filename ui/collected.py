"""The files of a batch, a line each: what each says, who sent it, and what to do about it."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

import i18n
from domain.drafts import Draft
from domain.findings import ERROR, WARNING, Finding
from domain.questions import answerable
from domain.regions import Region
from domain.reports import REJECTED, UNCHANGED, Outcome
from ui.batch import change_one, keep_batch
from ui.frame import LANGUAGE_LABELS
from ui.session import language, store, unit_names, words

CHANNELS = ("WhatsApp", "Telegram", "e-mail")
WIDTHS = {"state": 190, "findings": 90}  # pixels
MARKS = {"ready": "●", "confirm": "▲", "answer": "▲", "came": "○", "mend": "▼"}


class Read(NamedTuple):
    """A file and what became of it, were it taken in now."""

    draft: Draft
    outcome: Outcome
    language: str

    def state(self, region: Region) -> str:
        """``ready``, ``confirm``, ``answer``, ``came`` (before) or ``mend``."""
        findings = self.outcome.report.findings
        errors = [finding for finding in findings if finding.level == ERROR]
        if self.outcome.status == REJECTED:
            asked = answerable(errors, region)
            return "answer" if errors and len(asked) == len(errors) else "mend"
        if self.outcome.status == UNCHANGED:
            return "came"
        return "confirm" if self.warnings else "ready"

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What a person has to say yes to."""
        return tuple(one for one in self.outcome.report.findings if one.level == WARNING)


def read_all(
    drafts: Sequence[Draft],
    read: Callable[[Draft], Outcome],
    language_of: Callable[[bytes, str, str], str],
) -> list[Read]:
    """Each file as it would be taken in now; read again only where something has changed."""
    seen, languages = st.session_state.setdefault("read", {}), _languages()
    version, found = store().version(), []
    with st.spinner(words()("submit.reading")):
        for draft in drafts:
            key = (draft.region, draft.name, hash(draft.content))
            said = (draft.sender, draft.as_of, tuple(draft.answers.items()), version)
            if key not in seen or seen[key][0] != said:
                seen[key] = (said, read(draft))
            if key not in languages:
                languages[key] = language_of(draft.content, draft.name, language())
            found.append(Read(draft, seen[key][1], languages[key]))
    if not found:
        return []
    kept = keep_batch(found[0].draft.region, drafts, [one.outcome for one in found])
    return [one._replace(draft=draft) for one, draft in zip(found, kept, strict=True)]


def _languages() -> dict[Any, str]:
    languages: dict[Any, str] = st.session_state.setdefault("languages of replies", {})
    return languages


def file_table(reads: Sequence[Read], region: Region) -> None:
    """The files; sender, channel and the language of the reply can be written into the table."""
    t = words()
    frame = pd.DataFrame([_row(one, region) for one in reads])
    titles = {name: t(f"collect.{name}") for name in frame}
    text = {
        name: st.column_config.TextColumn(title, width=WIDTHS.get(name))
        for name, title in titles.items()
    }
    edited = st.data_editor(
        frame, key="file table", hide_index=True, width="stretch", height="content",
        disabled=["state", "file", "about", "findings"],
        column_config=text | {
            "channel": st.column_config.SelectboxColumn(titles["channel"], options=CHANNELS),
            "language": st.column_config.SelectboxColumn(
                titles["language"], options=list(LANGUAGE_LABELS.values()), required=True
            ),
        },
    )  # fmt: skip
    if apply_edits(reads, edited):
        st.rerun()


def _row(one: Read, region: Region) -> dict[str, str]:
    t, report, state = words(), one.outcome.report, one.state(region)
    names = unit_names(region)
    about = [names.get(code, code) for code in report.units[:2]]
    more = len(report.units) - len(about)
    day = [i18n.short_day(report.as_of)] if report.as_of else []
    return {
        "state": f"{MARKS[state]} {t(f'collect.{state}')}",
        "file": one.draft.name,
        "about": ", ".join([*about, *([f"+{more}"] if more else []), *day]) or "—",
        "sender": one.draft.sender,
        "channel": one.draft.channel,
        "language": LANGUAGE_LABELS[one.language],
        "findings": str(len(report.findings) or ""),
    }


def apply_edits(reads: Sequence[Read], edited: pd.DataFrame) -> bool:
    """Keep what was written into the table; whether anything was."""
    codes = {label: code for code, label in LANGUAGE_LABELS.items()}
    any_change = False
    for one, row in zip(reads, edited.to_dict("records"), strict=True):
        sender, channel = str(row["sender"] or "").strip(), str(row["channel"] or "")
        chosen = codes.get(row["language"], one.language)
        if (sender, channel, chosen) != (one.draft.sender, one.draft.channel, one.language):
            any_change = True
            change_one(one.draft, sender=sender, channel=channel)
            draft = one.draft
            _languages()[draft.region, draft.name, hash(draft.content)] = chosen
    return any_change
