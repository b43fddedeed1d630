"""Papers for a meeting: the region's, one unit's, or the region's and each unit's."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from exports.leaflet import leaflet, leaflet_bytes, leaflet_name
from exports.paper import paper
from exports.pdf import sheet_pdf
from exports.writing import brief_bytes, brief_name
from store import Store
from stories.brief import Brief, region_brief, unit_brief, unit_briefs
from stories.region_parts import region_parts


def write_briefs(
    store: Store,
    region: str,
    as_of: date,
    format: str,
    languages: Sequence[str],
    folder: Path,
    unit: str | None = None,
    all_units: bool = False,
    known_at: datetime | None = None,
    template: bytes | None = None,
) -> Iterator[Path]:
    """Writes the papers into ``folder``, which is made, and gives each file when it is there.

    format: one of ``exports.writing.FORMATS``; languages: one, or two for a PDF in both;
    unit: only its paper; all_units: the region's and each unit's. Raises UnknownRegion,
    UnknownUnit.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for brief in briefs(store, region, as_of, unit, all_units, known_at):
        file = folder / brief_name(brief, format, languages)
        file.write_bytes(brief_bytes(brief, format, languages, template))
        yield file


def write_sheet(
    store: Store,
    region: str,
    as_of: date,
    languages: Sequence[str],
    folder: Path,
    size: str = "a3",
    known_at: datetime | None = None,
) -> Path:
    """Writes the one-sheet table of all units by all sources as PDF; size: ``a3`` or ``a4``."""
    folder.mkdir(parents=True, exist_ok=True)
    brief = region_brief(store, region, as_of, known_at)
    file = folder / f"{Path(brief_name(brief, 'pdf', languages)).stem}-{size}.pdf"
    file.write_bytes(sheet_pdf([paper(brief, language) for language in languages], size))
    return file


def write_leaflets(
    store: Store,
    region: str,
    as_of: date,
    format: str,
    languages: Sequence[str],
    folder: Path,
    known_at: datetime | None = None,
) -> Iterator[Path]:
    """The papers of a region without an employment map, a file a language."""
    folder.mkdir(parents=True, exist_ok=True)
    story = region_parts(store, region, as_of, known_at)
    for language in languages:
        paper_ = leaflet(story, language)
        file = folder / leaflet_name(paper_, format)
        file.write_bytes(leaflet_bytes(paper_, format))
        yield file


def briefs(
    store: Store,
    region: str,
    as_of: date,
    unit: str | None = None,
    all_units: bool = False,
    known_at: datetime | None = None,
) -> Iterable[Brief]:
    """The briefs asked for; those of all units come from the region's without computing again."""
    if unit is not None:
        return [unit_brief(store, region, unit, as_of, known_at)]
    whole = region_brief(store, region, as_of, known_at)
    return [whole, *unit_briefs(whole)] if all_units else [whole]
