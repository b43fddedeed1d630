"""Frames as metrics returns them, made up, and every chart drawn from them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.border_map import border_map
from charts.bullets import bullet_rows
from charts.calendar import report_calendar
from charts.flow_map import flow_map
from charts.funnel import funnel_plot
from charts.heat import heat_map
from charts.increments import increment_bars
from charts.load_bars import load_bars
from charts.network_map import network_map
from charts.ranges import range_bands
from charts.returned import returned_course
from charts.small_multiples import small_multiples
from charts.sources import source_bars
from charts.tile_map import tile_map
from charts.timeline import timeline
from charts.waterfall import waterfall
from charts.year_curve import year_curve

Share = float | None

NAMES = {
    "semey": "Семей қаласы", "kurchatov": "Курчатов қаласы", "abay": "Абай ауданы",
    "aksuat": "Ақсуат ауданы", "ayagoz": "Аягөз ауданы", "beskaragay": "Бесқарағай ауданы",
    "borodulikha": "Бородулиха ауданы", "zhanasemey": "Жаңасемей ауданы",
    "zharma": "Жарма ауданы", "kokpekti": "Көкпекті ауданы", "makanshy": "Мақаншы ауданы",
    "urzhar": "Үржар ауданы",
}  # fmt: skip
DONE = {
    "semey": 1.213, "kurchatov": 0.984, "abay": 1.08, "aksuat": 1.02, "ayagoz": 0.93,
    "beskaragay": 1.004, "borodulikha": 1.15, "zhanasemey": 1.31, "zharma": 0.71,
    "kokpekti": 0.966, "makanshy": 0.995, "urzhar": 0.88,
}  # fmt: skip
PLAN = {
    "semey": 8600, "kurchatov": 420, "abay": 700, "aksuat": 1150, "ayagoz": 2600,
    "beskaragay": 880, "borodulikha": 1200, "zhanasemey": 1300, "zharma": 1096,
    "kokpekti": 620, "makanshy": 1521, "urzhar": 1800,
}  # fmt: skip
TILES = {
    "kurchatov": (0, 0), "beskaragay": (0, 1), "borodulikha": (0, 2), "zhanasemey": (1, 1),
    "semey": (1, 2), "abay": (2, 1), "zharma": (2, 2), "kokpekti": (2, 3), "ayagoz": (3, 2),
    "aksuat": (3, 3), "urzhar": (4, 2), "makanshy": (4, 3),
}  # fmt: skip
SOURCES = {
    "new_enterprises": "Жаңадан ашылған кәсіпорындар",
    "subsidised": "Субсидияланатын жұмыс орындары",
    "vacancies": "Жұмыс берушілердің бос жұмыс орындары",
    "infrastructure": "Инфрақұрылымдық жобалар",
    "grants": "400 АЕК-ке дейінгі гранттар",
    "public_works": "Қоғамдық жұмыстар",
}
TOP = list(SOURCES)[:5]


def units(done: dict[str, Share] | None = None, unplanned: tuple[str, ...] = ()) -> pd.DataFrame:
    """Unit figures as of 1 December; ``done`` changes shares of the plan, None is no report."""
    shares = DONE | (done or {})
    table = pd.DataFrame({"annual_plan": PLAN, "share": shares}, dtype="Float64")
    table.index.name = "unit"
    people = (table["annual_plan"] * table["share"]).round()
    table["annual_plan"] = table["annual_plan"].where(~table.index.isin(unplanned))
    table["people"] = people
    table["permanent"] = (people * 0.65).round()
    table["temporary"] = people - table["permanent"]
    table["period_plan"] = table["annual_plan"] * 11 / 12
    table["completion"] = people / table["annual_plan"]
    table["pace"] = people / table["period_plan"]
    table["gap"] = table["annual_plan"] - people
    table["required_weekly"] = (table["gap"] / 4.4).clip(lower=0)
    table["best_weekly"] = people / 40
    table["status"] = [_status(pace) for pace in table["pace"]]
    table["stale"] = table.index == "kurchatov"
    table["reported_as_of"] = pd.Timestamp("2025-12-01")
    table.loc["kurchatov", "reported_as_of"] = pd.Timestamp("2025-11-24")
    return table.drop(columns="share")


def _status(pace: Any) -> str:
    if pd.isna(pace):
        return "unknown"
    return "on_track" if pace >= 1 else "watch" if pace >= 0.9 else "behind"


EXTREME: dict[str, Share] = {
    "semey": 1.6, "zharma": 0.0, "urzhar": 0.4, "kokpekti": None, "abay": 9.3,
}  # fmt: skip


def year_ends(table: pd.DataFrame) -> pd.DataFrame:
    """A forecast of each unit's year end."""
    return pd.DataFrame({"low": table["people"] * 1.03, "high": table["people"] * 1.12})


def sources(missing: tuple[str, ...] = ()) -> pd.DataFrame:
    """What each source brought; one is a part of another, one is derived."""
    table = pd.DataFrame(
        {
            "source": list(SOURCES),
            "parent": [None] * 5 + ["subsidised"],
            "people": pd.array([9049, 7547, 6476, 1648, 205, 3120], "Int64"),
            "permanent": pd.array([9049, 0, 6476, 481, 205, 0], "Int64"),
            "temporary": pd.array([0, 7547, 0, 1167, 0, 3120], "Int64"),
            "annual_plan": pd.array([8200, 7000, 6300, 1187, 200, None], "Int64"),
            "standing": ["published", "derived", "published", "published", "published", "invented"],
        }
    )
    gone = table["source"].isin(missing)
    table.loc[gone, ["people", "permanent", "temporary"]] = pd.NA
    return table


def curve(until: str = "2025-12-01", gap: bool = False, split: bool = True) -> pd.DataFrame:
    """A year's people by week and month; some weeks missing if ``gap``."""
    mondays = pd.date_range("2025-01-06", until, freq="W-MON")
    days = mondays.union(pd.date_range("2025-02-01", until, freq="MS"))
    share = (days.day_of_year.to_numpy() - 1) / 365
    shape = share + 0.06 * np.sin((share - 0.15) * 6.28)
    people = pd.Series((24925 * shape / 0.86).round()).clip(lower=0)
    temporary = (8800 * np.clip(shape * 1.6 - 0.25, 0, 1)).round()
    table = pd.DataFrame(
        {
            "people": people,
            "permanent": people - temporary if split else None,
            "temporary": temporary if split else None,
            "period_plan": 22887 * share,
        }
    ).astype("Float64")
    if gap:
        table.loc[14:18, ["people", "permanent", "temporary"]] = pd.NA
    return table.assign(as_of=days)


def fan(until: str = "2025-12-01", last: float = 24925) -> pd.DataFrame:
    """A forecast that widens until the year's end."""
    end = pd.Timestamp("2026-01-01")
    ahead = [*pd.date_range(until, end, freq="W-MON")[1:], end]
    grown = np.linspace(0.2, 1, len(ahead)) * (end - pd.Timestamp(until)).days
    paces = {"low": 68, "median": 85, "high": 103}
    return pd.DataFrame(
        {"as_of": ahead, **{name: last + grown * pace for name, pace in paces.items()}}
    )


def last_year() -> pd.DataFrame:
    """The year before, complete."""
    table = curve("2025-12-31")
    return table.assign(as_of=table["as_of"] - pd.Timedelta(days=366), people=table["people"] * 0.8)


def steps(until: str = "2025-12-01", correction: bool = False) -> pd.DataFrame:
    """What each report of one district added; one corrected, one missing."""
    table = curve(until)
    added = (table[["people", "permanent", "temporary"]] / 24).round().diff().fillna(0)
    added["people"] = added["permanent"] + added["temporary"]
    length = table["as_of"].diff().dt.days.fillna(5)
    frame = pd.DataFrame({"as_of": table["as_of"], "days": length}).join(added)
    if correction:
        frame.loc[10, ["people", "permanent", "temporary"]] = [-18, -20, 2]
        frame.loc[20, ["people", "permanent", "temporary"]] = pd.NA
    return frame


def paces() -> pd.DataFrame:
    """Paces by unit and source; some are not known."""
    shares = [
        [done * (0.7 + 0.17 * ((3 * row + 2 * column) % 5)) for column in range(len(TOP))]
        for row, done in enumerate(DONE.values())
    ]
    table = pd.DataFrame(shares, index=list(DONE), columns=TOP)
    table.loc["aksuat", "vacancies"] = np.nan
    table.loc["kokpekti"] = np.nan
    return table


def matrix() -> pd.DataFrame:
    """Whether each unit reported for each Monday; one came to be in spring."""
    rows = []
    for row, unit in enumerate(PLAN):
        for at, day in enumerate(pd.date_range("2025-01-06", "2025-12-01", freq="W-MON")):
            if unit == "makanshy" and at < 12:
                continue
            chance = (row * 7 + at * 5 + row * at) % 17
            state = "late" if chance < 2 else "missing" if chance == 2 and at < 3 else "on_time"
            silent = chance == 5 or (unit == "kurchatov" and at == 47)
            rows.append({"unit": unit, "as_of": day, "state": "stale" if silent else state})
    return pd.DataFrame(rows)


PEOPLE_CHANGE = {
    "before": 24513, "after": 24925, "hires": 402, "corrections": -38, "late_reports": 48,
    "others": 0, "plan_revision": 0, "calendar": 0,
}  # fmt: skip
PACE_CHANGE = {
    "before": 1.214, "after": 1.188, "hires": 0.018, "corrections": -0.002, "late_reports": 0.002,
    "others": 0.0, "plan_revision": -0.012, "calendar": -0.032,
}  # fmt: skip


def ranked() -> pd.DataFrame:
    """Units with limits of chance around the region's pace."""
    table = units()[["pace", "period_plan"]].astype(float)
    table.columns = pd.Index(["value", "base"])
    centre = (table["value"] * table["base"]).sum() / table["base"].sum()
    half = 5 / table["base"] ** 0.5
    table = table.assign(control_low=centre - half, control_high=centre + half)
    outside = [table["value"] > table["control_high"], table["value"] < table["control_low"]]
    table["verdict"] = np.select(outside, ["above", "below"], "not_distinguishable")
    return table


def unit_curves() -> pd.DataFrame:
    """Every unit's year, with a gap in spring."""
    whole = curve(gap=True)
    people = whole["people"].astype(float) / 24925
    return pd.concat(
        pd.DataFrame({"unit": unit, "as_of": whole["as_of"], "people": people * PLAN[unit] * done})
        for unit, done in DONE.items()
    )


def squares() -> dict[str, Any]:
    """Borders of a made-up region: a square a unit, the cities specks."""
    features = []
    for code, (row, column) in TILES.items():
        size = 0.08 if code in ("semey", "kurchatov") else 0.98
        west, north = 78 + column * 1.5, 51 - row
        east, south = west + size * 1.5, north - size
        ring = [[west, north], [west, south], [east, south], [east, north], [west, north]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"id": code, "type": "Feature", "properties": {}, "geometry": geometry})
    return {"type": "FeatureCollection", "features": features}


def returns() -> pd.DataFrame:
    """Those who returned by date, one total unknown."""
    when = pd.to_datetime(["2024-02-01", "2024-05-01", "2025-01-01", "2026-01-21"])
    counts = {"settlements": [5, 5, 12, 37], "families": [1333, 1771, 2600, 6633]}
    people = {
        "people": [5268, None, 10240, 26513], "planned_people": [None, None, 10700, 36800],
    }  # fmt: skip
    return pd.DataFrame({"as_of": when, **counts, **people}).astype(
        dict.fromkeys([*counts, *people], "Int64")
    )


def works() -> pd.DataFrame:
    """Measures: one over, one late, one that has not begun."""
    made = pd.DataFrame(
        {
            "measure": ["a", "b", "c"], "title": ["Жол салу", "Су құбыры", "Мектеп"],
            "planned_start": ["2024-01-10", "2025-02-01", "2026-01-12"],
            "planned_end": ["2025-01-10", "2025-12-01", "2026-12-31"],
            "actual_start": ["2024-02-10", "2025-02-15", None],
            "actual_end": ["2025-03-01", None, None], "late": [False, True, False],
        }
    )  # fmt: skip
    dates = [name for name in made if name.endswith(("_start", "_end"))]
    return made.astype(dict.fromkeys(dates, "datetime64[ns]"))


def points_of_works() -> pd.DataFrame:
    """Milestones: one reached, one late."""
    made = pd.DataFrame(
        {
            "measure": ["a", "b"], "milestone": ["10 км", "<b>"],
            "due": ["2024-06-01", "2025-06-01"],
            "done": ["2024-06-20", None], "reached": [True, False], "late": [False, True],
        }
    )  # fmt: skip
    return made.astype({"due": "datetime64[ns]", "done": "datetime64[ns]"})


def needed() -> pd.DataFrame:
    """Demand and supply by year as ranges; of the last year nothing is known of supply."""
    columns = {
        "year": [2026, 2027, 2028], "demand_low": [10.0, 20.0, 30.0],
        "demand_high": [15.0, 30.0, 45.0], "supply_low": [0.0, 25.0, None],
        "supply_high": [12.0, 60.0, None],
    }  # fmt: skip
    return pd.DataFrame(columns)


def loads() -> pd.DataFrame:
    """Service points: one with both capacities, one with none, one without a report."""
    load = [0.852, None, None]
    made = pd.DataFrame({"point": ["semey", "abay", "zharma"], "a_day": [1553.6, 31.5, None]})
    made["capacity_a_day"] = pd.array([1650, None, 120], dtype="Int64")
    made["capacity_a_day_high"] = pd.array([1700, None, None], dtype="Int64")
    return made.assign(load=pd.array(load, dtype="Float64"))


def served() -> pd.DataFrame:
    """Units by who serves them."""
    states = ["here", "from_elsewhere", "by_none"] * 4
    made = pd.DataFrame({"unit": list(NAMES), "served": states, "told": states})
    return made.assign(more="…").set_index("unit")


def flows() -> pd.DataFrame:
    """Two flows between units, one of them accepted, and one to where no tile is."""
    rows = [("semey", "abay", 1240, True), ("ayagoz", "urzhar", 35, False)]
    rows += [("semey", "nowhere", 9, False)]
    return pd.DataFrame(rows, columns=["unit_from", "unit_to", "people", "accepted"])


def surplus() -> pd.DataFrame:
    """Units with too many people, too few, and one that is not known."""
    values = pd.array([1240, -52, None] * 4, dtype="Int64")
    return pd.DataFrame({"surplus": values}, index=list(NAMES))


Drawn = Callable[..., go.Figure]

CHARTS: dict[str, Drawn] = {
    "bullets": lambda **look: bullet_rows(
        units(EXTREME, ("aksuat",)), NAMES, forecast=year_ends(units(EXTREME)), **look
    ),
    "sources": lambda **look: source_bars(
        sources(("grants",)), SOURCES, children=True, not_itemised=612, **look
    ),
    "curve": lambda **look: year_curve(
        curve(gap=True), {"annual_plan": 22887}, forecast=fan(), last_year=last_year(), **look
    ),
    "increments": lambda **look: increment_bars(
        steps(correction=True), 41.6, best_weekly=36.2, **look
    ),
    "tiles": lambda **look: tile_map(
        units(EXTREME, ("aksuat",)), "pace", TILES, NAMES, label="%", **look
    ),
    "tiles by value": lambda **look: tile_map(
        units(EXTREME), "people", TILES, NAMES, by="value", **look
    ),
    "borders": lambda **look: border_map(
        units(EXTREME), "pace", squares(), NAMES, label="%", credit="Borders: made up", **look
    ),
    "returned": lambda **look: returned_course(returns(), **look),
    "ranges": lambda **look: range_bands(needed(), **look),
    "timeline": lambda **look: timeline(works(), points_of_works(), date(2026, 2, 1), **look),
    "loads": lambda **look: load_bars(loads(), NAMES, **look),
    "network": lambda **look: network_map(served(), TILES, NAMES, **look),
    "flows": lambda **look: flow_map(surplus(), flows(), TILES, NAMES, **look),
    "heat": lambda **look: heat_map(paces(), NAMES, SOURCES, **look),
    "calendar": lambda **look: report_calendar(matrix(), NAMES, **look),
    "waterfall": lambda **look: waterfall(PACE_CHANGE, figure="pace", **look),
    "funnel": lambda **look: funnel_plot(ranked(), NAMES, **look),
    "panels": lambda **look: small_multiples(
        unit_curves(), PLAN, NAMES, status=units()["status"], **look
    ),
}
