"""A workbook of another region, only tried: what was understood of it, and its region as a pack."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pandas as pd
import streamlit as st

from domain.regions import Region
from domain.reports import ReadReport
from domain.sources import TOTAL
from ui.escape import plain
from ui.findings import findings_list
from ui.session import language, source_names, words
from ui.show import heading, table
from ui.written import written_column

ZIP = "application/zip"


def wants_trial() -> bool:
    """Whether the file at hand is another region's, and is only to be tried."""
    return bool(st.toggle(words()("try.toggle"), key="only try"))


def trial_shown(report: ReadReport, region: Region) -> None:
    """What was understood of the file, by the names that it uses itself."""
    t = words()
    st.info(plain(t("try.note")), icon=":material/science:")
    findings_list(report.findings, key="tried")
    heading(t("try.units"), "")
    facts = report.people
    if facts.empty:
        st.markdown(t("try.none"))
        return
    names, chosen = source_names(region), language()
    units = {unit.code: unit.name(chosen) for unit in region.units}
    shown = pd.DataFrame(
        {
            t("frame.unit"): facts["unit"].map(units),
            t("frame.source"): facts["source"].map(names),
            t("origin.job_type"): [t(f"job_type.{kind}") for kind in facts["job_type"]],
            t(f"job_type.{TOTAL}"): written_column("people", facts["people"], chosen),
            t("origin.cell"): facts["cell"],
        }
    )
    table(shown, words=3, key="tried facts")


def pack_offered(
    region: Region,
    pack_files: Callable[..., dict[str, str]],
    code_of: Callable[[str], str],
) -> None:
    """The region of the file as a pack to take away, once it has a name."""
    t = words()
    name = st.text_input(t("try.name"), key="new region").strip()
    if not name:
        return
    code = code_of(name)
    files = pack_files(region, code, name)
    st.download_button(
        t("try.download"), packed(files, code), f"{code}.zip", ZIP, icon=":material/download:"
    )


def packed(files: dict[str, str], folder: str) -> bytes:
    """The files of a pack in a folder of a ZIP."""
    written: Any = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(f"{folder}/{name}", text)
    return bytes(written.getvalue())
