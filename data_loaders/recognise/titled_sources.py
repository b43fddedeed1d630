"""The source of a table whose rows and columns name none: a title or the sheet's name does."""

from data_loaders.book import address
from data_loaders.recognise.lexicon import HEADERS
from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.scene import Scene, Titled, agreed
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.text import tokens
from data_loaders.recognise.titles import is_explained
from domain.findings import Finding
from domain.sources import ALL

NO_SOURCE, OUTSIDE = "no_source", "outside"
PROJECT = "axis_project"  # the tag of words for projects


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
    if not found and read.table.is_project_list and (of_projects := _source_of_projects(scene)):
        return Titled(of_projects)
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


def _source_of_projects(scene: Scene) -> str | None:
    """The one source of the region that is called projects, if there is one."""
    called = [
        source.code
        for source in scene.region.top_sources
        if any(PROJECT in HEADERS.read(tokens(name))[0] for name in source.names.values())
    ]
    return called[0] if len(called) == 1 else None


def _is_of_all(scene: Scene, sheet: SheetRead, read: Read, tags: frozenset[str]) -> bool:
    """Whether a table that names no source is about all of them, and nothing says otherwise."""
    if read.table.is_project_list:
        return False
    groups = (label for one in read.table.columns.values() for _, label in one.headings[:-1])
    if "total" in tags or any("total" in label.tags for label in groups) or _all_say_total(read):
        return True
    if _is_headed_total(scene, sheet, read):
        return True
    others = [one for one in scene.sheets if one is not sheet]
    if any(other.has_sources for one in scene.sheets for other in one.tables):
        return False
    if any(one.named.sources and one.tables for one in others):
        return False
    titles = [text for row in read.table.title_rows for _, text in sheet.grid.texts(row)]
    return all(is_explained(text, scene.lexicon) for text in titles)


def _all_say_total(read: Read) -> bool:
    """Whether the plan and the facts of a table are both headed "total"."""
    columns = read.table.columns.values()
    said = {one.meaning.measure: one for one in columns if one.meaning.measure in (PLAN, FACT)}
    return len(said) > 1 and all(
        any("total" in label.tags for _, label in one.headings) for one in said.values()
    )


def _is_headed_total(scene: Scene, sheet: SheetRead, read: Read) -> bool:
    """Whether the title right above a table says "total" and nothing else."""
    rows = [row for row in read.table.title_rows if any(sheet.grid.texts(row))]
    labels = [scene.lexicon.label(text) for row in rows[-1:] for _, text in sheet.grid.texts(row)]
    return any("total" in label.tags and not label.strange for label in labels)
