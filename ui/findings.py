"""Findings as a person reads them: how bad, where, and what to do."""

from collections.abc import Sequence

import streamlit as st

from domain.findings import Finding
from i18n.findings import finding_sentence
from ui.escape import plain
from ui.session import language, words

ICONS = {"error": "▼", "warning": "▲", "info": "●"}
COLOURS = {"error": "red", "warning": "orange", "info": "gray"}
SHOWN = 3  # findings of one rule that are shown at once


def findings_list(findings: Sequence[Finding], key: str, but: Sequence[Finding] = ()) -> None:
    """All findings of a file, errors first, numbered as in the picture of its sheet.

    Of many alike the first few are shown, the rest are one click away. ``but``: those of them
    that are told elsewhere.
    """
    numbered = [one for one in enumerate(findings, 1) if one[1] not in but]
    for rule in dict.fromkeys(finding.rule for _, finding in numbered):
        alike = [(number, finding) for number, finding in numbered if finding.rule == rule]
        with st.container(border=True, key=f"{key} {rule}"):
            _lines(alike[:SHOWN])
            if len(alike) > SHOWN:
                with st.expander(words()("findings.more", count=len(alike) - SHOWN)):
                    _lines(alike[SHOWN:])


def _lines(numbered: Sequence[tuple[int, Finding]]) -> None:
    for number, finding in numbered:
        colour, icon = COLOURS[finding.level], ICONS[finding.level]
        level = plain(words()(f"findings.{finding.level}"))
        where = f" · **{plain(finding.place)}**" if finding.place else ""
        said = finding_sentence(finding.rule, finding.values, language())
        st.markdown(f":{colour}[{icon} {level} {number}]{where}  \n{plain(said)}")


def marks(findings: Sequence[Finding], sheet: str | None) -> dict[str, str]:
    """What to write before the text of each faulty cell of ``sheet``: icon and number."""
    found = {}
    for number, finding in enumerate(findings, 1):
        if finding.sheet == sheet:
            found |= dict.fromkeys(finding.cell, f"{ICONS[finding.level]}{number}")
    return found
