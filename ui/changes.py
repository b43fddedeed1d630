"""What changed between two reports, unit by unit."""

import pandas as pd

import i18n
from ui.session import language, unit_names, words
from ui.show import table
from ui.written import written_column


def changes_table(story) -> None:
    """Units that reported for both dates, the largest change first; the others are not compared."""
    if story.compared_with is None:
        return
    t, names = words(), unit_names(story.region)
    rows = story.changes[story.changes["comparable"]].sort_values("change", ascending=False)
    table(
        pd.DataFrame(
            {
                t("frame.unit"): rows["unit"].map(names),
                t("frame.on_day", day=i18n.short_day(story.compared_with)): _people(
                    rows["people_before"]
                ),
                t("frame.on_day", day=i18n.short_day(story.as_of)): _people(rows["people_after"]),
                t("today.change"): _signed(rows["change"]),
                t("figure.permanent.name"): _signed(rows["permanent_change"]),
                t("figure.temporary.name"): _signed(rows["temporary_change"]),
            }
        ),
        key="changes",
    )


def _people(values: pd.Series) -> pd.Series:
    return written_column("people", values, language())


def _signed(values: pd.Series) -> pd.Series:
    written = ["—" if pd.isna(value) else i18n.signed(int(value), language()) for value in values]
    return pd.Series(written, index=values.index, dtype="object")
