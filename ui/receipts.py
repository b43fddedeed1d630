"""A receipt: what was taken in, from whom and when, under a link that can be passed on."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

import i18n
from domain.findings import Finding
from domain.regions import Region
from i18n.findings import finding_sentence
from ui.escape import plain
from ui.link import forget
from ui.session import language, store, unit_names, words
from ui.share import link_to
from ui.show import heading

RECEIPT = "receipt"


def show_receipt(outcome: Any) -> None:
    """From the next run on, the page shows the receipt of ``outcome``."""
    st.query_params[RECEIPT] = outcome.receipt


def receipt_shown(region: Region) -> bool:
    """Whether the link asks for a receipt; then it is drawn."""
    wanted = st.query_params.get(RECEIPT)
    if not wanted:
        return False
    reports = store().all_reports(region.code)
    found = reports[reports["receipt"] == wanted]
    t = words()
    if found.empty:
        st.warning(plain(t("receipt.none", receipt=wanted)), icon=":material/search_off:")
    else:
        _draw(found.iloc[0], region)
    st.button(t("receipt.another"), on_click=forget, args=(RECEIPT,), icon=":material/upload_file:")
    return True


def _draw(report: pd.Series, region: Region) -> None:
    t = words()
    st.success(
        plain(t("submit.receipt", receipt=report["receipt"])), icon=":material/receipt_long:"
    )
    names = unit_names(region)
    facts = {
        "origin.file": report["file"],
        "monday.sender": report["sender"] or "—",
        "receipt.about": ", ".join(names.get(code, code) for code in report["units"]) or "—",
        "origin.as_of": "—" if pd.isna(report["as_of"]) else i18n.day(report["as_of"], language()),
        "receipt.came": _moment(report["received_at"], region),
        "receipt.state": t("origin.confirmed" if report["confirmed"] else "origin.unconfirmed"),
    }
    st.markdown("  \n".join(f"{plain(t(key))}: **{plain(said)}**" for key, said in facts.items()))
    _answers(store().findings(report_id=int(report["report"])))
    st.caption(t("receipt.share"))
    st.code(link_to(region=region.code, receipt=report["receipt"]), language=None, wrap_lines=True)
    home = "today" if region.has_map else "overview"
    st.page_link(f"pages/region/{home}.py", label=t(f"{home}.title"), icon=":material/insights:")


def _answers(findings: pd.DataFrame) -> None:
    """The warnings, and the reasons that were given for them."""
    if findings.empty:
        return
    t, chosen = words(), language()
    heading(t("receipt.warnings"), t("submit.confirm_subtitle"))
    for row in findings.itertuples():
        said = finding_sentence(row.rule, row.values, chosen)
        place = Finding(row.rule, row.sheet, tuple(row.cell)).place
        answer = f"  \n{plain(t('submit.reason'))}: {plain(row.answer)}" if row.answer else ""
        st.markdown(f"{plain(said)} :gray[{plain(place)}]{answer}")


def _moment(received_at: pd.Timestamp, region: Region) -> str:
    """A moment as the region's clocks show it."""
    utc: datetime = received_at.to_pydatetime().replace(tzinfo=UTC)
    here = utc.astimezone(ZoneInfo(region.time_zone))
    return f"{i18n.day(here.date(), language())}, {here:%H:%M}"
