"""A chart as a page of its own, which works with no server and no network."""

from html import escape

from charts.standalone import figure_data, plotly_script
from exports.downloads.shown import Shown

STYLE = """
body { font: 16px/1.5 "Noto Sans", "Segoe UI", sans-serif; color: #1B2430; margin: 2rem auto;
  max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; } p, dl { color: #5A6675; margin: 0.25rem 0 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; }
dl { font-size: 0.875rem; }
dt, dd { margin: 0; } dd { overflow-wrap: anywhere; }
"""
NO_NETWORK = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; connect-src data:"
)
EMPTY_WORLD = (
    "data:application/json,%7B%22type%22:%22Topology%22,%22objects%22:%7B%7D,%22arcs%22:[]%7D#"
)


def chart_page(shown: Shown) -> bytes:
    """The figure under its title, and below it everything that is said about it."""
    notes = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in shown.about
    )
    options = f'{{"displayModeBar":false,"responsive":true,"topojsonURL":"{EMPTY_WORLD}"}}'
    page = (
        f'<!doctype html><html lang="{shown.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{NO_NETWORK}">'
        f"<title>{escape(shown.title)}</title><style>{STYLE}</style></head><body>"
        f"<h1>{escape(shown.title)}</h1><p>{escape(shown.subtitle)}</p>"
        f'<div id="chart"></div><dl>{notes}</dl>'
        f'<script type="application/json" id="figure">{figure_data(shown.figure)}</script>'
        f"<script>{plotly_script()}</script><script>"
        "const figure = JSON.parse(document.getElementById('figure').textContent);"
        f"Plotly.newPlot('chart', figure.data, figure.layout, {options});"
        "</script></body></html>"
    )
    return page.encode()
