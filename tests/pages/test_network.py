"""The service network as a visitor sees it."""

import pytest

from tests.pages.playing import clicked, played

PAGE = "pages/recovery/network.py"


@pytest.fixture
def network(app, karabakh):
    page = app(karabakh).run().switch_page(PAGE).run()
    assert not page.exception
    return page


def test_what_is_open_stands_against_what_is_planned(network):
    values = [metric.value for metric in network.metric]

    assert {"7 из 14", "2 из 64"} <= set(values)


def test_a_lower_threshold_leaves_more_units_too_far(network):
    before = int(network.metric[2].value)
    network.slider(key="reach").set_value(25).run()

    assert not network.exception
    assert int(network.metric[2].value) > before


def test_more_new_points_serve_more_and_each_has_its_reason(network):
    before = int(network.metric[-1].value)
    network.number_input(key="new_points").set_value(3).run()

    assert not network.exception
    assert int(network.metric[-1].value) > before
    assert len([one for one in network.markdown if one.value.startswith("●")]) == 3


def test_a_point_leads_to_its_own_row_and_to_its_visits(app, karabakh):
    network = app(karabakh, "en").run().switch_page(PAGE).run()
    points = next(one for one in network.dataframe if "Waiting, min" in one.value)
    played(network, clicked(points, 1))

    assert not network.exception
    links = " ".join(one.proto.query_string for one in network.get("page_link"))
    assert "kind=points" in links
    assert "kind=visits" in links
