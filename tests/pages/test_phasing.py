"""How a plan is spread over its year: shown and entered on the plan's page, followed everywhere."""

from datetime import date, datetime

import pytest

from domain.phasing import Phasing
from metrics.calendar import year_share
from store import Store
from stories.district import district
from stories.figure_sets import figure_sets
from stories.region_today import region_today
from stories.why import why

JUNE, AUTUMN = date(2025, 6, 2), date(2025, 9, 1)
SUMMER = (0, 0, 0, 1, 2, 2, 2, 2, 1, 0, 0, 0)


def opened(app, url):
    return app(url).run().switch_page("pages/plan/plan.py").run()


def typed(visited, **fields):
    for key, value in fields.items():
        visited.text_input(key=f"phasing {key}").set_value(value)
    visited.run()
    return next(button for button in visited.button if button.label == "Сохранить распределение")


def test_the_sample_s_sources_go_evenly(app, abay):
    said = " ".join(caption.value for caption in opened(app, abay).caption)

    assert "Все направления идут равномерно" in said


def test_a_source_is_made_to_go_as_last_year_went(app, own_abay):
    visited = opened(app, own_abay)
    visited.toggle(key="rephase").set_value(True).run()
    assert typed(visited, basis="приказ № 5").disabled
    visited.segmented_control(key="phasing shape").set_value("last_year").run()
    typed(visited, reason="сезонные работы", by="Сериков А.").click().run()

    assert not visited.exception
    assert any("Распределение сохранено" in success.value for success in visited.success)
    [kept] = Store(own_abay).phasings("abay", 2025).to_dict("records")
    assert (kept["source"], kept["shape"], kept["reason"]) == (
        "infrastructure",
        "last_year",
        "сезонные работы",
    )
    assert kept["in_force_from"].date() == date(2025, 12, 1)


def test_months_are_typed_beside_the_plan_of_the_source(app, own_abay):
    visited = opened(app, own_abay)
    visited.toggle(key="rephase").set_value(True).run()
    visited.segmented_control(key="phasing shape").set_value("typed").run()
    captions = " ".join(caption.value for caption in visited.caption).replace("\u00a0", " ")
    typed(visited, basis="приказ № 5", reason="по договорам", by="Сериков А.").click().run()

    assert "разница 0" in captions
    [kept] = Store(own_abay).phasings("abay", 2025).to_dict("records")
    assert kept["shape"] == "typed"
    assert len(kept["months"]) == 12


@pytest.fixture
def phased(own_abay):
    store = Store(own_abay)
    store.add_phasing(
        "abay",
        Phasing(2025, "subsidised", "typed", date(2025, 7, 1), SUMMER, "№ 7", date(2025, 7, 1)),
        "summer works",
        moment=datetime(2025, 7, 1, 9),
    )
    yield store
    store.close()


def test_every_screen_and_paper_follows_it_alike(phased):
    today = region_today(phased, "abay", AUTUMN)
    papers = figure_sets(phased, "abay", AUTUMN)
    own = district(phased, "abay", "zharma", AUTUMN)
    row = today.sources.set_index("source").loc["subsidised"]

    assert row["period_plan"] == pytest.approx(row["annual_plan"] * 0.9)
    assert today.figures["period_plan"] != pytest.approx(
        today.figures["annual_plan"] * year_share(2025, AUTUMN)
    )
    assert papers.figures["period_plan"] == pytest.approx(today.figures["period_plan"])
    assert today.curve["period_plan"].iloc[-1] == pytest.approx(today.figures["period_plan"])
    assert own.figures["pace"] == pytest.approx(today.units.loc["zharma", "pace"])
    assert own.curve["period_plan"].iloc[-1] == pytest.approx(own.figures["period_plan"])
    caused = why(phased, "abay", AUTUMN, "pace").causes
    assert caused.loc["region", "after"] == pytest.approx(today.figures["pace"])


def test_a_spread_of_july_changes_no_june(phased, abay):
    before, after = (region_today(of, "abay", JUNE) for of in (Store(abay), phased))

    assert after.units.equals(before.units)
    assert after.sources.equals(before.sources)
    assert after.curve.equals(before.curve)
    unknown = region_today(phased, "abay", AUTUMN, datetime(2025, 6, 30))
    assert unknown.sources["pace"].equals(
        region_today(Store(abay), "abay", AUTUMN, datetime(2025, 6, 30)).sources["pace"]
    )
