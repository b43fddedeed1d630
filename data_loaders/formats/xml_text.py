"""XML parts as text, refused where they could do more than carry data."""

import re
from collections.abc import Sized
from xml.parsers import expat

from data_loaders.unreadable import Unreadable

ENCODING = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
PLAIN_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
REFERENCE = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));")
MOST_ATTRIBUTES = 1_000  # of an element
LAST_CHARACTER = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)


def xml_text(part: bytes) -> str:
    """The part as text. Raises Unreadable: declarations and other encodings are not taken."""
    part = part.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in part[:64] or part[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Unreadable("UNSAFE_XML")
    declared = ENCODING.match(part[:256])
    if declared and declared.group(1).lower() not in PLAIN_ENCODINGS:
        raise Unreadable("UNSAFE_XML")
    if b"!" in part and (b"<!DOCTYPE" in part or b"<!ENTITY" in part):
        raise Unreadable("UNSAFE_XML")
    try:
        return part.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise Unreadable("DAMAGED_FILE") from problem


def unescaped(text: str) -> str:
    """Text with its character references resolved. Raises Unreadable for unknown ones."""
    return REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        if name not in ENTITIES:
            raise Unreadable("UNSAFE_XML")
        return ENTITIES[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code > LAST_CHARACTER or code in SURROGATES:
        raise Unreadable("DAMAGED_FILE")
    return chr(code)


def parse(text: str, parser: expat.XMLParserType) -> None:
    """Run the parser over the whole text. Raises Unreadable where it is not well-formed."""
    try:
        parser.Parse(text, True)
    except (expat.ExpatError, ValueError) as problem:
        raise Unreadable("DAMAGED_FILE") from problem


def refuse_many(attributes: Sized) -> None:
    """Raises Unreadable for an element with more attributes than any workbook writes."""
    if len(attributes) > MOST_ATTRIBUTES:
        raise Unreadable("UNSAFE_XML")


def local(name: str) -> str:
    """A name without its namespace prefix."""
    return name.rpartition(":")[2] if ":" in name else name
