"""The unit of a table whose rows and columns name none: titles and names of sheets or files do."""

from data_loaders.book import Address, address
from data_loaders.recognise.doubts import doubtful_unit, finding_of
from data_loaders.recognise.scene import Scene, Titled, agreed
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.titles import Said, is_explained, is_remark
from domain.findings import Finding
from domain.units import REGION

ANSWER_UNIT = "@unit"  # under which a sender's answer "all my files are of this unit" is kept
NO_UNIT = "no_unit"


def titled_unit(scene: Scene, sheet: SheetRead, read: Read) -> Titled:
    """The unit of the nearest title that names one, if titles further away do not contradict."""
    if any(other.has_units for one in scene.sheets for other in one.tables):
        return Titled(None, NO_UNIT)
    own, first = read.table.said, sheet.tables[0].table.said
    strange = _strange(scene, sheet, read)
    if strange:
        return Titled(
            None, NO_UNIT, finding=finding_of(doubtful_unit(scene.lexicon, *strange), sheet.name)
        )
    said = own.over(first)
    levels = [list(said.units), list(sheet.named.units), list(scene.file.units)]
    code = agreed(levels)
    if code:
        return Titled(code, at=said.units.get(code))
    answered = scene.lexicon.answers.get(ANSWER_UNIT)
    return Titled(answered) if answered else _question(scene, sheet, said, levels)


def _strange(scene: Scene, sheet: SheetRead, read: Read) -> tuple[str, Address] | None:
    """A title that should name the unit and names none of the region.

    Where other tables of the sheet have the name of their unit right above them, so must this one.
    """
    own = read.table.said
    if own.units or own.strange:
        return None if own.units else own.strange[0]
    others = [one.table.said for one in sheet.tables if one is not read]
    if not any(one.units or one.strange for one in others if one is not sheet.tables[0].table.said):
        return None
    for row in reversed(read.table.title_rows):
        for column, text in sheet.grid.texts(row):
            if not is_remark(text) and not is_explained(text, scene.lexicon):
                return text, (row, column)
    return None


def _question(scene: Scene, sheet: SheetRead, said: Said, levels: list[list[str]]) -> Titled:
    choices = list(dict.fromkeys(code for level in levels for code in level))
    if not choices and sheet.name and _sheets_are_units(scene, sheet):
        doubt = doubtful_unit(scene.lexicon, sheet.name, (0, 0))
        values = finding_of(doubt, sheet.name).values | {"question": "name", "asked": sheet.name}
        values.setdefault("choices", [*(unit.code for unit in scene.units), REGION])
        return Titled(None, NO_UNIT, finding=Finding("needs_answer", sheet.name, (), values))
    cells = tuple(address(at) for at in said.units.values() if at is not None)
    values = {
        "question": "unit_of_file",
        "asked": ANSWER_UNIT,
        "choices": choices or [*(unit.code for unit in scene.units), REGION],
        "text": scene.file_name,
    }
    finding = Finding("needs_answer", sheet.name if cells else None, cells, values)
    return Titled(None, NO_UNIT, finding=finding)


def _sheets_are_units(scene: Scene, sheet: SheetRead) -> bool:
    """Whether other sheets say by their names which unit they are of."""
    return any(one.tables and one.named.units for one in scene.sheets if one is not sheet)
