"""Workers of finished projects: who goes to which site next, and who has none."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import Kind
from domain.regions import Region
from domain.said import Said
from metrics import redirecting as metric
from metrics.redirecting import Terms
from store import Store

KIND = "projects"
EXPECTED = ["project", "unit", "funding", "start", "end", "jobs", "occupation", "next_project"]


@dataclass(frozen=True)
class Redirecting:
    """Frames as ``metrics.redirecting`` has them.

    kind: what the columns are called; projects: as reported, with file, sheet and row.
    """

    region: Region
    as_of: date
    kind: Kind | None
    terms: Terms
    projects: pd.DataFrame
    flows: pd.DataFrame
    crews: pd.DataFrame
    sites: pd.DataFrame

    @property
    def people(self) -> int:
        """Workers whose project ends near the date."""
        return int(self.crews["people"].sum())

    @property
    def placed(self) -> int:
        """Those of them who have a next site."""
        return int(self.crews["placed"].sum())

    @property
    def open_places(self) -> int:
        """Places of the sites that nobody has been offered."""
        return int(self.sites["left"].sum())

    @property
    def proposed(self) -> pd.DataFrame:
        """The flows as officials decide on them; skill is not reported of projects."""
        return self.flows.assign(skill="")

    @property
    def headline(self) -> tuple[Said, ...]:
        """How many become free, how many have a next site, and what stays open."""
        if self.projects.empty:
            return (Said("redirect.none"),)
        if self.crews.empty:
            return (Said("redirect.nobody"),)
        told = {"people": said.people(self.people), "placed": said.people(self.placed)}
        left = {"left": said.people(self.people - self.placed)}
        sentences = [Said("redirect.headline", told)]
        sentences += [Said("redirect.left", left)] if self.people > self.placed else []
        places = {"places": said.people(self.open_places)}
        return (*sentences, Said("redirect.open", places))


def redirecting(
    store: Store, region: str, as_of: date, known_at: datetime | None, terms: Terms
) -> Redirecting:
    """What stands at ``as_of``, as it was known then, under ``terms``."""
    found = store.region(region)
    rows = store.records(region, KIND, as_of, known_at)
    rows = rows.reindex(columns=list(dict.fromkeys([*rows.columns, *EXPECTED])))
    dates = {name: pd.to_datetime(rows[name]) for name in ("start", "end")}
    rows = rows.assign(**dates)
    solved = metric.redirected(rows, pd.Timestamp(as_of), terms)
    return Redirecting(
        region=found,
        as_of=as_of,
        kind=found.record_kind(KIND),
        terms=terms,
        projects=rows,
        flows=solved.flows,
        crews=solved.crews,
        sites=solved.sites,
    )
