"""From a click to the final picture, beside a click on an empty page, in a real browser.

    python -m benchmarks.clicks ADDRESS

ADDRESS is a running dashboard with the sample region. The empty page is one of Streamlit's own
server, as it comes: two buttons and a title that tells how often they were clicked. Its clicks and
ours take turns, and end alike: with the last change of the page after which it is still. Prints
medians in milliseconds, and how many times longer each click takes than the empty page's.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, Page, sync_playwright

from benchmarks.final_picture import at_rest, watched

RUNS, PORT = 7, 8699
COMPLETE = {"h1": 1, '[data-test-script-state="notRunning"]': 1}
EMPTY = """import streamlit as st
st.session_state.clicks = st.session_state.get("clicks", -1) + 1
st.button("One")
st.button("Two")
st.title(f"Clicked {st.session_state.clicks} times")
"""
# Page, and the buttons that are clicked in turn.
CLICKS = {
    "empty page": ("One", "Two"),
    "region_map": ("Placed in work", "% of the plan to date"),
    "why": ("% of the plan to date", "Placed in work"),
    "desk": ("districts × sources", "small multiples"),
}


def wait_until_answers(address: str) -> None:
    """For a minute at most."""
    for _ in range(60):
        try:
            urlopen(address, timeout=1).close()
            return
        except OSError:
            sleep(1)


def opened(window: BrowserContext, address: str) -> Page:
    """The page, complete and still."""
    page = window.new_page()
    watched(page)
    page.goto(address, wait_until="commit")
    at_rest(page, COMPLETE)
    return page


def click(page: Page, name: str) -> float:
    """Milliseconds from the click until nothing of the page changes any more."""
    page.bring_to_front()
    page.locator(f'button:has-text("{name}")').first.click()
    last = at_rest(page, COMPLETE)
    return last - float(page.evaluate("window.clicked"))


def medians(pages: dict[str, Page]) -> dict[str, float]:
    """Of RUNS clicks on each page, the pages in turn; what first clicks fetch is left out."""
    took: dict[str, list[float]] = {name: [] for name in pages}
    for run in range(2 + RUNS):
        for name, page in pages.items():
            took[name].append(click(page, CLICKS[name][run % 2]))
    return {name: median(times[2:]) for name, times in took.items()}


def main(address: str) -> None:
    """Measure the empty page and the pages of CLICKS in one browser."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        (Path(folder) / "empty.py").write_text(EMPTY)
        options = ["--server.headless", "true", "--server.port", str(PORT)]
        command = [sys.executable, "-m", "streamlit", "run", "empty.py", *options]
        stock = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        try:
            wait_until_answers(f"http://127.0.0.1:{PORT}/_stcore/health")
            window = browser.new_context(viewport={"width": 1920, "height": 1080})
            addresses = {name: f"{address}/{name}?lang=en&region=abay" for name in CLICKS}
            addresses["empty page"] = f"http://127.0.0.1:{PORT}"
            took = medians({name: opened(window, where) for name, where in addresses.items()})
            for name, time in took.items():
                print(f"{name}: {time:.0f} ms, {time / took['empty page']:.1f} times")
            print(f"load {os.getloadavg()[0]:.1f}")
        finally:
            browser.close()
            stock.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
