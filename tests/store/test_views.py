"""Borders for the map and saved links: nothing is overwritten, the newest holds."""

from domain.views import Borders, SavedView

SHAPES = {"type": "FeatureCollection", "features": []}
BEHIND = SavedView("Behind", "region_map", {"figure": "gap"}, by="Serikov")


def test_the_map_is_drawn_with_the_newest_borders(store):
    assert store.borders("small") is None
    store.add_borders("small", Borders(SHAPES, "Old office", "old.geojson", "1"))
    store.add_borders("small", Borders(SHAPES, "Land office", "new.geojson", "2"))

    kept = store.borders("small")
    assert (kept.credit, kept.name, kept.shapes) == ("Land office", "new.geojson", SHAPES)


def test_figures_do_not_wait_for_a_saved_view_but_screens_see_new_borders(store):
    before = store.figures_version()
    store.save_view("small", BEHIND)
    assert store.figures_version() == before
    store.add_borders("small", Borders(SHAPES))
    assert store.figures_version() != before


def test_a_view_that_is_not_shared_is_its_owners(store):
    store.save_view("small", BEHIND)
    store.save_view("small", SavedView("Mine", "desk", {"view": "heat"}, False, "Serikov"))

    assert [view.name for view in store.saved_views("small", "Serikov")] == ["Behind", "Mine"]
    assert [view.name for view in store.saved_views("small")] == ["Behind"]


def test_of_one_name_the_newest_holds_and_a_deleted_view_is_listed_no_more(store):
    store.save_view("small", BEHIND)
    store.save_view("small", SavedView("Behind", "region_map", {"figure": "pace"}, by="Serikov"))
    [view] = store.saved_views("small")
    assert view.choices == {"figure": "pace"}

    store.delete_view("small", view)
    assert store.saved_views("small") == ()
