"""The register of restatements: figures of one date that a later report gave differently."""

from datetime import datetime

import pandas as pd

from domain.reports import UNIT_FILE
from store.figures import FACT, Figures
from store.registers import Registers
from store.winning import COLUMNS, SERIES

FIGURE = [*SERIES, "job_type", "year"]
REGISTER = (
    "unit", "source", "job_type", "measure", "grouping", "year", "as_of", "old", "new",
    "old_report", "report", "received_at", "sender", "by", "file", "receipt", "sheet", "cell",
    "stands",
)  # fmt: skip


class Restatements(Figures, Registers):
    """Who changed which figure of an earlier date, when, from what to what."""

    def restatements(
        self, region_code: str, year: int | None = None, known_at: datetime | None = None
    ) -> pd.DataFrame:
        """Every figure that differs from the one received before it for the same date.

        Columns: REGISTER; old and new in people, report and old_report by their ids, in the order
        of arrival. stands is False where the new figure did not win: a summary does not overrule
        a unit's own file.
        """
        years = self.years(region_code) if year is None else (year,)
        parts = [self._year(FACT, region_code, one, known_at).contested for one in years]
        contested = pd.concat(parts) if parts else pd.DataFrame(columns=COLUMNS)
        came = self.reports(region_code, year, known_at)[
            ["report", "sender", "by", "file", "receipt"]
        ]
        found = _changes(contested).merge(came, on="report", how="left")
        return found.loc[:, list(REGISTER)]


def _changes(contested: pd.DataFrame) -> pd.DataFrame:
    """Each figure beside the one of the same date that came before it, where they differ."""
    rows = contested.sort_values([*FIGURE, "received_at", "report"], ignore_index=True)
    rows["own"] = (rows["kind"] == UNIT_FILE).astype("int64")
    same = rows.groupby(FIGURE, sort=False)
    rows = rows.assign(
        old=same["people"].shift().astype("Int64"),
        old_report=same["report"].shift().astype("Int64"),
        stands=rows["own"] >= same["own"].cummax(),
        new=rows["people"],
    )
    changed = (rows["old"] != rows["new"]).fillna(False).astype(bool)
    return rows[changed].sort_values(["received_at", "report"], kind="stable", ignore_index=True)
