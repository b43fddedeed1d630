"""Streamlit's scripts that every first screen needs, named in the page so that they come at once.

Streamlit asks for the script of each kind of element when the first of its kind appears, and only
then for what that one needs: four ways to the server, one after the other, before a chart is drawn.
"""

import re
from functools import lru_cache

from server.compression import FOLDER

SCRIPTS = FOLDER / "static" / "js"
# The element kinds of a first screen, in the order in which it shows them; the two after its cards
# draw their curves.
KINDS = (
    "Html", "Selectbox", "ButtonGroup", "PageLink", "Metric", "embed", "vega-interpreter",
    "PlotlyChart", "DataFrame",
)  # fmt: skip
NEEDS = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")
LONGEST_HEAD = 20_000  # characters of a script within which it names what it needs


@lru_cache
def early_scripts() -> tuple[str, ...]:
    """Names of the files, each after those that it was asked for by."""
    asked = [file.name for kind in KINDS for file in SCRIPTS.glob(f"{kind}.*.js")]
    for name in asked:
        with (SCRIPTS / name).open(encoding="utf-8") as script:
            head = script.read(LONGEST_HEAD)
        asked += [needed for needed in NEEDS.findall(head) if needed not in asked]
    return tuple(asked)


def early_links(page: str) -> str:
    """The links that tell a browser to fetch them, but for those that ``page`` names already."""
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in early_scripts()
        if name not in page
    )
