"""The indicator of people per 10 000 residents, with the day that residents were counted on."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.units import REGION
from ui.escape import plain
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written_column


def indicator_table(story: Any) -> None:
    """One row a unit, the fewest first, the region last; nothing where there is no indicator."""
    t, rows = words(), story.indicator
    if rows.empty:
        return
    asked, names = story.region.indicator, unit_names(story.region)
    names |= {REGION: story.region.name(language())}
    source = source_names(story.region)[asked.source]
    target = i18n.number(asked.target, language())
    day = i18n.day(story.counted_on, language())
    heading(t("indicator.title", target=target), t("indicator.subtitle", source=source, day=day))
    rows = rows.assign(last=rows.index == REGION).sort_values(["last", "value"], kind="stable")
    table(
        pd.DataFrame(
            {
                t("frame.unit"): [names[str(code)] for code in rows.index],
                t("indicator.population"): [_status(status, t) for status in rows["population"]],
                t("figure.people.name"): written_column("people", rows["people"], language()),
                t("indicator.residents"): written_column("people", rows["residents"], language()),
                t("figure.per_10k.name"): written_column("per_10k", rows["value"], language()),
                t("indicator.wanted"): written_column("people", rows["wanted"], language()),
                t("indicator.gap"): written_column("people", rows["gap"], language()),
            }
        ),
        words=2,
        key="indicator",
    )
    unknown = [names[str(code)] for code in rows.index[rows["residents"].isna()]]
    if unknown:
        st.caption(plain(t("indicator.unknown", units=", ".join(unknown), day=day)))


def _status(status: object, t: Any) -> str:
    return t(f"number.{status}") if isinstance(status, str) else MISSING
