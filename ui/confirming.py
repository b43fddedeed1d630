"""One yes and one reason for all warnings of a rule, whichever files they are in."""

from collections.abc import Sequence

import streamlit as st

from domain.findings import Finding
from domain.regions import Region
from i18n.findings import finding_sentence
from ui.collected import Read
from ui.escape import plain
from ui.session import language, words
from ui.show import heading

SHOWN = 3  # warnings of one rule that are shown at once


def confirmed_rules(reads: Sequence[Read], region: Region) -> dict[str, str]:
    """The rules that the visitor says yes to, with the reason; empty while there are none."""
    waiting = [one for one in reads if one.state(region) == "confirm"]
    if not waiting:
        return {}
    t = words()
    heading(t("submit.confirm_title"), t("collect.confirm_subtitle"))
    found = [(one, finding) for one in waiting for finding in one.warnings]
    yes = {}
    for rule in dict.fromkeys(finding.rule for _, finding in found):
        alike = [pair for pair in found if pair[1].rule == rule]
        reason = _ask(rule, alike)
        if reason:
            yes[rule] = reason
    return yes


def _ask(rule: str, alike: Sequence[tuple[Read, Finding]]) -> str | None:
    t = words()
    with st.container(border=True, key=f"rule {rule}"):
        st.markdown(f"▲ **{plain(t(f'rule.{rule}'))}** · {t('collect.times', count=len(alike))}")
        _lines(alike[:SHOWN])
        if len(alike) > SHOWN:
            with st.expander(t("findings.more", count=len(alike) - SHOWN)):
                _lines(alike[SHOWN:])
        reason = st.text_input(t("submit.reason"), key=f"reason {rule}")
        agreed = st.checkbox(t("submit.agree"), key=f"agree {rule}")
    return reason.strip() if agreed else None


def _lines(alike: Sequence[tuple[Read, Finding]]) -> None:
    for one, finding in alike:
        said = finding_sentence(finding.rule, finding.values, language())
        place = f" · {finding.place}" if finding.place else ""
        st.markdown(f":gray[{plain(one.draft.name + place)}]  \n{plain(said)}")


def acceptable(reads: Sequence[Read], yes: dict[str, str], region: Region) -> list[Read]:
    """The files that can be taken in: no error, each warning answered, its answers somebody's."""
    return [
        one
        for one in reads
        if one.state(region) in ("ready", "confirm")
        and all(finding.rule in yes for finding in one.warnings)
        and (one.draft.sender or not one.draft.answers)
    ]
