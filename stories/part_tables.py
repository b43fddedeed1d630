"""The tables of a paper of other reports than an employment map: what rows and figures they have.

A figure's code is three numbers: its table, its row in it, its place among the table's figures.
"""

from dataclasses import dataclass

UNIT = ("unit",)
Columns = dict[str, tuple[str, ...]]  # columns that a figure was made from, by kind of reports
Figures = dict[str, Columns]


@dataclass(frozen=True)
class PartTable:
    """A table.

    number:  its number in codes, for ever the same;
    part:    the page that says the same, a name of catalogues;
    key:     what tells its rows apart, by the names of the reports' columns;
    figures: its figures in the order of their numbers, with the columns they were made from.
    """

    number: int
    part: str
    key: tuple[str, ...]
    figures: Figures

    def place(self, figure: str) -> int:
        """The number of a figure, from 1."""
        return list(self.figures).index(figure) + 1


def _of(kind: str, *names: str) -> dict[str, Columns]:
    """Figures that are columns of a kind, by the same names."""
    return {name: {kind: (name,)} for name in names}


def _from(names: tuple[str, ...], columns: Columns) -> dict[str, Columns]:
    """Figures that were made from several columns."""
    return dict.fromkeys(names, columns)


STATES = ("measures", "ended", "under_way", "not_begun", "blocked", "late")
DATES = ("planned_start", "planned_end", "actual_start", "actual_end", "after")
JOBS = ("permanent_planned", "permanent_made")
MONEY = ("committed", "spent")
RANGES = ("demand", "supply", "gap")
ENERGY = (
    "megawatts", "start_year", "end_year", "build_jobs_per_mw_low", "build_jobs_per_mw_high",
    "operate_jobs_per_mw_low", "operate_jobs_per_mw_high",
)  # fmt: skip
RETURNING = (
    "families_low", "families_high", "persons_per_family", "working_age_share", "active_share",
)  # fmt: skip
SIDES: Figures = {
    "demand": {"energy": ENERGY},
    "supply": {"returning": RETURNING},
    "gap": {"energy": ENERGY, "returning": RETURNING},
}

RETURNED: Figures = {
    "settlements": {"returns": ("settlement",)},
    **_of("returns", "families", "planned_families"),
    "completion": {"returns": ("families", "planned_families")},
    **_of("returns", "people", "working_age", "active", "employed", "self_employed"),
}
LOADED: Figures = {
    "a_day": {"visits": ("visits", "working_days")},
    "capacity_a_day": {"points": ("capacity_a_day",)},
    "load": {"visits": ("visits", "working_days"), "points": ("capacity_a_day",)},
    **_of("visits", "waiting_minutes", "consultations", "placements", "trainings"),
    "self_employment": {"visits": ("self_employment",)},
}
LABOUR: Figures = {
    **_of("labour_market", "vacancies", "seekers"),
    "own": {"labour_market": ("vacancies", "seekers")},
    "employed": {"labour_market": ("employed",)},
    "surplus": {"labour_market": ("vacancies", "seekers")},
}
MEASURED: Figures = {
    **_of("measures", "planned_end", "actual_end"), **_of("funding", *MONEY),
    **_of("measures", *JOBS),
}  # fmt: skip
PAID: Figures = {
    **_of("funding", *MONEY), "share": {"funding": MONEY}, "measures": {"funding": ("committed",)}
}  # fmt: skip
COSTS: Figures = {
    **_of("measures", *JOBS),
    "per_job_planned": {"funding": ("committed",), "measures": JOBS[:1]},
    "per_job_made": {"funding": ("spent",), "measures": JOBS[1:]},
}
GRANTS: Figures = {
    **_of("funding", *MONEY), **_of("measures", *JOBS),
    "milestones": {"milestones": ("due", "done")},
}  # fmt: skip
FLOW = ("unit_from", "unit_to", "occupation", "skill")

TABLES = {
    "returns": PartTable(1, "returns", UNIT, RETURNED),
    "published": PartTable(2, "overview", ("figure", "territory"), _of("published", "value")),
    "points": PartTable(3, "network", ("point",), LOADED),
    "labour": PartTable(4, "balance", UNIT, LABOUR),
    "flows": PartTable(
        5, "balance", FLOW, {"people": {"labour_market": ("vacancies", "seekers")}}
    ),
    "stages": PartTable(
        7, "programme", ("stage",), _from(STATES, {"measures": ("stage", *DATES)})
    ),
    "measures": PartTable(8, "programme", ("measure",), MEASURED),
    "payers": PartTable(9, "programme", ("source",), PAID),
    "costs": PartTable(10, "programme", ("measure",), COSTS),
    "grants": PartTable(11, "programme", ("measure", "source"), GRANTS),
    "standard": PartTable(
        12, "programme", ("settlement", "unit"), {"met": {"minimum_standard": ("met",)}}
    ),
    "losses": PartTable(
        13, "programme", ("unit", "kind_of_loss"), _of("losses", "assessed_on", "amount")
    ),
    "years": PartTable(14, "scenarios", ("year",), SIDES),
    "outlook": PartTable(15, "scenarios", UNIT, SIDES),
}  # fmt: skip
