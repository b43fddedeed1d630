"""Cards, map words and tables of the service network."""

import pandas as pd
import streamlit as st

import i18n
from ui.cards import fact_card
from ui.escape import plain
from ui.record_link import traced_sums
from ui.session import language, unit_names, words
from ui.show import heading, table
from ui.written import MISSING

RESULTS = ("consultations", "placements", "trainings", "self_employment")
HERE, FROM_ELSEWHERE, BY_NONE = "here", "from_elsewhere", "by_none"  # as charts.network_map has it


def point_names(story) -> dict[str, str]:
    """Names of the points by code, in the chosen language."""
    column = story.columns.get("name")
    return {
        row.point: row.name if column is None else column.word(row.name, language())
        for row in story.points.itertuples(index=False)
    }


def network_cards(story, far: list[str], kilometres: int) -> None:
    """Open points, units that none serves or that are far, and the road to the published plan."""
    t, names = words(), unit_names(story.region)
    with st.container(key="cards"):
        fact_card(t("network.open"), whole(len(story.loads)), None)
        fact_card(t("network.by_none"), whole(len(story.uncovered)), None)
        fact_card(
            t("network.farther", kilometres=kilometres), whole(len(far)),
            ", ".join(names[code] for code in far) or None,
        )  # fmt: skip
        for row in story.road.itertuples():
            promised = None if pd.isna(row.promised) else t(
                "network.promised", promised=whole(row.promised), open=whole(row.open)
            )  # fmt: skip
            value = t("network.of_planned", open=whole(row.open), planned=whole(row.planned))
            fact_card(t(f"network.{row.what}"), value, promised)


def map_words(story) -> pd.DataFrame:
    """What ``charts.network_map`` writes on each unit: ``served``, ``told``, ``more``."""
    t, names, units = words(), point_names(story), unit_names(story.region)
    rows = []
    for unit, row in story.cover.iterrows():
        state = HERE if row["here"] else FROM_ELSEWHERE if row["served_by"] else BY_NONE
        seats = {
            name: story.points.set_index("point").at[name, "unit"] for name in row["served_by"]
        }
        told = t("network.tile_here") if state == HERE else t(f"network.tile_{state}")
        served = ", ".join(names[point] for point in {*row["here"], *seats})
        near = "" if pd.isna(row["kilometres"]) or row["here"] else t(
            "network.nearest", unit=units[row["nearest"]], kilometres=whole(row["kilometres"])
        )  # fmt: skip
        rows.append((unit, state, told, " ".join(filter(None, (served, near))) or told))
    made = pd.DataFrame(rows, columns=["unit", "served", "told", "more"])
    return made.set_index("unit")


def catchments(story) -> None:
    """Which units each open point is to serve."""
    names, units = point_names(story), unit_names(story.region)
    told = [
        f"**{plain(names[row.point])}**: "
        + plain(", ".join(units.get(code, code) for code in row.catchment))
        for row in story.loads.itertuples()
    ]
    st.caption("  \n".join(told))


def points_table(story) -> None:
    """A row an open point: its newest period, its growth, and when it runs full."""
    t, names = words(), point_names(story)
    rows, kinds = story.loads, story.columns["kind"]
    shown = {
        t("network.point"): [names[code] for code in rows["point"]],
        t("network.kind"): [kinds.word(kind, language()) for kind in rows["kind"]],
        t("network.full"): [_full(row) for row in rows.itertuples()],
        t("network.a_day"): [rate(value) for value in rows["a_day"]],
        t("network.capacity"): [_capacity(row) for row in rows.itertuples()],
        t("network.load"): [share(value) for value in rows["load"]],
        t("network.trend"): [
            MISSING if value is None else i18n.signed(value, language(), decimals=1)
            for value in rows["trend"]
        ],
        t("network.waiting"): [rate(value) for value in rows["waiting_minutes"]],
    }
    for name in RESULTS:
        shown[t(f"network.{name}")] = [whole(value) for value in rows[name]]
    heading(t("network.points_title"), t("network.points_subtitle"))
    parts = [_reported(story, row.point) for row in rows.itertuples()]
    traced_sums(pd.DataFrame(shown), parts, "visits", story.region.code, key="points", words_=3)


def _reported(story, point: str) -> pd.DataFrame:
    """What a point's figures come from: its own row, then its visits of the newest period."""
    units = unit_names(story.region) | {"other": words()("network.elsewhere")}
    of_point = story.visits["point"].eq(point).fillna(False)
    visits = story.visits[of_point]
    newest = visits[visits["period_from"].eq(visits["period_from"].max()).fillna(False)]
    own = story.points[story.points["point"].eq(point).fillna(False)]
    homes = [units.get(code, code) for code in newest["registered_unit"]]
    name = point_names(story)[point]
    return pd.concat(
        [own.assign(named=name, of_kind="points"), newest.assign(named=homes, of_kind="visits")]
    )


def months_table(story) -> None:
    """Visits a day of each open point in each month, the newest first."""
    t, names = words(), point_names(story)
    rows = story.monthly[story.monthly["point"].isin(story.loads["point"])]
    by_month = rows.pivot_table(index="point", columns="month", values="a_day", aggfunc="last")
    shown = {t("network.point"): [names[code] for code in by_month.index]}
    for month in reversed(by_month.columns):
        shown[_month(month)] = [rate(value) for value in by_month[month]]
    heading(t("network.months_title"), t("network.months_subtitle"))
    table(pd.DataFrame(shown), key="months")


def home_table(story) -> None:
    """Visits by point and place of registration, and how many come from outside the catchment."""
    t, names, units = words(), point_names(story), unit_names(story.region)
    order = [code for code in [*units, "other"] if code in story.home]
    called = units | {"other": t("network.elsewhere")}
    shown = {t("network.point"): [names.get(code, code) for code in story.home.index]}
    shown[t("network.outside")] = [share(value) for value in story.home["outside"]]
    for code in order:
        shown[called[code]] = [whole(value) for value in story.home[code]]
    heading(t("network.home_title"), t("network.home_subtitle"))
    table(pd.DataFrame(shown), key="home")


def next_table(cover) -> None:
    """What new points would add to what open ones serve within reach."""
    t = words()
    with st.container(key="next cards"), st.container(horizontal=True):
        fact_card(t("network.demand"), whole(cover.demand))
        fact_card(t("network.before"), whole(cover.before))
        fact_card(t("network.after"), whole(cover.after))


def whole(value: object) -> str:
    """A whole number; a dash where it is not known."""
    return MISSING if value is None or pd.isna(value) else i18n.number(round(value), language())


def rate(value: object) -> str:
    """A number with one decimal; a dash where it is not known."""
    return MISSING if pd.isna(value) else i18n.number(value, language(), decimals=1)


def share(value: object) -> str:
    """A share; a dash where it is not known."""
    return MISSING if pd.isna(value) else i18n.percent(value, language())


def _capacity(row) -> str:
    if pd.isna(row.capacity_a_day) or pd.isna(row.capacity_a_day_high):
        return whole(row.capacity_a_day)
    return f"{whole(row.capacity_a_day)}–{whole(row.capacity_a_day_high)}"


def _full(row) -> str:
    t = words()
    if row.why != "fills":
        return t(f"network.why_{row.why}")
    first = _month(row.full_from)
    return first if row.full_by is None else f"{first} – {_month(row.full_by)}"


def _month(when: pd.Timestamp) -> str:
    return f"{i18n.month(when.month, language())} {when.year}"
