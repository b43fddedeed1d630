"""The labour balance: vacancies against job-seekers by unit, occupation and skill."""

import pandas as pd

COUNTED = ["vacancies", "seekers", "employed"]


def balance(market: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Sums by ``by`` (index), in the order in which they come, and who is over or lacking.

    market: ``unit``, ``occupation``, ``skill``, COUNTED. A sum is missing where any part is.
    Columns: COUNTED, surplus (seekers over vacancies; below 0 is a shortage), own (seekers that
    vacancies of their own unit, occupation and skill can take).
    """
    rows = market.assign(own=market[["vacancies", "seekers"]].min(axis=1, skipna=False))
    sums = {
        group: {name: rows.loc[at, name].sum(skipna=False) for name in [*COUNTED, "own"]}
        for group, at in rows.groupby(by if len(by) > 1 else by[0], sort=False).groups.items()
    }
    made = pd.DataFrame.from_dict(sums, orient="index", columns=[*COUNTED, "own"]).astype("Int64")
    made.index = (
        pd.Index(list(sums), name=by[0]) if len(by) == 1
        else pd.MultiIndex.from_tuples(list(sums), names=by)
    )  # fmt: skip
    made["surplus"] = made["seekers"] - made["vacancies"]
    return made
