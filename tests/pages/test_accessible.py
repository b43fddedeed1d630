"""Every page in a real browser: nothing that axe calls serious, nothing to scroll sideways to."""

import pytest

from tests.pages.test_every_page import ADDRESSES
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
