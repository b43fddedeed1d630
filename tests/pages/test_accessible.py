"""Every page in a real browser: nothing that axe calls serious, nothing to scroll sideways to."""

import pytest

from tests.pages.test_every_page import ADDRESSES
from tests.pages.test_regions import OF_OTHER_REPORTS
from tests.pages.walking import WINDOWS, Visitor

ROOMS = [("ru", "projector"), ("kk", "dark-phone"), ("en", "phone"), ("az", "dark-projector")]


@pytest.mark.parametrize(("language", "window"), ROOMS)
@pytest.mark.parametrize("part", [0, 1])
def test_nobody_stumbles_on_any_page(open_page, serve, abay, language, window, part):
    page = open_page("about:blank", **WINDOWS[window])
    visitor = Visitor(page, serve(abay), language, f"{language}-{window}")
    stumbled = []
    for address in ADDRESSES[part::2]:
        visitor.go("" if address == "today" else address)
        visitor.look(address)
        stumbled += [f"{address}: {found}" for found in visitor.stumbles()]
    assert stumbled == []


@pytest.mark.parametrize(("language", "window"), ROOMS)
def test_nobody_stumbles_on_the_pages_of_a_region_without_a_map(
    open_page, serve, karabakh, language, window
):
    page = open_page("about:blank", **WINDOWS[window])
    visitor = Visitor(page, serve(karabakh), language, f"second-{language}-{window}")
    stumbled = []
    for path, address in OF_OTHER_REPORTS:
        visitor.go("" if path.endswith("overview.py") else address)
        visitor.look(address)
        stumbled += [f"{address}: {found}" for found in visitor.stumbles()]
    assert stumbled == []
