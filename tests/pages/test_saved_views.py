"""A link reopens exactly its view, by name too; a code from a paper opens its cells."""

import pytest

from domain.views import SavedView
from store import Store

# Page, and choices that are none of its defaults: keys of the link and of what was chosen.
VIEWS = [
    ("pages/region/map.py", {"figure": "gap", "as_of": "2025-11-24"}),
    ("pages/region/district.py", {"unit": "urzhar", "as_of": "2025-11-17"}),
    ("pages/region/why.py", {"unit": "zharma", "of": "pace"}),
    ("pages/data/origin.py", {"code": "09.00.2"}),
    ("pages/analysis/desk.py", {"view": "dates", "rows": "unit", "other_date": "2025-10-01"}),
    ("pages/analysis/desk.py", {"view": "pivot", "rows": "source", "columns": "unit"}),
    ("pages/meeting/commitments.py", {"unit": "zharma"}),
]


def visit(app, url, page, language="kk", **choices):
    visited = app(url, language)
    visited.run()
    for key, value in choices.items():
        visited.query_params[key] = value
    return visited.switch_page(page).run()


@pytest.mark.parametrize(("page", "choices"), VIEWS)
def test_the_link_reopens_exactly_the_view(app, abay, page, choices):
    opened = visit(app, abay, page, **choices)

    assert not opened.exception
    assert {key: opened.session_state[key] for key in choices} == choices
    assert {key: opened.query_params[key] for key in choices} == choices


def test_a_view_is_saved_listed_and_taken_off_the_list(app, own_abay):
    store = Store(own_abay)
    store.save_view("abay", SavedView("Behind the plan", "region_map", {"figure": "gap"}))
    opened = visit(app, own_abay, "pages/region/today.py", "en")

    assert not opened.exception
    assert [view.choices for view in store.saved_views("abay")] == [{"figure": "gap"}]
    store.close()


def test_a_code_from_a_paper_opens_the_cells_of_its_figure(app, abay):
    opened = visit(app, abay, "pages/data/origin.py", "en", code="09.00.2")

    said = " ".join(str(block.value) for block in opened.markdown)
    rows = opened.dataframe[0].value
    assert "Zharma" in said
    assert set(rows.iloc[:, 1]) == {"permanent"} or "permanent" in " ".join(rows.iloc[:, 1]).lower()
    assert rows["Cell"].ne("").all()


def test_a_code_that_is_none_is_said_to_be_none(app, abay):
    opened = visit(app, abay, "pages/data/origin.py", "en", code="99.99.99")

    assert "09.03.6" in opened.warning[0].value
