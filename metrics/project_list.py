"""Projects of the employment map: plan and people placed of each, and of all of them."""

import pandas as pd

TYPES = ("permanent", "temporary")


def of_year(rows: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """The rows whose figures belong to the year that ends on or after ``as_of``."""
    day = pd.Timedelta(days=1)
    return rows[(rows["as_of"] - day).dt.year == (as_of - day).year]


def progress(rows: pd.DataFrame) -> pd.DataFrame:
    """The projects, those with most people to go first; without a plan last.

    rows: a row a project with ``plan_jobs``, ``plan_permanent``, ``plan_temporary`` and the same
          of ``fact``, in people, NA where the report does not state it.

    Adds ``plan`` and ``fact`` (the stated total, else the sum of the stated parts; NA where none
    is stated), ``left`` (plan - fact) and ``completion`` (fact / plan; NA of a plan of 0).
    """
    plan, fact = _people(rows, "plan"), _people(rows, "fact")
    made = rows.assign(
        plan=plan,
        fact=fact,
        left=plan - fact,
        completion=(fact / plan.mask(plan == 0)).astype("Float64"),
    )
    return made.sort_values("left", ascending=False, na_position="last", kind="stable")


def _people(rows: pd.DataFrame, measure: str) -> pd.Series:
    parts = rows[[f"{measure}_{kind}" for kind in TYPES]].astype("Int64")
    return rows[f"{measure}_jobs"].astype("Int64").fillna(parts.sum(axis=1, min_count=1))
