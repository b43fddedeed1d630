"""Whatever is chosen on a page stands in its link, and the link alone brings it back."""

from datetime import date

import pytest

import i18n
from i18n import text
from tests.pages.walking import Visitor
from ui.escape import plain

# By page: the choices made, each by the kind of its widget and its key.
ABAY = {
    "region/places": {("segmented_control", "by"): "completion"},
    "region/years": {
        ("selectbox", "earlier"): "2024",
        ("segmented_control", "units"): "joint_units",
    },
    "region/what_if": {("segmented_control", "move"): "plan"},
    "plan/plan": {
        ("segmented_control", "year"): "2025",
        ("segmented_control", "job_type"): "temporary",
        ("toggle", "cells"): True,
    },
    "plan/redirect": {("slider", "ahead"): 180, ("slider", "wait"): 30},
}
KARABAKH = {
    "recovery/network": {
        ("slider", "reach"): 30,
        ("number_input", "new_points"): 3,
        ("number_input", "new_capacity"): 200,
    },
    "recovery/balance": {("toggle", "limited"): True, ("slider", "farthest"): 40},
}


@pytest.mark.parametrize(
    ("region", "pages"), [("abay", ABAY), ("karabakh", KARABAKH)], ids=["abay", "karabakh"]
)
def test_a_link_reopens_what_was_chosen(app, request, region, pages):
    url = request.getfixturevalue(region)
    for page, choices in pages.items():
        visited = app(url).switch_page(f"pages/{page}.py").run()
        for (kind, key), value in choices.items():
            getattr(visited, kind)(key=key).set_value(value).run()
        linked = {key: "".join(visited.query_params[key]) for _, key in choices}

        again = app(url)
        for key, written in linked.items():
            again.query_params[key] = written
        again.switch_page(f"pages/{page}.py").run()
        assert not again.exception, page
        shown = {(kind, key): getattr(again, kind)(key=key).value for kind, key in choices}
        assert shown == choices, page


def test_what_a_link_names_that_is_not_here_is_said(app, abay):
    visited = app(abay)
    visited.query_params["as_of"] = "1999-01-01"
    visited.query_params["unit"] = "<b>nowhere"
    visited.switch_page("pages/region/district.py").run()

    assert not visited.exception
    assert [toast.value for toast in visited.toast] == [
        plain(text("frame.not_here", "ru", value=value)) for value in ("1999-01-01", "<b>nowhere")
    ]


def test_a_database_that_cannot_be_read_is_told_in_a_sentence(app, tmp_path):
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database" * 1000)
    visited = app(f"sqlite:///{broken}", "kk").run()

    assert not visited.exception
    assert visited.error[0].value.startswith("Дерекқор қолжетімсіз")
    assert visited.button[0].label == "Қайталау"


def test_a_first_screen_opens_by_its_name_with_all_choices(open_page, serve, abay):
    reader = Visitor(open_page("about:blank"), serve(abay), "kk", "by name")
    reader.go("today", as_of="2025-11-24")

    reader.sees(reader.said("frame.as_of"), i18n.day(date(2025, 11, 24), "kk"))
    assert reader.page.get_by_role("dialog").count() == 0
    assert "as_of=2025-11-24" in reader.page.url
