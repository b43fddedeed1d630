"""Every page in a real browser: axe calls nothing serious, all stands in the reader's language."""

import pytest

from tests.pages.test_every_page import ADDRESSES
from tests.pages.test_regions import OF_OTHER_REPORTS
from tests.pages.walking import WINDOWS, Visitor
from tests.pages.words_of_pages import keys, strangers

ROOMS = [("ru", "projector"), ("kk", "dark-phone"), ("en", "phone"), ("az", "dark-projector")]
CONTRASTS = ("projector", "dark-phone")  # a window of each theme: colours do not go by its width


@pytest.mark.parametrize(("language", "window"), ROOMS)
@pytest.mark.parametrize("part", [0, 1])
def test_nobody_stumbles_on_any_page(open_page, serve, abay, language, window, part):
    page = open_page("about:blank", **WINDOWS[window])
    visitor = Visitor(page, serve(abay), language, f"{language}-{window}")
    stumbled = []
    for address in ADDRESSES[part::2]:
        visitor.go("" if address == "today" else address)
        visitor.look(address)
        found = [*visitor.stumbles(contrast=window in CONTRASTS), *strangers(page, language)]
        stumbled += [f"{address}: {one}" for one in found]
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
        found = [*visitor.stumbles(contrast=window in CONTRASTS), *keys(page)]
        stumbled += [f"{address}: {one}" for one in found]
    assert stumbled == []
