"""The frames and variants that the gallery draws. All figures are invented."""

from functools import partial

import numpy as np
import pandas as pd

from charts.border_map import border_map
from charts.bullets import bullet_rows
from charts.calendar import report_calendar
from charts.enlarge import enlarged
from charts.funnel import funnel_plot
from charts.heat import heat_map
from charts.increments import increment_bars
from charts.small_multiples import small_multiples
from charts.sources import source_bars
from charts.tile_map import tile_map
from charts.waterfall import waterfall
from charts.year_curve import year_curve

NAMES = {
    "kk": {
        "semey": "Семей қаласы", "kurchatov": "Курчатов қаласы", "abay": "Абай ауданы",
        "aksuat": "Ақсуат ауданы", "ayagoz": "Аягөз ауданы", "beskaragay": "Бесқарағай ауданы",
        "borodulikha": "Бородулиха ауданы", "zhanasemey": "Жаңасемей ауданы",
        "zharma": "Жарма ауданы", "kokpekti": "Көкпекті ауданы", "makanshy": "Мақаншы ауданы",
        "urzhar": "Үржар ауданы",
    },
    "ru": {
        "semey": "г. Семей", "kurchatov": "г. Курчатов", "abay": "Абайский район",
        "aksuat": "район Ақсуат", "ayagoz": "Аягозский район",
        "beskaragay": "Бескарагайский район", "borodulikha": "Бородулихинский район",
        "zhanasemey": "район Жаңасемей", "zharma": "Жарминский район",
        "kokpekti": "Кокпектинский район", "makanshy": "район Мақаншы",
        "urzhar": "Урджарский район",
    },
    "en": {
        "semey": "Semey city", "kurchatov": "Kurchatov city", "abay": "Abay district",
        "aksuat": "Aksuat district", "ayagoz": "Ayagoz district",
        "beskaragay": "Beskaragay district", "borodulikha": "Borodulikha district",
        "zhanasemey": "Zhanasemey district", "zharma": "Zharma district",
        "kokpekti": "Kokpekti district", "makanshy": "Makanshy district",
        "urzhar": "Urzhar district",
    },
}  # fmt: skip
NAMES["az"] = NAMES["en"]
COMPLETION = {
    "semey": 1.213, "kurchatov": 0.984, "abay": 1.08, "aksuat": 1.02, "ayagoz": 0.93,
    "beskaragay": 1.004, "borodulikha": 1.15, "zhanasemey": 1.31, "zharma": 0.71,
    "kokpekti": 0.966, "makanshy": 0.995, "urzhar": 0.88,
}  # fmt: skip
PLAN = {
    "semey": 8600, "kurchatov": 420, "abay": 700, "aksuat": 1150, "ayagoz": 2600,
    "beskaragay": 880, "borodulikha": 1200, "zhanasemey": 1300, "zharma": 1096,
    "kokpekti": 620, "makanshy": 1521, "urzhar": 1800,
}  # fmt: skip


def units(
    completion: dict[str, float | None] | None = None, share: float = 11 / 12
) -> pd.DataFrame:
    """Unit figures whose completion is given; None is a unit that has not reported."""
    done = COMPLETION if completion is None else COMPLETION | completion
    rows = []
    for code, plan in PLAN.items():
        people = None if done[code] is None else round(plan * done[code])
        rows.append(
            {
                "unit": code,
                "people": people,
                "permanent": None if people is None else round(people * 0.65),
                "temporary": None if people is None else people - round(people * 0.65),
                "annual_plan": plan,
                "period_plan": plan * share,
            }
        )
    table = pd.DataFrame(rows).set_index("unit").astype("Float64")
    table["completion"] = table["people"] / table["annual_plan"]
    table["pace"] = table["people"] / table["period_plan"]
    table["gap"] = table["annual_plan"] - table["people"]
    table["required_weekly"] = (table["gap"] / 4.4).clip(lower=0)
    table["best_weekly"] = table["people"] / 40
    pace = table["pace"]
    table["status"] = [
        "unknown" if pd.isna(p) else "on_track" if p >= 1 else "watch" if p >= 0.9 else "behind"
        for p in pace
    ]
    table["stale"] = table.index == "kurchatov"
    table["reported_as_of"] = pd.Timestamp("2025-12-01")
    table.loc["kurchatov", "reported_as_of"] = pd.Timestamp("2025-11-24")
    return table


EXTREME: dict[str, float | None] = {
    "semey": 1.6, "zharma": 0.0, "urzhar": 0.4, "kokpekti": None, "abay": 9.3
}  # fmt: skip


def no_plan() -> pd.DataFrame:
    table = units(EXTREME)
    table.loc["aksuat", ["annual_plan", "period_plan", "completion", "pace", "gap"]] = pd.NA
    table.loc["aksuat", "status"] = "unknown"
    return table


def forecast(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({"low": table["people"] * 1.03, "high": table["people"] * 1.09})


def bullets(language: str, dark: bool, table: pd.DataFrame, **options):
    return bullet_rows(table, NAMES[language], language=language, dark=dark, **options)


SOURCES = {
    "kk": ("Жаңа кәсіпорындар (10 мың тұрғынға 100 жұмыс орны)", "Субсидияланатын жұмыс орындары",
           "Бос жұмыс орындары", "Инфрақұрылымдық жобалар", "Гранттар", "Қоғамдық жұмыстар"),
    "ru": ("Новые предприятия", "Субсидируемые рабочие места", "Вакансии",
           "Инфраструктурные проекты", "Гранты", "Общественные работы"),
    "en": ("New enterprises", "Subsidised jobs", "Vacancies", "Infrastructure projects", "Grants",
           "Public works"),
}  # fmt: skip
SOURCES["az"] = SOURCES["en"]
CODES = ("new_enterprises", "subsidised", "vacancies", "infrastructure", "grants", "public_works")


def sources(missing: bool = False) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "source": CODES,
            "parent": [None] * 5 + ["subsidised"],
            "people": pd.array([9049, 7547, 6476, None if missing else 1648, 205, 3120], "Int64"),
            "permanent": pd.array([9049, 0, 6476, None if missing else 481, 205, 0], "Int64"),
            "temporary": pd.array([0, 7547, 0, None if missing else 1167, 0, 3120], "Int64"),
            "annual_plan": pd.array([8200, 7000, 6300, 1187, 200, None], "Int64"),
            "status": ["published", "derived", "published", "published", "published", "invented"],
        }
    )


def by_source(language: str, dark: bool, table: pd.DataFrame, **options):
    called = dict(zip(CODES, SOURCES[language], strict=True))
    return source_bars(table, called, language=language, dark=dark, **options)


def curve(until: str = "2025-12-01", gap: bool = False, split: bool = True) -> pd.DataFrame:
    """A year's people, growing faster in summer; some weeks missing if ``gap``."""
    mondays = pd.date_range("2025-01-06", until, freq="W-MON")
    days = mondays.union(pd.date_range("2025-02-01", until, freq="MS"))
    share = ((days.dayofyear - 1) / 365).to_numpy()
    shape = share + 0.06 * np.sin((share - 0.15) * 6.28)
    people = pd.Series((24925 * shape / 0.86).round()).clip(lower=0)
    temporary = (8800 * np.clip(shape * 1.6 - 0.25, 0, 1)).round()
    table = pd.DataFrame(
        {
            "as_of": days,
            "people": people,
            "permanent": people - temporary if split else None,
            "temporary": temporary if split else None,
            "period_plan": 22887 * share,
        }
    ).astype(dict.fromkeys(("people", "permanent", "temporary", "period_plan"), "Float64"))
    if gap:
        table.loc[14:18, ["people", "permanent", "temporary"]] = pd.NA
    return table


def fan(until: str = "2025-12-01", last: float = 24925) -> pd.DataFrame:
    """A forecast that widens until the year's end."""
    ahead = pd.date_range(until, "2026-01-01", freq="W-MON")[1:].append(
        pd.DatetimeIndex(["2026-01-01"])
    )
    grown = (
        np.linspace(0.2, 1, len(ahead)) * (pd.Timestamp("2026-01-01") - pd.Timestamp(until)).days
    )
    return pd.DataFrame(
        {
            "as_of": ahead,
            "low": last + grown * 74,
            "median": last + grown * 85,
            "high": last + grown * 97,
        }
    )


def last_year() -> pd.DataFrame:
    """The year before, complete."""
    table = curve("2025-12-31")
    return table.assign(as_of=table["as_of"] - pd.Timedelta(days=366), people=table["people"] * 0.8)


def year(language: str, dark: bool, table: pd.DataFrame, plan: float | None = 22887, **options):
    return year_curve(table, {"annual_plan": plan}, language=language, dark=dark, **options)


def steps(until: str = "2025-12-01", correction: bool = False) -> pd.DataFrame:
    """What each report of one district added."""
    table = curve(until)
    added = (table[["people", "permanent", "temporary"]] / 24).round().diff().fillna(0)
    added["people"] = added["permanent"] + added["temporary"]
    frame = pd.DataFrame({"as_of": table["as_of"], "days": table["as_of"].diff().dt.days.fillna(5)})
    frame = pd.concat([frame, added], axis=1)
    if correction:
        frame.loc[10, ["people", "permanent", "temporary"]] = [-18, -20, 2]
        frame.loc[20, ["people", "permanent", "temporary"]] = pd.NA
    return frame


def weekly(language: str, dark: bool, table: pd.DataFrame, **options):
    return increment_bars(table, 41.6, language=language, dark=dark, **options)


TILES = {
    "kurchatov": (0, 0), "beskaragay": (0, 1), "borodulikha": (0, 2), "zhanasemey": (1, 1),
    "semey": (1, 2), "abay": (2, 1), "zharma": (2, 2), "kokpekti": (2, 3), "ayagoz": (3, 2),
    "aksuat": (3, 3), "urzhar": (4, 2), "makanshy": (4, 3),
}  # fmt: skip


def tiles(language: str, dark: bool, table: pd.DataFrame, figure: str, **options):
    return tile_map(
        table, figure, TILES, NAMES[language], language=language, dark=dark, label="%", **options
    )


def squares() -> dict:
    """Borders of a made-up region: a square a unit, the cities specks inside another."""
    features = []
    for code, (row, column) in TILES.items():
        size = 0.08 if code in ("semey", "kurchatov") else 0.98
        west, north = 78 + column * 1.5, 51 - row
        ring = [
            [west, north], [west, north - size], [west + size * 1.5, north - size],
            [west + size * 1.5, north], [west, north],
        ]  # fmt: skip
        features.append(
            {"id": code, "type": "Feature", "properties": {},
             "geometry": {"type": "Polygon", "coordinates": [ring]}}
        )  # fmt: skip
    return {"type": "FeatureCollection", "features": features}


def bordered(language: str, dark: bool, table: pd.DataFrame, figure: str, **options):
    return border_map(
        table, figure, squares(), NAMES[language], language=language, dark=dark, label="%",
        credit="Borders: made up", **options
    )  # fmt: skip


def paces() -> pd.DataFrame:
    """Paces by unit and source; some are not known."""
    shares = [[done * (0.7 + 0.17 * ((3 * row + 2 * col) % 5)) for col in range(5)]
              for row, done in enumerate(COMPLETION.values())]  # fmt: skip
    table = pd.DataFrame(shares, index=list(COMPLETION), columns=list(CODES[:5]))
    table.iloc[3, 2] = np.nan
    table.iloc[9] = np.nan
    return table


def heat(language: str, dark: bool, **options):
    called = dict(zip(CODES, SOURCES[language], strict=True))
    return heat_map(paces(), NAMES[language], called, language=language, dark=dark, **options)


def matrix() -> pd.DataFrame:
    """Whether each unit reported for each Monday."""
    rows = []
    for row, unit in enumerate(PLAN):
        for at, day in enumerate(pd.date_range("2025-01-06", "2025-12-01", freq="W-MON")):
            if unit == "makanshy" and at < 12:
                continue
            chance = (row * 7 + at * 5 + row * at) % 17
            state = "late" if chance < 2 else "missing" if chance == 2 and at < 3 else "on_time"
            state = "stale" if chance == 5 or (unit == "kurchatov" and at == 47) else state
            rows.append({"unit": unit, "as_of": day, "state": state})
    return pd.DataFrame(rows)


def reports(language: str, dark: bool, **options):
    return report_calendar(matrix(), NAMES[language], language=language, dark=dark, **options)


CHANGE = {
    "before": 24513, "after": 24925, "hires": 402, "corrections": -38, "late_reports": 48,
    "others": 0, "plan_revision": 0, "calendar": 0,
}  # fmt: skip
PACE_CHANGE = {
    "before": 1.214, "after": 1.188, "hires": 0.018, "corrections": -0.002, "late_reports": 0.002,
    "others": 0.0, "plan_revision": -0.012, "calendar": -0.032,
}  # fmt: skip


def why(language: str, dark: bool, **options):
    return waterfall(PACE_CHANGE, language=language, dark=dark, figure="pace", **options)


def ranked() -> pd.DataFrame:
    """Units with the limits of a funnel around the region's pace."""
    table = units()[["pace", "period_plan"]].astype(float)
    table.columns = ["value", "base"]
    centre = (table["value"] * table["base"]).sum() / table["base"].sum()
    half = 3.1 * 1.6 / table["base"] ** 0.5
    table = table.assign(control_low=centre - half, control_high=centre + half)
    table["verdict"] = np.select(
        [table["value"] > table["control_high"], table["value"] < table["control_low"]],
        ["above", "below"],
        "not_distinguishable",
    )
    return table


def panels(language: str, dark: bool, **options):
    whole = curve(gap=True)
    people = whole["people"].astype(float) / 24925
    parts = [
        pd.DataFrame({"unit": unit, "as_of": whole["as_of"], "people": people * PLAN[unit] * done})
        for unit, done in COMPLETION.items()
    ]
    return small_multiples(
        pd.concat(parts), PLAN, NAMES[language], status=units()["status"],
        language=language, dark=dark, **options
    )  # fmt: skip


def chance(language: str, dark: bool, **options):
    return funnel_plot(ranked(), NAMES[language], language=language, dark=dark, **options)


FIGURES = [
    ("bullets-1200", 700, "kk", partial(bullets, table=units(), forecast=forecast(units()))),
    ("bullets-extreme", 700, "ru", partial(bullets, table=no_plan())),
    ("bullets-390", 358, "kk", partial(bullets, table=units())),
    ("bullets-compact", 358, "ru", partial(bullets, table=no_plan(), compact=True)),
    (
        "bullets-en",
        1200,
        "en",
        partial(bullets, table=units(), highlight="zharma", title="Two districts are behind"),
    ),
    ("sources-460", 460, "ru", partial(by_source, table=sources())),
    (
        "sources-children",
        700,
        "en",
        partial(by_source, table=sources(True), children=True, not_itemised=612),
    ),
    ("sources-358", 358, "kk", partial(by_source, table=sources(), compact=True)),
    ("curve-1200", 1200, "ru", partial(year, table=curve(), forecast=fan(), last_year=last_year())),
    (
        "curve-gap",
        700,
        "en",
        partial(year, table=curve("2025-07-07", True), forecast=fan("2025-07-07", 13800)),
    ),
    ("curve-358", 358, "kk", partial(year, table=curve(), forecast=fan(), compact=True)),
    ("curve-early", 700, "az", partial(year, table=curve("2025-02-03"), last_year=last_year())),
    ("curve-unsplit", 700, "kk", partial(year, table=curve(split=False), plan=None)),
    ("steps-1200", 1200, "ru", partial(weekly, table=steps(), best_weekly=36.2)),
    (
        "steps-correction",
        700,
        "az",
        partial(
            weekly,
            table=steps("2025-09-01", True),
            best_weekly=36.2,
            best_weeks=(pd.Timestamp("2025-03-03"), pd.Timestamp("2025-03-31")),
        ),
    ),
    ("steps-358", 358, "kk", partial(weekly, table=steps(), compact=True)),
    ("tiles-700", 700, "kk", partial(tiles, table=no_plan(), figure="pace")),
    ("tiles-value", 700, "ru", partial(tiles, table=units(), figure="people", by="value")),
    ("tiles-358", 358, "ru", partial(tiles, table=units(), figure="completion", compact=True)),
    ("borders-700", 700, "kk", partial(bordered, table=no_plan(), figure="pace")),
    (
        "borders-358",
        358,
        "ru",
        partial(bordered, table=units(), figure="people", by="value", compact=True),
    ),
    ("heat-900", 900, "kk", heat),
    ("heat-358", 358, "ru", partial(heat, compact=True)),
    ("calendar-1200", 1200, "ru", reports),
    ("calendar-358", 358, "kk", partial(reports, compact=True)),
    (
        "waterfall-460",
        460,
        "ru",
        partial(waterfall, CHANGE, before="24.11.2025", after="01.12.2025"),
    ),
    ("waterfall-358", 358, "kk", why),
    ("funnel-900", 900, "ru", chance),
    ("funnel-358", 358, "az", partial(chance, compact=True)),
    ("panels-1000", 1000, "ru", panels),
    ("panels-358", 358, "kk", partial(panels, compact=True)),
    (
        "meeting-bullets",
        1600,
        "kk",
        lambda **look: enlarged(bullets(table=units(), forecast=forecast(units()), **look)),
    ),
    (
        "meeting-curve",
        1600,
        "ru",
        lambda **look: enlarged(
            year(table=curve(), forecast=fan().tail(1).drop(columns="as_of"), **look)
        ),
    ),
    (
        "meeting-tiles",
        1600,
        "ru",
        lambda **look: enlarged(tiles(table=units(), figure="pace", **look)),
    ),
]
