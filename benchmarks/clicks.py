"""From a click to the final picture, beside a click on an empty page, in a real browser.

    python -m benchmarks.clicks ADDRESS

ADDRESS is a running dashboard with the sample region. Prints medians in milliseconds of several
clicks in turn, and how many times longer each takes than the empty page's.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

from playwright.sync_api import Page, sync_playwright

RUNS, STILL, PORT = 7, 700, 8699  # ms without a change: the picture is final
EMPTY = "import streamlit as st\nst.button('One')\nst.button('Two')\nst.title('Empty')\n"
# Page, and the buttons that are clicked in turn.
CLICKS = {
    "region_map": ("Placed in work", "% of the plan to date"),
    "why": ("% of the plan to date", "Placed in work"),
    "desk": ("districts × sources", "small multiples"),
}
WATCH = """() => { window.last = 0; window.clicked = 0;
  new MutationObserver(() => { window.last = performance.now() })
    .observe(document.body, {subtree: true, childList: true, attributes: true});
  addEventListener('click', () => { window.clicked = performance.now() }, true) }"""
FINAL = (
    f"() => window.clicked && performance.now() - Math.max(window.last, window.clicked) > {STILL}"
)


def milliseconds(page: Page, selector: str) -> float:
    """From the click until nothing of the page changes any more."""
    page.evaluate("window.clicked = 0")
    page.locator(selector).first.click()
    page.wait_for_function(FINAL, timeout=60_000)
    return float(page.evaluate("window.last - window.clicked"))


def clicks(page: Page, address: str, selectors: list[str]) -> float:
    """The median of RUNS clicks on one after the other, the first round left out."""
    page.goto(address)
    page.wait_for_selector("h1", timeout=60_000)
    page.wait_for_timeout(4000)
    page.evaluate(WATCH)
    for selector in selectors:
        milliseconds(page, selector)
    return median(milliseconds(page, selectors[run % len(selectors)]) for run in range(RUNS))


def main(address: str) -> None:
    """Measure the empty page and the pages of CLICKS in one browser."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        (Path(folder) / "empty.py").write_text(EMPTY)
        options = ["--server.headless", "true", "--server.port", str(PORT)]
        command = [sys.executable, "-m", "streamlit", "run", f"{folder}/empty.py", *options]
        empty = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        page = browser.new_page(viewport={"width": 1920, "height": 1080})
        try:
            sleep(6)
            titles = ["button:has-text('One')", "button:has-text('Two')"]
            least = clicks(page, f"http://127.0.0.1:{PORT}", titles)
            print(f"empty page: {least:.0f} ms; load {os.getloadavg()[0]:.1f}")
            for path, names in CLICKS.items():
                buttons = [f'button:has-text("{name}")' for name in names]
                took = clicks(page, f"{address}/{path}?lang=en&region=abay", buttons)
                print(f"{path}: {took:.0f} ms, {took / least:.1f} times")
        finally:
            browser.close()
            empty.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
