"""What any test may ask for: a store, a browser, and the running dashboard. All of them real."""

import socket
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

import manage
from store import Store
from tests.serving import Dashboards, is_foreign

# How long an example takes says how busy the computer is; speed is measured in benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

LAPTOP = {"width": 1366, "height": 900}
# Nothing is seen to move: a third of the work of a browser that draws without graphics hardware.
STILL = {"reduced_motion": "reduce"}


@pytest.fixture
def database(tmp_path) -> str:
    """The address of a database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'employment_map.sqlite'}"


@pytest.fixture
def store(database) -> Iterator[Store]:
    """A store with nothing in it."""
    fresh = Store(database)
    fresh.migrate()
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[str], str]]:
    """``serve(url)``: the address of the dashboard that shows the data at ``url``."""
    with Dashboards() as dashboards:
        yield dashboards.serve


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser of the Chromium family, which nobody sees."""
    program = manage.browser()
    assert program, "The tests need Chromium, Chrome or Edge; CHROMIUM_PATH may name it."
    quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=quiet)
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser) -> Iterator[Callable[..., Page]]:
    """``open_page(address, locale=…, …)``: a page in a visitor's own window.

    The test fails if any of them asks anything of another computer than this one.
    """
    requests, windows = [], []

    def opened(address: str, locale: str = "ru-RU", **settings) -> Page:
        window = browser.new_context(locale=locale, **{**STILL, "viewport": LAPTOP, **settings})
        windows.append(window)
        window.on("request", lambda request: requests.append(request.url))
        page = window.new_page()
        page.goto(address)
        return page

    yield opened
    for window in windows:
        window.close()
    assert [url for url in requests if is_foreign(url)] == []


@pytest.fixture
def busy_port() -> Iterator[int]:
    """A port of this computer that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]
