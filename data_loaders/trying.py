"""A workbook of a region that has no pack: read with the names of its own first column as units.

Nothing is stored, and nothing is concluded about any region that the program knows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from data_loaders.book import Book
from data_loaders.opening import open_isolated
from data_loaders.reading import read_report
from data_loaders.readings import unreadable_report
from data_loaders.recognise.kinds_of_names import NUMBER_COLUMN, PROJECT, SOURCE
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import Lexicon, lexicon
from data_loaders.recognise.sheets import Read, read_sheets
from data_loaders.recognise.spelling import kind_and_base
from data_loaders.recognise.strangers import stranger
from data_loaders.recognise.text import tokens
from data_loaders.recognise.titled_units import ANSWER_UNIT
from data_loaders.recognise.titles import is_remark
from data_loaders.unreadable import Unreadable
from domain.regions import Region
from domain.reports import ReadReport
from domain.units import CITY, DISTRICT, KINDS, REGION, Unit

CODE, NAME = "new_region", "New region"
LONGEST_NAME = 60  # characters
NO_NAMES = {
    "of_which",
    "group",
    "beside",
    "remark",
    "permanent",
    "temporary",
    "plan",
    "fact",
    "page",
}
LETTERS = str.maketrans(
    "абвгдеёзийклмнопрстуфыэәғқңөұүһіəıöüğşç", "abvgdeeziyklmnoprstufyeagknouuhiaiougsc"
) | {
    ord(letter): plain
    for letter, plain in (
        *(("ж", "zh"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "sch")),
        *(("ю", "yu"), ("я", "ya"), ("ъ", ""), ("ь", "")),
    )
}


@dataclass(frozen=True)
class Trial:
    """What a workbook says of the region that it makes by itself."""

    region: Region
    report: ReadReport


def trial(content: bytes, name: str, like: Region, as_of: date | None = None) -> Trial:
    """The workbook, read with its own units. ``like``: a region of the same country and sources.

    A workbook that names no units is taken as one unit's, called like the file.
    """
    empty = replace(
        Region(CODE, {"en": NAME}, (), like.sources), country=like.country, time_zone=like.time_zone
    )
    try:
        book = open_isolated(content, name)
    except Unreadable as problem:
        return Trial(empty, unreadable_report(problem))
    found, called = units_of(book, empty)
    stem = PurePath(name).stem
    units = found or (named_unit(titled(book, empty) or stem),)
    answers = {} if found else {ANSWER_UNIT: units[0].code}
    region = replace(empty, units=units, aliases=called)
    return Trial(region, read_report(book, name, region, as_of=as_of, aliases=answers))


def units_of(book: Book, region: Region) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """The units that the first columns of a workbook name, and what it calls the whole region."""
    words = lexicon(region, {})
    names: dict[str, Unit] = {}
    called: list[str] = []
    for sheet in read_sheets(book, words):
        for read in sheet.tables:
            for text in _names(read, words):
                if words.label(text).unit.kind == REGION:
                    called.append(text)
                else:
                    unit = named_unit(text)
                    names.setdefault(unit.code, unit)
    return tuple(names.values()), tuple(dict.fromkeys(called))


def titled(book: Book, region: Region) -> str:
    """The first district or city that titles name; "" if they name none."""
    sheets = read_sheets(book, lexicon(region, {}))
    texts = (text for one in sheets for read in one.tables for text, _ in read.table.said.strange)
    return next((found for text in texts if (found := stranger(text))), "")


def _names(read: Read, words: Lexicon) -> Iterator[str]:
    """The names in the first column of names of a table, of rows that have numbers."""
    table = read.table
    if table.is_project_list and PROJECT in list(table.names.values())[:1]:
        return
    columns = [c for c, kind in table.names.items() if kind not in (NUMBER_COLUMN, SOURCE)]
    for column in columns[:1]:
        for line in read.lines:
            text = table.grid.text((line.row, column))
            if line.numbers and text and _is_name(text, words.label(text)):
                yield " ".join(text.split())


def _is_name(text: str, label: Label) -> bool:
    if len(text) > LONGEST_NAME or label.sources or label.tags & (NO_NAMES | {"total"}):
        return False
    return any(word.isalpha() for word in tokens(text)) and not is_remark(text)


def named_unit(text: str) -> Unit:
    """The unit of that name; its code is the name in Latin letters."""
    kind = kind_and_base(tokens(text))[0]
    return Unit(code_of(text), kind if kind in KINDS else DISTRICT, {"en": text}, aliases=(text,))


def code_of(text: str) -> str:
    """The name as a code: what is left of it without words such as "district", in Latin letters."""
    kind, base = kind_and_base(tokens(text))
    plain = (base or text).lower().translate(LETTERS)
    code = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "unit"
    code = code if code[0].isalpha() else f"unit_{code}"
    return f"{code}_city" if kind == CITY else code
