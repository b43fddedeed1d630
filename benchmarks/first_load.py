"""How long until the first screen stands, beside a Superset dashboard of the same figures.

    python -m benchmarks.first_load ADDRESS SUPERSET

ADDRESS is a running dashboard with the sample region, SUPERSET the whole address of a Superset
dashboard that may be opened without signing in. Both are loaded in turn in one browser, each time
in a new tab, with scripts in the browser's cache; the first two rounds are left out. A picture is
final at the last change of an element or a canvas after which 700 ms are still. Then what each
server takes: for the whole page of ours, and for the queries of all charts of the other, one after
the other, fresh and out of its cache. Medians, in milliseconds.
"""

import json
import os
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from benchmarks.final_picture import NONE, at_rest, watched

RUNS, LEFT_OUT = 7, 2
QUERY = "lang=en&region=abay"
OURS = {
    ".js-plotly-plot .main-svg": 3,
    '[data-testid="stDataFrame"] canvas': 1,
    '[data-test-script-state="notRunning"]': 1,
}
THREAD = {"timeDomain": "threadTicks"}  # processor time of the page's own thread, without waiting
Took = dict[str, list[float]]


def loaded(window: BrowserContext, address: str, wanted: dict[str, int]) -> tuple[float, float]:
    """Milliseconds until the picture is final, and those of the page's thread."""
    page = window.new_page()
    watched(page)
    browser = window.new_cdp_session(page)
    browser.send("Performance.enable", THREAD)
    page.goto(address, wait_until="commit")
    last = at_rest(page, wanted)
    told = browser.send("Performance.getMetrics")["metrics"]
    page.close()
    return last, 1000 * next(one["value"] for one in told if one["name"] == "TaskDuration")


def charts_of(superset: str) -> list[str]:
    """The addresses of the figures of each chart of a Superset dashboard."""
    server, _, name = superset.rstrip("/").partition("/superset/dashboard/")
    with urlopen(f"{server}/api/v1/dashboard/{name.split('/')[0]}/charts") as answer:
        charts = json.load(answer)["result"]
    return [f"{server}/api/v1/chart/{chart['id']}/data/" for chart in charts]


def asked(charts: list[str], force: bool) -> None:
    """Superset's queries, one after the other."""
    for chart in charts:
        with urlopen(f"{chart}?force={str(force).lower()}") as answer:
            answer.read()


def visited(address: str) -> None:
    """The whole page of ours as its server sends it to a new visitor."""
    stream = address.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(stream, subprotocols=["streamlit"], origin=address, max_size=None) as server:  # type: ignore[list-item,arg-type]
        asking = BackMsg()
        asking.rerun_script.query_string = QUERY
        server.send(asking.SerializeToString())
        told = ForwardMsg()
        while told.WhichOneof("type") != "script_finished":
            told.ParseFromString(bytes(server.recv()))  # type: ignore[arg-type]


def timed(act: Callable[[], None]) -> float:
    """Milliseconds that it takes."""
    start = perf_counter()
    act()
    return 1000 * (perf_counter() - start)


def pictures(address: str, superset: str, charts: int) -> Took:
    """Of each page what ``loaded`` says, round by round."""
    drawn = {".dashboard .slice_container": charts, '[data-test="loading-indicator"]': NONE}
    pages = {"ours": (f"{address}/?{QUERY}", OURS), "Superset": (superset, drawn)}
    took: Took = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        window = browser.new_context(viewport={"width": 1920, "height": 1080})
        for _ in range(LEFT_OUT + RUNS):
            for name, (where, wanted) in pages.items():
                whole, thread = loaded(window, where, wanted)
                took.setdefault(f"{name}: final picture", []).append(whole)
                took.setdefault(f"{name}: the page's thread", []).append(thread)
        browser.close()
    return took


def servers(address: str, charts: list[str]) -> Took:
    """What each server takes, round by round."""
    acts = {
        "ours: server": lambda: visited(address),
        "Superset: server, fresh": lambda: asked(charts, True),
        "Superset: server, from its cache": lambda: asked(charts, False),
    }
    rounds = [{name: timed(act) for name, act in acts.items()} for _ in range(LEFT_OUT + RUNS)]
    return {name: [each[name] for each in rounds] for name in acts}


def main(address: str, superset: str) -> None:
    """Measure both and print the medians."""
    charts = charts_of(superset)
    took = pictures(address, superset, len(charts)) | servers(address, charts)
    for name, times in took.items():
        print(f"{name}: {median(times[LEFT_OUT:]):.0f} ms, least {min(times[LEFT_OUT:]):.0f}")
    print(f"{len(charts)} charts of Superset; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2])
