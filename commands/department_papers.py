"""The papers of departments: of one, or of each that answers for a source."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from exports.leaflet import department_leaflet, leaflet_bytes, leaflet_name
from store import Store
from stories.commitments import commitments
from stories.department import department, departments


def write_department(
    store: Store,
    region: str,
    code: str,
    as_of: date,
    format: str,
    languages: Sequence[str],
    folder: Path,
    known_at: datetime | None = None,
) -> Iterator[Path]:
    """The paper of a department, a file a language. Raises UnknownRegion, KeyError.

    code: the first of its sources; format: one of ``exports.writing.FORMATS``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    story = department(store, region, code, as_of, known_at)
    own = departments(story.region)[code]
    promised = commitments(store, region, as_of, known_at).of_sources(own)
    for language in languages:
        paper = department_leaflet(story, promised, language)
        file = folder / leaflet_name(paper, format)
        file.write_bytes(leaflet_bytes(paper, format))
        yield file
