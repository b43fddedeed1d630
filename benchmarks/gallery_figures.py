"""What the gallery draws: a file's name, its width in px, its language, and its figure."""

from functools import partial

import pandas as pd

from charts.bullets import bullet_rows
from charts.enlarge import enlarged
from charts.increments import increment_bars
from charts.sources import source_bars
from charts.waterfall import waterfall
from charts.year_curve import year_curve
from tests.charts import made_up
from tests.charts.made_up import CHARTS, NAMES, SOURCES

DESK, PHONE, WALL = 1168, 358, 1600
MARCH = (pd.Timestamp("2025-03-03"), pd.Timestamp("2025-03-31"))
HALVED = {"ayagoz": 0.5}

VARIANTS = [
    ("bullets-plain", 690, "ru", partial(bullet_rows, made_up.units(), NAMES)),
    ("bullets-halved", 690, "kk", partial(bullet_rows, made_up.units(HALVED), NAMES)),
    ("sources-plain", 450, "az", partial(source_bars, made_up.sources(), SOURCES)),
    ("curve-early", 690, "az", partial(
        year_curve, made_up.curve("2025-02-03"), {"annual_plan": 22887},
        last_year=made_up.last_year(),
    )),
    ("curve-july", 690, "kk", partial(
        year_curve, made_up.curve("2025-07-07"), {"annual_plan": 22887},
        forecast=made_up.fan("2025-07-07", 16173),
    )),
    ("curve-unsplit", 690, "en", partial(
        year_curve, made_up.curve(split=False), {"annual_plan": None}
    )),
    ("increments-best", 690, "az", partial(
        increment_bars, made_up.steps("2025-09-01"), 12.0, best_weekly=31.0, best_weeks=MARCH
    )),
    ("waterfall-people", 450, "ru", partial(
        waterfall, made_up.PEOPLE_CHANGE, before="24.11.2025", after="01.12.2025"
    )),
]  # fmt: skip
LANGUAGES = ("kk", "ru", "en", "az")
FIGURES = [
    *VARIANTS,
    *(
        (f"{name}-desk", DESK, LANGUAGES[n % 4], draw)
        for n, (name, draw) in enumerate(CHARTS.items())
    ),
    *((f"{name}-half", 560, "kk", draw) for name, draw in CHARTS.items()),
    *((f"{name}-phone", PHONE, "kk", partial(draw, compact=True)) for name, draw in CHARTS.items()),
    *(
        (f"{name}-wall", WALL, "ru", lambda draw=draw, **look: enlarged(draw(**look)))
        for name, draw in CHARTS.items()
    ),
]
