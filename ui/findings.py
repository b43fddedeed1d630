"""Findings as a person reads them: how bad, where, and what to do."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.findings import ERROR, Finding
from ui.session import language, words
from ui.show import table

ICONS = {"error": "▼", "warning": "▲", "info": "●"}


def findings_table(findings: Sequence[Finding], key: str) -> None:
    """All findings of a file, errors first, numbered as in the picture of its sheet."""
    t = words()
    rows = [
        {
            "№": number,
            t("findings.level"): f"{ICONS[finding.level]} {t(f'findings.{finding.level}')}",
            t("findings.place"): place(finding),
            t("findings.sentence"): sentence(finding),
        }
        for number, finding in enumerate(findings, 1)
    ]
    wide = {t("findings.sentence"): st.column_config.TextColumn(width="large")}
    table(pd.DataFrame(rows), words=4, key=key, row_height=64, column_config=wide)


def place(finding: Finding) -> str:
    """Sheet and cells; at most four cells are named, the rest are counted."""
    cells = ", ".join(finding.cell[:4]) + (
        f" +{len(finding.cell) - 4}" if len(finding.cell) > 4 else ""
    )
    return " · ".join(part for part in (finding.sheet, cells) if part)


def sentence(finding: Finding) -> str:
    """What stands there, what was expected, what to do; in the visitor's language."""
    values: dict[str, Any] = {name: _shown(value) for name, value in finding.values.items()}
    if finding.rule == "unreadable":
        reason = f"unreadable.{str(values.pop('reason', 'damaged_file')).lower()}"
        return i18n.text(reason, language(), **values)
    return i18n.text(f"finding.{finding.rule}", language(), **values)


def marks(findings: Sequence[Finding], sheet: str | None) -> dict[str, str]:
    """What to write before the text of each faulty cell of ``sheet``: icon and number."""
    found = {}
    for number, finding in enumerate(findings, 1):
        if finding.sheet == sheet:
            found |= dict.fromkeys(finding.cell, f"{ICONS[finding.level]}{number}")
    return found


def is_refused(findings: Sequence[Finding]) -> bool:
    """Whether any of them forbids storing the file."""
    return any(finding.level == ERROR for finding in findings)


def _shown(value: Any) -> Any:
    if isinstance(value, float):
        return i18n.number(value, language(), decimals=1)
    if isinstance(value, int) and not isinstance(value, bool):
        return value if abs(value) < 1000 else i18n.number(value, language())
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return value
