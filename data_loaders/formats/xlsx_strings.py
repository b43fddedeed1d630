"""The shared strings of an .xlsx workbook, and text as its XML spells it."""

import re
from xml.parsers import expat

from data_loaders.formats.text import cell_text
from data_loaders.formats.xml_text import local, parse, unescaped

ROOT_WITHIN = 400  # characters from the start
PLAIN = re.compile(r"<si><t(?: [^<>]*)?>([^<]*)</t></si>")
PHONETIC = re.compile(r"<rPh\b.*?</rPh>", re.DOTALL)
RUN = re.compile(r"<t(?: [^<>]*)?>([^<]*)</t>")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shared_strings(text: str) -> list[str]:
    """The strings in the order of their numbers, formatting and phonetic guides left out."""
    if not text:
        return []
    found = PLAIN.findall(text)
    declaration = text.count("<?", 0, ROOT_WITHIN)
    if "<sst" not in text[:ROOT_WITHIN] or text.count("<") != 4 * len(found) + 2 + declaration:
        return [plain(item) for item in _parsed(text)]  # not only plain strings
    return [plain(unescaped(item)) for item in found]


def inline_text(xml: str) -> str:
    """The text of an ``<is>`` element's content, with all escapes left in."""
    return "".join(RUN.findall(PHONETIC.sub("", xml)))


def plain(text: str) -> str:
    """Text of a cell, with Excel's own escapes (``_x000D_``) resolved."""
    if "_x" in text:
        text = ESCAPED.sub(_character, text)
    return cell_text(text)


def _character(match: re.Match[str]) -> str:
    character = chr(int(match.group(1), 16))
    return character if character.isprintable() or character in "\t\r\n" else ""


def _parsed(text: str) -> list[str]:
    strings: list[str] = []
    path: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        path.append(local(name))
        if path[-1] == "si":
            strings.append("")

    def end(_: str) -> None:
        path.pop()

    def characters(piece: str) -> None:
        if path[-1] == "t" and "rPh" not in path and strings:
            strings[-1] += piece

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parse(text, parser)
    return strings
