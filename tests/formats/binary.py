"""Records of binary workbooks: .xlsb whole, and .xls streams in a compound file."""

import struct

from tests.formats import making

ROW, RK, ERROR, BOOLEAN, REAL, TEXT, SHARED = 0, 2, 3, 4, 5, 6, 7
FORMULA_TEXT, FORMULA_NUMBER, FORMULA_BOOLEAN, FORMULA_ERROR = 8, 9, 10, 11


def record12(kind: int, content: bytes = b"") -> bytes:
    """A record of an .xlsb part."""
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, sizes = len(content), b""
    while size > 0x7F:
        sizes += bytes([size & 0x7F | 0x80])
        size >>= 7
    return number + sizes + bytes([size]) + content


def wide(text: str) -> bytes:
    """A string of an .xlsb part."""
    raw = text.encode("utf-16-le")
    return struct.pack("<I", len(raw) // 2) + raw


def cell12(kind: int, column: int, value: bytes, style: int = 0) -> bytes:
    """A cell of an .xlsb sheet."""
    return record12(kind, struct.pack("<II", column, style) + value)


def row12(number: int, hidden: bool = False) -> bytes:
    """The beginning of a row of an .xlsb sheet."""
    return record12(ROW, struct.pack("<IIHBBB", number, 0, 300, 0, 0x10 if hidden else 0, 0))


def xlsb(*sheets: bytes, strings: tuple[str, ...] = (), calendar_1904: bool = False) -> bytes:
    """An .xlsb workbook of those sheets; style 1 shows days, the first sheet is visible."""
    listed = b"".join(
        record12(156, struct.pack("<II", 0 if number == 1 else 1, number) + wide(f"rId{number}")
                 + wide(f"Лист{number}"))
        for number in range(1, len(sheets) + 1)
    )  # fmt: skip
    styles = b"".join(record12(47, struct.pack("<HH12x", 0, number)) for number in (0, 14))
    targets = [("worksheet", f"worksheets/sheet{n}.bin") for n in range(1, len(sheets) + 1)]
    return making.zipped(
        {
            "[Content_Types].xml": making.TYPES,
            "_rels/.rels": making.relations(("officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": record12(153, struct.pack("<II", calendar_1904, 0)) + listed,
            "xl/_rels/workbook.bin.rels": making.relations(
                *targets, ("sharedStrings", "sharedStrings.bin"), ("styles", "styles.bin")
            ),
            "xl/sharedStrings.bin": b"".join(record12(19, b"\0" + wide(s)) for s in strings),
            "xl/styles.bin": record12(617) + styles + record12(618),
            **{f"xl/worksheets/sheet{n}.bin": part for n, part in enumerate(sheets, 1)},
        }
    )


def record8(kind: int, content: bytes = b"") -> bytes:
    """A record of an .xls stream."""
    return struct.pack("<HH", kind, len(content)) + content


def stream8(cells: bytes, version: int = 0x600, shared: bytes = b"") -> bytes:
    """An .xls stream of one sheet; style 0 shows numbers, style 1 days."""
    begin = record8(0x809, struct.pack("<HHHHII", version, 5, 0, 0, 0, 0))
    name = "Лист".encode("utf-16-le") if version == 0x600 else "Лист".encode("cp1251")
    flags = b"\x01" if version == 0x600 else b""
    styles = b"".join(record8(0xE0, struct.pack("<HH16x", 0, number)) for number in (0, 14))
    page = record8(0x42, struct.pack("<H", 1251))

    def globals_with(start: int) -> bytes:
        bound = record8(0x85, struct.pack("<IBBB", start, 0, 0, 4) + flags + name)
        return begin + page + styles + bound + shared + record8(0x0A)

    sheet = record8(0x809, struct.pack("<HHHHII", version, 0x10, 0, 0, 0, 0))
    return globals_with(len(globals_with(0))) + sheet + cells + record8(0x0A)


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file of one stream, long enough not to be a short one."""
    stream = stream.ljust(4096, b"\0").ljust(-(-max(len(stream), 4096) // 512) * 512, b"\0")
    count = len(stream) // 512
    chain = [*range(3, count + 2), 0xFFFFFFFE]
    table = [0xFFFFFFFD, 0xFFFFFFFE, *chain]
    sectors = -(-len(table) // 128)
    assert sectors == 1, "one sector of the table is enough for a test"
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE,
                          0, 0xFFFFFFFE, 0)  # fmt: skip
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    entries = _entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1) + _entry(name, 2, 2, len(stream))
    return (
        header
        + struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
        + entries.ljust(512, b"\0")
        + stream
    )


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    none = 0xFFFFFFFF
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw), kind, 1)
        + struct.pack("<III", none, none, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
