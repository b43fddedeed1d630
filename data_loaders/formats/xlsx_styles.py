"""Which cell styles of an .xlsx workbook show numbers as dates or times."""

import re

from data_loaders.formats.number_formats import BUILT_IN, Kind, kind
from data_loaders.formats.xml_elements import elements

# The two tables that matter; in a large file nearly all the rest is looks.
TABLES = re.compile(r"<(?:\w+:)?(numFmts|cellXfs)\b.*?</(?:\w+:)?\1>", re.DOTALL)


def style_kinds(text: str) -> list[Kind]:
    """The kind of each cell style, by its number."""
    formats: dict[int, Kind] = dict(BUILT_IN)
    kinds: list[Kind] = []
    for table in TABLES.finditer(text):
        for name, values in elements(table.group(0)):
            if name == "numFmt":
                formats[_number(values.get("numFmtId"))] = kind(values.get("formatCode", ""))
            elif name == "xf":
                kinds.append(formats.get(_number(values.get("numFmtId")), ""))
    return kinds


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() else -1
