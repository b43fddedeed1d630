"""The labour balance as a visitor sees it, and what an editor decides on it."""

from datetime import date

from domain.transfers import Transfer
from store import Store

PAGE = "pages/recovery/balance.py"


def opened(app, url):
    page = app(url).run().switch_page(PAGE).run()
    assert not page.exception
    return page


def test_vacancies_and_job_seekers_stand_in_cards(app, karabakh):
    page = opened(app, karabakh)
    values = [metric.value for metric in page.metric]

    assert values[:2] == ["3\u00a0045", "3\u00a0079"]


def test_moving_house_fills_more(app, karabakh):
    page = opened(app, karabakh)
    before = _number(page.metric[3].value)
    page.toggle(key="moving").set_value(True).run()

    assert not page.exception
    assert _number(page.metric[3].value) > before


def test_a_decision_is_shown_beside_later_placements(app, karabakh, tmp_path):
    original = Store(karabakh)
    original.copy_to(tmp_path / "own.sqlite")
    original.close()
    url = f"sqlite:///{tmp_path / 'own.sqlite'}"
    own = Store(url)
    page = opened(app, url)
    before = len(page.dataframe)
    flow = Transfer("barda", "fuzuli", "builder", "low", 5, 9, date(2026, 2, 1))
    own.take_transfer("karabakh", flow, "Aysel")
    own.close()

    page.run()

    assert not page.exception
    assert len(page.dataframe) == before + 1
    assert "Aysel" in page.dataframe[-1].value.to_string()


def _number(written: str) -> int:
    return int(written.replace("\u00a0", ""))
