"""Who pays for a programme, and what comes of it; money of two currencies is never added."""

import pandas as pd

GRANTS = ("world_bank", "ifc", "isdb", "other_grant")  # money from which results are expected
MONEY = ["committed", "spent"]
COSTS = ["per_job_planned", "per_job_made"]
RESULTS = ["permanent_planned", "permanent_made", "reached", "milestones"]


def by_source(funding: pd.DataFrame) -> pd.DataFrame:
    """A row a source and currency: committed, spent, measures; share of it spent.

    A sum is missing where any of its parts is.
    """
    return _summed(funding, ["source", "currency"])


def by_measure(funding: pd.DataFrame) -> pd.DataFrame:
    """A row a measure and currency: committed, spent, share; measures is 1."""
    return _summed(funding, ["measure", "currency"])


def totals(funding: pd.DataFrame) -> pd.DataFrame:
    """A row a currency: committed, spent, share, and how many measures it pays for."""
    return _summed(funding, ["currency"])


def costs(rows: pd.DataFrame, funding: pd.DataFrame) -> pd.DataFrame:
    """A row a measure that makes permanent jobs and is paid in one currency.

    measure, currency, COSTS: committed by planned job, spent by job made; missing without jobs.
    """
    money = by_measure(funding)
    single = money[~money["measure"].duplicated(keep=False)]
    made = single.merge(rows[["measure", "permanent_planned", "permanent_made"]], on="measure")
    made["per_job_planned"] = _by_job(made["committed"], made["permanent_planned"])
    made["per_job_made"] = _by_job(made["spent"], made["permanent_made"])
    return made.dropna(subset=COSTS, how="all").reset_index(drop=True)


def grants(rows: pd.DataFrame, funding: pd.DataFrame, milestones: pd.DataFrame) -> pd.DataFrame:
    """A row a grant: its money beside the jobs and milestones of the measure that it pays for.

    measure, source, currency, committed, spent, share; state; RESULTS: of the whole measure, for a
    grant's own part of them is not reported.
    """
    given = funding[funding["source"].isin(GRANTS)]
    made = _summed(given, ["measure", "source", "currency"]).drop(columns="measures")
    of_measure = rows[["measure", "state", "permanent_planned", "permanent_made"]]
    counted = milestones.groupby("measure")["reached"].agg(reached="sum", milestones="size")
    return made.merge(of_measure, on="measure", how="left").merge(
        counted.reset_index().astype({"reached": "Int64", "milestones": "Int64"}),
        on="measure", how="left",
    )  # fmt: skip


def losses_by_unit(losses: pd.DataFrame) -> pd.DataFrame:
    """A row a unit and currency: amount."""
    return losses.groupby(["unit", "currency"], sort=False)["amount"].sum().reset_index()


def _summed(funding: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    made = [
        {**dict(zip(keys, key, strict=True)), **{name: _sum(part[name]) for name in MONEY},
         "measures": part["measure"].nunique()}
        for key, part in funding.groupby(keys, sort=False)
    ]  # fmt: skip
    table = pd.DataFrame(made, columns=list(dict.fromkeys([*keys, *MONEY, "measures"])))
    table = table.astype(dict.fromkeys(MONEY, "Float64"))
    known = table["committed"].where(table["committed"] > 0)
    return table.assign(share=table["spent"] / known)


def _sum(amounts: pd.Series) -> object:
    return pd.NA if amounts.isna().any() else float(amounts.sum())


def _by_job(money: pd.Series, jobs: pd.Series) -> pd.Series:
    return (money / jobs.where(jobs > 0)).astype("Float64")
