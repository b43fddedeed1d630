"""Draw every chart with made-up frames into PNG files, to be looked at.

    python -m benchmarks.gallery OUT [CHART…]

Needs playwright and a chromium on the path; fetches nothing.
"""

import shutil
import sys
from pathlib import Path

import plotly.graph_objects as go
from playwright.sync_api import Page, sync_playwright
from plotly.offline import get_plotlyjs

from benchmarks.gallery_figures import FIGURES
from charts.theme import CONFIG

PAGE = """<!doctype html><meta charset="utf-8"><script>{plotly}</script>
<body style="margin:0;background:{ground}"></body>"""
DRAW = """async ([spec, config, width]) => {
  document.body.innerHTML = '<div id="figure" style="width:' + width + 'px"></div>';
  const figure = JSON.parse(spec);
  await Plotly.newPlot('figure', figure.data, figure.layout, config);
}"""
GROUNDS = {False: "#FFFFFF", True: "#11161D"}
STUB = "data:application/json,{%22type%22:%22Topology%22,%22objects%22:{},%22arcs%22:[]}#"


def main(out: Path, wanted: list[str]) -> None:
    """Draw each variant of each chart whose name is wanted (all, if none is named)."""
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        for dark in GROUNDS:
            page.set_content(PAGE.format(plotly=get_plotlyjs(), ground=GROUNDS[dark]))
            for name, width, figure in variants(dark, wanted):
                draw(page, figure, width)
                page.locator("#figure").screenshot(path=out / f"{name}.png")
        browser.close()


def variants(dark: bool, wanted: list[str]) -> list[tuple[str, int, go.Figure]]:
    """File name, width in px and figure of each variant on that ground."""
    return [
        (f"{name}-{'dark' if dark else 'light'}", width, build(language=language, dark=dark))
        for name, width, language, build in FIGURES
        if not wanted or any(name.startswith(word) for word in wanted)
    ]


def draw(page: Page, figure: go.Figure, width: int) -> None:
    """Put the figure on the page at that width."""
    config = CONFIG | {"topojsonURL": STUB, "responsive": False}
    page.evaluate(DRAW, [figure.to_json(), config, width])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
