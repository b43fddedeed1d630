"""The source of a table whose rows and columns name none: a title or the sheet's name does."""

from data_loaders.book import address
from data_loaders.recognise.scene import Scene, Titled, agreed
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.titles import is_explained
from domain.findings import Finding
from domain.sources import ALL

NO_SOURCE, OUTSIDE = "no_source", "outside"


def titled_source(scene: Scene, sheet: SheetRead, read: Read) -> Titled:
    """The source that title and sheet name; ``all`` for a summary."""
    said = read.table.said.over(sheet.tables[0].table.said)
    levels = [list(said.sources), list(sheet.named.sources)]
    code = agreed(levels)
    if code:
        return Titled(code)
    name = sheet.name or ""
    answered = scene.lexicon.answered(name)
    if answered:
        return Titled(answered.source or ALL)
    tags = scene.lexicon.label(name).tags
    found = list(dict.fromkeys(code for level in levels for code in level))
    if not found and _is_of_all(scene, sheet, read, tags):
        return Titled(ALL)
    if not found and tags & {"beside", OUTSIDE}:
        return Titled(None, OUTSIDE)
    cells = tuple(address(at) for at in said.sources.values() if at is not None)
    values: dict[str, object] = {
        "question": "source_of_sheet",
        "asked": name,
        "choices": found or [ALL, *(source.code for source in scene.region.top_sources)],
        "text": name,
    }
    return Titled(None, NO_SOURCE, finding=Finding("needs_answer", sheet.name, cells, values))


def _is_of_all(scene: Scene, sheet: SheetRead, read: Read, tags: frozenset[str]) -> bool:
    """Whether a table that names no source is about all of them, and nothing says otherwise."""
    if read.table.is_project_list:
        return False
    groups = (label for one in read.table.columns.values() for _, label in one.headings[:-1])
    if "total" in tags or any("total" in label.tags for label in groups):
        return True
    others = [one for one in scene.sheets if one is not sheet]
    if any(other.has_sources for one in scene.sheets for other in one.tables):
        return False
    if any(one.named.sources and one.tables for one in others):
        return False
    titles = [text for row in read.table.title_rows for _, text in sheet.grid.texts(row)]
    return all(is_explained(text, scene.lexicon) for text in titles)
