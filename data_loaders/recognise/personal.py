"""Personal data: a column of identification numbers or of full names, on any sheet.

Only addresses leave this module, never what stands in a cell.
"""

import re
from collections import defaultdict
from functools import lru_cache

from data_loaders.book import Address, Book, Sheet, address
from data_loaders.recognise.phrases import phrase_book
from data_loaders.recognise.text import tokens
from data_loaders.recognise.titles import notes
from domain.findings import Finding

PERSONS = phrase_book("persons", "kind")
MANY = 3  # full names, or numbers, in one column, whatever its heading
LEAST_NUMBER = 10**9  # an identification number whose leading zeros are lost
LONGEST_HEADING, LONGEST_TEXT = 6, 60  # words and characters
MOST_HEADED_ROWS = 2000  # rows in which the heading of a register is looked for
_NUMBER = re.compile(r"(?<!\d)\d{12}(?!\d)")
_FULL_NAME = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)?\s+[^\W\d_]+\s+[^\W\d_]+"
    r"(?:вич|вна|ична|инична|ұлы|улы|қызы|кызы|оглы|оғлы|oğlu|qızı|uly|kyzy)",
    re.IGNORECASE,
)
_CAPITAL = "[A-ZА-ЯЁҚҢҒӨҰҮҺӘІƏĞÖÜÇŞİ]"
_SOME_NAME = re.compile(rf"{_CAPITAL}[^\W\d_]+[\s.]+{_CAPITAL}")


def personal_data(book: Book) -> Finding | None:
    """The finding that refuses the file, at the cells of the first sheet with persons."""
    for sheet in book.sheets:
        cells = _cells(sheet)
        if cells:
            return Finding("personal_data", sheet.name, tuple(map(address, cells)))
    return None


def _cells(sheet: Sheet) -> list[Address]:
    """The cells of identification numbers, then those of names."""
    numbers: list[Address] = []
    bare: dict[int, list[tuple[Address, bool]]] = defaultdict(list)
    full: dict[int, list[Address]] = defaultdict(list)
    below: dict[int, list[tuple[Address, str]]] = defaultdict(list)
    headed = _headed(sheet)
    for at, value in sheet.cells.items():
        said = [kind for kind, above in headed.get(at[1], ()) if above < at[0]]
        if isinstance(value, str):
            if _has_number(value, "number" in said):
                numbers.append(at)
            if "name" in said:
                below[at[1]].append((at, value.strip()))
            if _FULL_NAME.fullmatch(value.strip()):
                full[at[1]].append(at)
        elif isinstance(value, int | float) and value >= LEAST_NUMBER:
            bare[at[1]].append((at, _is_born(f"{int(value):012d}")))
            if "number" in said and _is_born(f"{int(value):012d}"):
                numbers.append(at)
    numbers += [at for found in bare.values() if _are_numbers(found) for at, _ in found]
    names = {at for found in full.values() if len(found) >= MANY for at in found}
    names |= {at for found in below.values() if _are_names(found) for at, _ in found}
    return list(dict.fromkeys([*sorted(numbers), *sorted(names)]))


def _are_numbers(found: list[tuple[Address, bool]]) -> bool:
    """Whether the large numbers of a column are all days of birth with more digits: no sums."""
    return len(found) >= MANY and all(born for _, born in found)


def _are_names(found: list[tuple[Address, str]]) -> bool:
    """Whether most texts under the heading "full name" look like one."""
    return sum(bool(_SOME_NAME.match(text)) for _, text in found) * 2 > len(found)


def _headed(sheet: Sheet) -> dict[int, list[tuple[str, int]]]:
    """Columns with a heading that says "full name" or "identification number", and its row.

    Full names beside posts and signatures are of those who sign: they are no register.
    """
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for (row, column), value in sheet.cells.items():
        if row < MOST_HEADED_ROWS and isinstance(value, str) and len(value) < LONGEST_TEXT:
            for kind in _kinds(value):
                if kind == "number" or not _is_signed(sheet, row):
                    found[column].append((kind, row))
    return found


def _is_signed(sheet: Sheet, row: int) -> bool:
    """Whether a row is the heading of signatures."""
    texts = (text for (at, _), text in sheet.cells.items() if at == row and isinstance(text, str))
    return any("signature" in notes(text) for text in texts)


@lru_cache(maxsize=5_000)
def _kinds(heading: str) -> frozenset[str]:
    """What a heading says its column holds: ``name``, ``number`` of persons, or nothing."""
    words = tokens(heading)
    return PERSONS.read(words)[0] if len(words) <= LONGEST_HEADING else frozenset()


def _has_number(text: str, headed: bool) -> bool:
    """Whether a text is or contains an identification number.

    Its first six digits are a day of birth; check digits are not relied on.
    """
    found = _NUMBER.search(text.replace(" ", "") if headed else text)
    return bool(found and _is_born(found[0]))


def _is_born(digits: str) -> bool:
    return len(digits) == 12 and 1 <= int(digits[2:4]) <= 12 and 1 <= int(digits[4:6]) <= 31
