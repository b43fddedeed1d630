"""The page of definitions and the catalogues say the same figures as the code computes."""

import re
from datetime import date
from pathlib import Path

import pytest

import i18n
from domain.figures import DATE, FIGURES, STATUS_KIND, STATUSES
from domain.plans import PLAN_STATUSES
from domain.regions import Population, Region
from domain.sources import Source
from domain.units import Unit
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.plans import NO_PLAN
from metrics.reporting import STATES
from tests.metrics.frames import facts, named, plans, totals

PAGE = (Path(__file__).parents[2] / "docs" / "figures.md").read_text("utf-8")
EXAMPLE = dict(re.findall(r"^\| (\w+) \| (\S.*?) \|$", PAGE, re.MULTILINE))
DECEMBER = date(2025, 12, 1)


@pytest.fixture(scope="module")
def published():
    """The region's figures from the published facts alone, as one unit."""
    region = Region(
        "oblast",
        named("oblast"),
        units=(Unit("oblast", "district", named("oblast")),),
        sources=tuple(
            Source(code, named(code))
            for code in ("infrastructure", "subsidised", "new_enterprises", "vacancies", "grants")
        ),
        populations=(Population("region", date(2025, 1, 1), 602_832, "derived"),),
    )
    history = facts("""
        unit    source           job_type   as_of       people
        oblast  infrastructure   permanent  2025-12-01     481
        oblast  infrastructure   temporary  2025-12-01    1167
        oblast  subsidised       temporary  2025-12-01    7547
        oblast  new_enterprises  permanent  2025-12-01    9049
        oblast  vacancies        permanent  2025-12-01    6476
        oblast  grants           permanent  2025-12-01     205
    """)
    stated = totals("""
        unit    job_type  as_of       people
        oblast  total     2025-12-01   24925
    """)
    plan = plans("""
        unit    people
        oblast   22887
    """)
    units = unit_figures(history, stated, plan, region, DECEMBER)
    return region_figures(units, region, DECEMBER, curve(history, stated, plan, region, DECEMBER))


def test_every_figure_has_its_section():
    assert re.findall(r"^### (\w+)$", PAGE, re.MULTILINE) == list(FIGURES)


def test_the_example_leaves_out_only_what_takes_a_year_of_reports():
    assert set(FIGURES) - set(EXAMPLE) == {"best_weekly"}


@pytest.mark.parametrize("code", [code for code in EXAMPLE if code in FIGURES])
def test_the_example_is_what_is_computed(code, published):
    written = EXAMPLE[code]
    if FIGURES[code].kind == STATUS_KIND:
        assert published[code] == written
    elif FIGURES[code].kind == DATE:
        assert f"{published[code]:%Y-%m-%d}" == written
    else:
        digits = written.replace(" ", "").replace("−", "-")
        decimals = len(digits.partition(".")[2])
        assert round(float(published[code]), decimals) == float(digits)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_figure_and_state_has_its_words(language):
    for code in FIGURES:
        assert i18n.text(f"figure.{code}.name", language)
        assert i18n.text(f"figure.{code}.meaning", language)
    for prefix, codes in {
        "status": STATUSES,
        "plan_status": (*PLAN_STATUSES, NO_PLAN),
        "report_state": STATES,
    }.items():
        assert all(i18n.text(f"{prefix}.{code}", language) for code in codes)
