"""The table of projects: each row leads to its cells."""

import pandas as pd

import i18n
from ui.record_link import traced_table
from ui.record_values import written_value
from ui.session import language, words
from ui.show import heading
from ui.written import MISSING

OF_KIND = ("project", "unit", "funding", "amount")
PARTS = ("plan_permanent", "plan_temporary", "fact_permanent", "fact_temporary")
WORDS = 3  # columns of words
ROWS_SEEN, TALL = 18, 640  # more rows scroll in a table of that height, px


def projects_table(story) -> None:
    """A row a project: whose it is, who pays, planned and placed, how far it is, as of when."""
    t, rows, kind = words(), story.projects, story.kind
    heading(t("projects.table_title"), t("projects.table_subtitle"))
    shown = {kind.column(code).name(language()): _column(story, code) for code in OF_KIND}
    shown |= {t(f"projects.{name}"): _whole(rows[name]) for name in ("plan", "fact", "left")}
    shown[t("projects.completion")] = [
        MISSING if pd.isna(share) else i18n.percent(share, language())
        for share in rows["completion"]
    ]
    shown |= {kind.column(code).name(language()): _whole(rows[code]) for code in PARTS}
    shown[t("origin.as_of")] = [i18n.short_day(day) for day in rows["as_of"]]
    traced_table(
        pd.DataFrame(shown), rows, kind.code, story.region.code, key="projects", words_=WORDS,
        height=TALL if len(rows) > ROWS_SEEN else "content",
    )  # fmt: skip


def _column(story, code: str) -> list[str]:
    column = story.kind.column(code)
    return [written_value(value, column, story.region) for value in story.projects[code]]


def _whole(values: pd.Series) -> list[str]:
    return [MISSING if pd.isna(one) else i18n.number(one, language()) for one in values]
