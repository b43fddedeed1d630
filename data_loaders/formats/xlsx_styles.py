"""Which cell styles of an .xlsx workbook show numbers as dates or times."""

import re

from data_loaders.formats.number_formats import BUILT_IN, Kind, kind
from data_loaders.formats.xml_elements import Element, elements

STYLE = re.compile(r'<xf (?:[^<>]*? )?numFmtId="(\d{1,9})"', re.ASCII)


def style_kinds(text: str) -> list[Kind]:
    """The kind of each cell style, by its number."""
    formats: dict[int, Kind] = dict(BUILT_IN)
    for name, values in _tags(_table(text, "numFmts")):
        if name == "numFmt":
            formats[_number(values.get("numFmtId"))] = kind(values.get("formatCode", ""))
    return [formats.get(number, "") for number in _style_formats(_table(text, "cellXfs"))]


def _table(text: str, name: str) -> str:
    """One table of the part: in a large file nearly all the rest is looks."""
    match = re.search(rf"<(\w+:)?{name}\b", text) if name in text else None
    if match is None:
        return ""
    closing = f"</{match.group(1) or ''}{name}>"
    end = text.find(closing, match.start())
    return text[match.start() : end + len(closing)] if end > 0 else ""


def _style_formats(table: str) -> list[int]:
    """The number format of each style; found as text where all are spelled plainly."""
    found = STYLE.findall(table)
    if len(found) == table.count("<xf") and "<!" not in table:
        return [int(number) for number in found]
    tags = _tags(table)
    return [_number(values.get("numFmtId")) for name, values in tags if name == "xf"]


def _tags(table: str) -> list[Element]:
    return elements(table) if table else []


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else -1
