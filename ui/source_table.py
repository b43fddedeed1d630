"""Sources against their plans, parts indented under their whole."""

import pandas as pd
import streamlit as st

from domain.regions import Region
from ui.other_measures import other_measures
from ui.session import is_narrow, language, source_names, words
from ui.show import heading, table
from ui.status_words import status_word
from ui.written import written_column

COLUMNS = (
    "people", "annual_plan", "completion", "pace", "gap", "required_weekly", "feasibility",
)  # fmt: skip
NARROW = 140  # px of a name on a phone, so that figures stand beside it
INDENT = "\u2003"


def source_table(sources: pd.DataFrame, region: Region) -> None:
    """One row a source, as ``metrics.by_source`` gives them."""
    t, names = words(), source_names(region)
    heading(t("district.table_title"), t("district.table_subtitle"))
    shown = {
        t("frame.source"): [_name(row, names) for row in sources.itertuples()],
        t("figure.status.name"): [status_word(status) for status in sources["status"]],
    }
    for code in COLUMNS:
        shown[t(f"figure.{code}.name")] = written_column(code, sources[code], language())
    shown |= other_measures(sources)
    narrow = {t("frame.source"): st.column_config.TextColumn(width=NARROW)} if is_narrow() else {}
    table(pd.DataFrame(shown, index=sources.index), words=2, column_config=narrow)


def _name(row, names: dict[str, str]) -> str:
    name = names[row.source]
    return name if pd.isna(row.parent) else INDENT + name
