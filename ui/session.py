"""What every page starts from: the store, the language, and remembered results."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import streamlit as st

import i18n
from config import settings
from domain.languages import DEFAULT_LANGUAGE, LANGUAGES
from domain.regions import Region
from domain.said import Said
from i18n.saying import say
from store import Store
from ui.exercise import exercise_url

REMEMBERED = 256  # results kept for all visitors together; each is a story's few small frames


def store() -> Store:
    """The store of this visitor: the region's own, or the copy that an exercise plays on."""
    return _opened(exercise_url() or settings().database_url)


@st.cache_resource(show_spinner=False, max_entries=64)
def _opened(url: str) -> Store:
    opened = Store(url)
    opened.migrate()
    return opened


def mailbag(region: str | None) -> Path | None:
    """The folder of the region's exercise: a week's mail; None where its pack has none."""
    for pack in settings().packs:
        if pack.name == region and (pack / "monday" / "received.csv").is_file():
            return pack / "monday"
    return None


def remember(story: Callable[..., Any], *arguments: Any) -> Any:
    """``story(store, *arguments)``, computed once for each state of the figures.

    What meetings decide changes no figure: stories that tell of it are ``remember_decisions``'.
    """
    chosen = store()
    version = chosen.figures_version()
    return _remembered(story, chosen, chosen.url, version, story.__qualname__, arguments)


def remember_decisions(story: Callable[..., Any], *arguments: Any) -> Any:
    """The same of a story that tells of commitments, disputes or explanations too."""
    chosen = store()
    return _remembered(story, chosen, chosen.url, chosen.version(), story.__qualname__, arguments)


@st.cache_data(show_spinner=False, max_entries=REMEMBERED)
def _remembered(
    _story: Callable[..., Any],
    _store: Store,
    url: str,
    version: str,
    name: str,
    arguments: tuple[Any, ...],
) -> Any:
    return _story(_store, *arguments)


def language() -> str:
    """The language chosen in the frame, else the link's, else the browser's if it is ours.

    The page's script says the browser's in a cookie: ``st.context.locale`` is what Streamlit's
    calendar is written in, which is not the same (``server/page_language.py``).
    """
    return next((str(code) for code in _wanted() if code in LANGUAGES), DEFAULT_LANGUAGE)


def _wanted() -> Iterator[str | None]:
    """The weightiest first: a page asks for its language some hundred times."""
    yield st.session_state.get("lang")
    yield st.query_params.get("lang")
    yield st.context.cookies.get("browser_language", "").split("-")[0]


def words() -> Callable[..., str]:
    """``t(key, **values)``: the catalogue's text in the chosen language."""
    chosen = language()
    return lambda key, **values: i18n.text(key, chosen, **values)


def is_dark() -> bool:
    """Whether the visitor looks at the dark theme."""
    return st.context.theme.type == "dark"


def is_narrow() -> bool:
    """Whether the visitor's window is a phone's; the page's script says so in a cookie."""
    return st.context.cookies.get("narrow") == "1"


def look() -> dict[str, Any]:
    """How charts are drawn for this visitor: language and theme."""
    return {"language": language(), "dark": is_dark()}


def spoken(sentence: Said, region: Region) -> str:
    """A story's sentence in the chosen language."""
    return say(sentence.key, sentence.values, language(), naming(region))


def naming(region: Region) -> Callable[[str, str], str]:
    """What a unit or a source of ``region`` is called in the chosen language."""
    chosen = language()

    def name(kind: str, code: str) -> str:
        return (region.unit(code) if kind == "unit" else region.source(code)).name(chosen)

    return name


def unit_names(region: Region) -> dict[str, str]:
    """Names of the region's units by code, in the chosen language."""
    chosen = language()
    return {unit.code: unit.name(chosen) for unit in region.units}


def source_names(region: Region) -> dict[str, str]:
    """Names of the region's sources by code, in the chosen language."""
    chosen = language()
    return {source.code: source.name(chosen) for source in region.sources}
