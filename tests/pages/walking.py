"""A visitor of the dashboard in a real browser: what they see, press, type and take away."""

from io import BytesIO
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

import i18n
from tests.pages.conftest import PATIENCE, ROOT

PICTURES = ROOT / "build" / "screenshots"
AT_REST = """() => document.querySelector('.stApp[data-test-script-state="notRunning"]')
    && document.querySelector('h1, h2, table')
    && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stSpinner"]')"""
SERIOUS = ("serious", "critical")
# Where each way of looking leads: a projector by day, and a phone in the evening.
WINDOWS = {
    "projector": {"viewport": {"width": 1920, "height": 1080}, "color_scheme": "light"},
    "dark-projector": {"viewport": {"width": 1920, "height": 1080}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
    "dark-phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}


class Visitor:
    """Somebody who reads the dashboard at ``address`` in ``language``."""

    def __init__(self, page: Page, address: str, language: str, name: str) -> None:
        self.page, self.address, self.language = page, address, language
        self._name, self._pictures = name, 0

    def go(self, path: str = "", **chosen: str) -> None:
        """Open a page by its address."""
        choices = "".join(f"&{key}={value}" for key, value in chosen.items())
        self.page.goto(f"{self.address}/{path}?lang={self.language}{choices}")
        self.rest()

    def rest(self) -> None:
        """Wait until nothing moves any more."""
        for pause in (300, 500):
            self.page.wait_for_timeout(pause)
            self.page.wait_for_function(AT_REST, timeout=PATIENCE)

    def said(self, key: str, **values: object) -> str:
        """A sentence of the catalogue in the visitor's language."""
        return i18n.text(key, self.language, **values)

    def sees(self, *sentences: str) -> None:
        """Fail unless each of them stands on the page."""
        words = " ".join(self.page.inner_text("body").split())
        drawn = " ".join(self.page.locator("svg text").all_text_contents())
        missing = [one for one in sentences if " ".join(one.split()) not in f"{words} {drawn}"]
        assert missing == []

    def press(self, name: str) -> None:
        """Press the first button or link of that name."""
        self.button(name).click()
        self.rest()

    def button(self, name: str) -> Locator:
        """The first button of that name."""
        return self.page.get_by_role("button", name=name).first

    def take(self, name: str) -> BytesIO:
        """Press a button that hands out a file; what the file holds."""
        with self.page.expect_download(timeout=PATIENCE) as handed:
            self.button(name).click()
        return BytesIO(Path(handed.value.path()).read_bytes())

    def drop(self, file: Path) -> None:
        """Drop a file on the page."""
        self.page.set_input_files("input[type=file]", str(file))
        self.page.wait_for_selector("[data-testid=stAlert]", timeout=PATIENCE)
        self.rest()

    def look(self, name: str = "") -> None:
        """Keep a picture of the page, and fail if it must be scrolled sideways."""
        self._pictures += 1
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = name or f"{self._pictures:02}"
        self.page.screenshot(path=PICTURES / f"{self._name}-{name}.png")
        width = self.page.evaluate("document.documentElement.scrollWidth")
        assert width <= self.page.viewport_size["width"]

    def stumbles(self, *, contrast: bool = True) -> list[str]:
        """What a reader of the screen or a weak eye would stumble over, as axe judges it.

        contrast: also the contrast of every text, which takes as long as all the rest.
        """
        asked = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": contrast}}}
        found = Axe().run(self.page, options=asked).response["violations"]
        return [
            f"{one['id']}: {node['html'][:200]}"
            for one in found
            if one["impact"] in SERIOUS
            for node in one["nodes"]
        ]
