"""Two years side by side: equal totals in every view, and who came out of whom."""

import pytest

from metrics.boundaries_in_time import VIEWS

REGION = "область Абай"


def opened(app, url, **asked):
    visited = app(url)
    for key, value in {"as_of": "2025-12-01", "earlier": "2023", "later": "2025", **asked}.items():
        visited.query_params[key] = value
    return visited.run().switch_page("pages/region/years.py").run()


@pytest.fixture(scope="module")
def totals():
    return {}


@pytest.mark.parametrize("view", VIEWS)
def test_the_region_s_total_is_the_same_in_every_view(app, abay, totals, view):
    table = opened(app, abay, units=view).dataframe[0].value
    totals[view] = table.iloc[-1].tolist()

    assert table.iloc[-1, 0] == REGION
    assert set(map(tuple, totals.values())) == {tuple(totals[view])}


def test_units_that_did_not_exist_are_named_with_those_they_came_out_of(app, abay):
    visited = opened(app, abay)
    table = visited.dataframe[0].value.set_index("Район, город")

    assert table.loc["район Мақаншы", "Изменение"] == "—"
    assert any("прежде в составе" in caption.value for caption in visited.caption)


def test_joint_units_can_be_compared(app, abay):
    table = opened(app, abay, units="joint_units").dataframe[0].value.set_index("Район, город")

    assert table.loc["Урджарский район + район Мақаншы", "Изменение"] != "—"


def test_one_year_alone_cannot_be_compared(app, abay):
    assert opened(app, abay, earlier="2024", later="2024").info
