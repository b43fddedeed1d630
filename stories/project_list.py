"""Projects of the employment map: which stand in the lists, who pays, what is planned and done."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import Kind
from domain.regions import Region
from domain.said import Said
from metrics import project_list as metric
from store import Store


@dataclass(frozen=True)
class ProjectList:
    """What each unit's newest list of the year says.

    kind:     what the columns are called, None where the region keeps no projects;
    projects: ``metrics.project_list.progress``, with file, sheet and row.
    """

    region: Region
    as_of: date
    kind: Kind | None
    projects: pd.DataFrame

    @property
    def headline(self) -> tuple[Said, ...]:
        """How many projects there are, what is planned and done, and how many have nobody yet."""
        rows = self.projects
        if rows.empty:
            return (Said("projects.none"),)
        told = {"count": said.count(len(rows)), "units": said.people(rows["unit"].nunique())}
        sentences = [Said("projects.headline", told)]
        both = rows.dropna(subset=["plan", "fact"])
        if both["plan"].sum():
            people = {name: said.people(int(both[name].sum())) for name in ("plan", "fact")}
            part = said.share(both["fact"].sum() / both["plan"].sum())
            sentences.append(Said("projects.progress", people | {"share": part}))
        idle = int(((both["plan"] > 0) & (both["fact"] == 0)).sum())
        return (*sentences, *([Said("projects.idle", {"count": said.count(idle)})] if idle else []))


def project_list(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> ProjectList:
    """The lists that stand at ``as_of``, as it was known then."""
    found = store.region(region)
    kind = found.project_list
    if kind is None:
        return ProjectList(found, as_of, None, pd.DataFrame())
    rows = store.records(region, kind.code, as_of, known_at)
    projects = metric.progress(metric.of_year(rows, pd.Timestamp(as_of)))
    return ProjectList(found, as_of, kind, projects.reset_index(drop=True))
