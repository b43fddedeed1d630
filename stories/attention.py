"""The week: what needs attention, why, and the rows behind it; what needs a closer look."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from domain.sources import ALL, Source
from metrics.closer_look.reported import Signal
from metrics.early_warning import early_warning, evidence
from metrics.figures import unit_figures
from metrics.prospects import units_with_prospects
from metrics.signals import signals
from store import Store
from stories.evidence import gather
from stories.year_end import until_now, year_end

EVIDENCE = [
    "unit", "source", "job_type", "as_of", "people", "file", "sheet", "cell", "received_at",
]  # fmt: skip
Key = tuple[str, str]  # unit and source


@dataclass(frozen=True)
class Attention:
    """What needs attention at a date.

    warnings: ``metrics.early_warning.early_warning``, the worst first;
    rows:     EVIDENCE behind each warning, by (unit, source);
    signals:  questions, the least usual first, their rows as EVIDENCE: for the department only;
    units:    unit_figures, with the status that the forecast allows.
    """

    region: Region
    year: int
    as_of: date
    warnings: pd.DataFrame
    rows: dict[Key, pd.DataFrame]
    signals: tuple[Signal, ...]
    units: pd.DataFrame

    @property
    def silent(self) -> list[str]:
        """Units without a report for the last due date."""
        late = self.units["stale"] | self.units["people"].isna()
        return [str(code) for code in self.units.index[late.to_numpy(dtype=bool)]]

    @property
    def headline(self) -> tuple[Said, ...]:
        """How many units will rather miss their plan, and who is silent."""
        units = [str(code) for code in self.warnings[self.warnings["source"] == ALL]["unit"]]
        first = (
            Said("attention.headline", {"units": said.units(units)})
            if units
            else Said("attention.headline_none")
        )
        if not self.silent:
            return (first,)
        return (first, Said("attention.silent", {"units": said.units(self.silent)}))

    def of_unit(self, unit: str) -> "Attention":
        """What concerns one unit."""
        return replace(
            self,
            warnings=self.warnings[self.warnings["unit"] == unit].reset_index(drop=True),
            units=self.units[self.units.index == unit],
            signals=tuple(signal for signal in self.signals if signal.unit == unit),
        )

    def of_sources(self, sources: Iterable[Source]) -> "Attention":
        """What concerns those who answer for some sources: their warnings only."""
        theirs = self.warnings["source"].isin({source.code for source in sources})
        return replace(
            self,
            warnings=self.warnings[theirs].reset_index(drop=True),
            units=self.units.iloc[:0],
            signals=(),
        )


def attention(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> Attention:
    """What needs attention in ``region`` at ``as_of``. Raises UnknownRegion."""
    now = gather(store, region, as_of, known_at)
    history, controls, plans = until_now(store, region, as_of, known_at)
    warnings = early_warning(history, controls, plans, now.region, as_of)
    files = store.reports(region, known_at=known_at).set_index("report")["file"]
    units = unit_figures(now.history, now.controls, now.plans, now.region, as_of)
    ahead = year_end(store, region, as_of, known_at)
    questions = signals(now.history, now.controls, now.plans, now.region, as_of)
    keys = zip(warnings["unit"], warnings["source"], strict=True)
    return Attention(
        region=now.region,
        year=now.year,
        as_of=as_of,
        warnings=warnings,
        rows={
            (unit, source): _with_files(evidence(now.history, unit, source, as_of), files)
            for unit, source in keys
        },
        signals=tuple(replace(one, rows=_with_files(one.rows, files)) for one in questions),
        units=units_with_prospects(units, ahead, now.region),
    )


def cause(warning: pd.Series) -> Said:
    """Why a unit, or a source of it, will rather miss its plan."""
    values = {
        "lately": said.rate(warning["last_four_weeks"]),
        "earlier": said.rate(warning["earlier"]),
        "best": said.rate(warning["best"]),
        "required": said.rate(warning["required"]),
        "day": said.short_day(pd.Timestamp(warning["reported_as_of"]).date()),
    }
    return Said(f"attention.cause_{warning['cause']}", values)


def _with_files(rows: pd.DataFrame, files: pd.Series) -> pd.DataFrame:
    known = rows.assign(file=rows["report"].map(files))
    return known[EVIDENCE].sort_values(["as_of", "source", "job_type"], ignore_index=True)
