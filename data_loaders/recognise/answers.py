"""Questions that only a person can answer: what is asked, and what may be answered, in words."""

import re
from dataclasses import replace

from data_loaders.book import Book
from data_loaders.recognise.doubts import shown
from data_loaders.recognise.tables_of_words import rows
from domain.findings import Finding
from domain.regions import Region
from domain.units import REGION

KAZAKH_LETTERS = re.compile("[қңғөұүһәі]", re.IGNORECASE)
AZERBAIJANI_LETTERS = re.compile("[əƏıİğĞ]")  # ignoring case, ı would be any i
CYRILLIC = re.compile("[Ѐ-ӿ]")
OPTIONS = {(row["option"], row["language"]): row["text"] for row in rows("options")}


def language_of(book: Book) -> str:
    """The language in which most texts of a workbook's visible sheets are written."""
    seen = [sheet for sheet in book.sheets if sheet.visible]
    texts = [v for sheet in seen for v in sheet.cells.values() if isinstance(v, str)]
    cyrillic = [text for text in texts if CYRILLIC.search(text)]
    if not cyrillic:
        return "az" if any(AZERBAIJANI_LETTERS.search(text) for text in texts) else "en"
    kazakh = sum(1 for text in cyrillic if KAZAKH_LETTERS.search(text))
    return "kk" if kazakh * 2 > len(cyrillic) else "ru"


def with_names(finding: Finding, region: Region, language: str) -> Finding:
    """The finding with the names of the units and sources whose codes it holds.

    ``choices`` become ``options`` and ``units`` become ``names``; the codes stay beside them.
    ``text`` is how what is ``asked`` about is shown.
    """
    values = dict(finding.values)
    if "asked" in values:
        asked = str(values["asked"])
        values.setdefault("text", OPTIONS.get((asked, language), shown(asked)))
    for codes, names in (("choices", "options"), ("units", "names")):
        found = values.get(codes)
        if isinstance(found, list) and names not in values:
            values[names] = [_name(str(code), region, language) for code in found]
    return replace(finding, values=values)


def _name(code: str, region: Region, language: str) -> str:
    if (code, language) in OPTIONS:
        return OPTIONS[code, language]
    if code == REGION:
        return region.name(language)
    named = {unit.code: unit.name(language) for unit in region.units}
    named |= {source.code: source.name(language) for source in region.sources}
    return named.get(code, code)
