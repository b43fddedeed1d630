"""Files that harm careless readers, each made small and on the spot.

``HOSTILE``: by name, how to make the file, under which name it comes, and for which reasons it may
be refused; no reason at all means that it must be read.
"""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tests.formats import making
from tests.formats.binary import compound, record8, stream8
from tests.formats.making import MAIN, of_cells, parts, row, sheet, strings, workbook, zipped
from tests.formats.test_ods import cell as ods_cell
from tests.formats.test_ods import ods, table
from tests.formats.test_ods import row as ods_row

MIB = 1 << 20
ONE = '<c r="A1"><v>1</v></c>'
GOOD = workbook(sheet(row(ONE)))
BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE a [<!ENTITY a SYSTEM "{target}">]>'


class Hostile(NamedTuple):
    """A file and its fate."""

    make: Callable[[], bytes]
    reasons: tuple[str, ...] = ()
    name: str = "отчёт.xlsx"


def huge(part: str, head: str, body: bytes, times: int, tail: str) -> bytes:
    """A workbook in which one part is ``body`` very many times; alike pieces are packed once."""
    pieces = (head.encode(), *[body * 4096] * (times // 4096), tail.encode())
    packed = {piece: _packed(piece) for piece in set(pieces)}
    checksum, size = 0, 0
    for piece in pieces:
        checksum, size = zlib.crc32(piece, checksum), size + len(piece)
    end = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS).flush()
    return with_raw(part, b"".join(packed[piece] for piece in pieces) + end, checksum, size)


def _packed(piece: bytes) -> bytes:
    """A stretch of packed data that may stand anywhere in a stream."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)


def with_raw(part: str, packed: bytes, checksum: int, size: int) -> bytes:
    """A workbook in which one part is packed bytes with whatever its directory claims."""
    others = {name: text for name, text in parts(sheet(row(ONE))).items() if name != part}
    raw = part.encode()
    fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, checksum, len(packed), size, len(raw), 0)
    local = b"PK\x03\x04" + fields + raw + packed
    archive = zipped(others)
    end = archive.rindex(b"PK\x05\x06")
    count, size_of, start = struct.unpack_from("<HII", archive, end + 10)
    central = archive[start : start + size_of] + (
        b"PK\x01\x02"
        + struct.pack("<H", 20)
        + fields
        + struct.pack("<HHHII", 0, 0, 0, 0, start)
        + raw
    )
    closing = struct.pack(
        "<HHHHIIH", 0, 0, count + 1, count + 1, len(central), start + len(local), 0
    )
    return archive[:start] + local + central + b"PK\x05\x06" + closing


def patched(archive: bytes, local_at: int, central_at: int, value: bytes) -> bytes:
    """An archive with a field of every header replaced."""
    changed = bytearray(archive)
    for magic, at in ((b"PK\x03\x04", local_at), (b"PK\x01\x02", central_at)):
        found = archive.find(magic)
        while found >= 0:
            changed[found + at : found + at + len(value)] = value
            found = archive.find(magic, found + 4)
    return bytes(changed)


def overlapping() -> bytes:
    """Many members of the directory share one piece of data."""
    end = GOOD.rindex(b"PK\x05\x06")
    (start,) = struct.unpack_from("<I", GOOD, end + 16)
    entry = GOOD[start : GOOD.index(b"PK\x01\x02", start + 4)]
    name_bytes = struct.unpack_from("<H", entry, 28)[0]
    copies = [entry[:46] + b"%0*d" % (name_bytes, number) for number in range(200)]
    central = GOOD[start:end] + b"".join(copies)
    count = len(making.parts(sheet(""))) + len(copies)
    closing = struct.pack("<HHHHIIH", 0, 0, count, count, len(central), start, 0)
    return GOOD[:start] + central + b"PK\x05\x06" + closing


def many_members(count: int) -> bytes:
    written = io.BytesIO(GOOD)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_STORED) as archive:
        for number in range(count):
            archive.writestr(f"x/{number}", b"")
    return written.getvalue()


def twice(other: str) -> bytes:
    """The good workbook with another sheet under that name."""
    written = io.BytesIO(GOOD)
    with zipfile.ZipFile(written, "a") as archive, warnings.catch_warnings(action="ignore"):
        archive.writestr(other, sheet(row('<c r="A1"><v>777</v></c>')))
    return written.getvalue()


def replaced(part: str, text: str | bytes) -> bytes:
    """The good workbook with one part replaced."""
    return zipped({**parts(sheet(row('<c r="A1" t="s"><v>0</v></c>'))), part: text})


def declared(part: str, doctype: str) -> bytes:
    """The good workbook with a document type in one part."""
    text = str(parts(sheet(row(ONE)))[part])
    return replaced(part, text.replace("?>", f"?>{doctype}", 1))


def flipped(content: bytes) -> bytes:
    """The same with one bit of packed data changed."""
    at = content.index(b"sheet1.xml") + 20
    return content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :]


def far(*cells: tuple[int, str]) -> bytes:
    """A workbook with a number in each of those rows and columns."""
    rows = "".join(row(f'<c r="{letters}{line}"><v>1</v></c>', line) for line, letters in cells)
    return workbook(sheet(rows))


def styles(fonts: Iterable[str]) -> bytes:
    """A workbook with a style for each of ``fonts``."""
    xfs = "".join(f'<xf numFmtId="0" fontId="{font}"/>' for font in fonts)
    text = f'<styleSheet xmlns="{MAIN}"><cellXfs>{xfs}</cellXfs></styleSheet>'
    return zipped({**parts(sheet(row(ONE))), "xl/styles.xml": text})


def letters(column: int) -> str:
    """The letters of a column counted from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


SHEET, SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
SHEET_HEAD = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">'
SHEET_TAIL = "</row></sheetData></worksheet>"
LARGE, DAMAGED, UNSAFE = "TOO_LARGE_UNPACKED", "DAMAGED_FILE", "UNSAFE_XML"
MANY, ADDRESS = "TOO_MANY_CELLS", "BAD_CELL_REFERENCE"
WHOLE = "A1:XFD1048576"
NUMBER = struct.pack("<HHHd", 0, 0, 0, 1.0)
FOUR_REFERENCES = "".join(f'<c r="{one}{{n}}" t="s"><v>0</v></c>' for one in "ABCD")

HOSTILE: dict[str, Hostile] = {
    # No workbooks
    "nothing": Hostile(lambda: b"", ("NOT_A_SPREADSHEET",)),
    "one byte": Hostile(lambda: b"P", ("NOT_A_SPREADSHEET",)),
    "two letters of a container": Hostile(lambda: b"PK", ("NOT_A_SPREADSHEET",)),
    "noise": Hostile(lambda: bytes(range(256)) * 20, ("NOT_A_SPREADSHEET",)),
    "noise called csv": Hostile(lambda: bytes(range(256)) * 20, ("NOT_A_SPREADSHEET",), "а.csv"),
    "csv called xlsx": Hostile(lambda: b"a;b\n1;2\n", ("NOT_A_SPREADSHEET",)),
    "pdf": Hostile(lambda: b"%PDF-1.7\n%%EOF", ("NOT_A_SPREADSHEET",)),
    "png": Hostile(lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), ("NOT_A_SPREADSHEET",)),
    "program": Hostile(lambda: b"MZ" + bytes(999), ("NOT_A_SPREADSHEET",)),
    "html called xlsx": Hostile(lambda: b"<html><table></table>", ("NOT_A_SPREADSHEET",)),
    "plain zip": Hostile(lambda: zipped({"a.txt": "a"}), ("NOT_A_SPREADSHEET",)),
    "word document": Hostile(
        lambda: zipped(
            {
                "[Content_Types].xml": making.TYPES,
                "_rels/.rels": making.relations(("officeDocument", "word/document.xml")),
                "word/document.xml": "<d/>",
            }
        ),
        ("NOT_A_SPREADSHEET",),
    ),
    # Right content under a wrong name
    "xlsx called xls": Hostile(lambda: GOOD, (), "отчёт.xls"),
    "xlsx called ods": Hostile(lambda: GOOD, (), "отчёт.ods"),
    "xls called xlsx": Hostile(lambda: compound(stream8(record8(0x203, NUMBER)))),
    # Damaged
    "half": Hostile(lambda: GOOD[: len(GOOD) // 2], (DAMAGED,)),
    "ten bytes short": Hostile(lambda: GOOD[:-10], (DAMAGED,)),
    "one bit wrong": Hostile(lambda: flipped(GOOD), (DAMAGED,)),
    "garbage after": Hostile(lambda: GOOD + b"x" * 70_000, (DAMAGED,)),
    "garbage before": Hostile(lambda: b"x" * 999 + GOOD, ("NOT_A_SPREADSHEET",)),
    "no sheet": Hostile(
        lambda: zipped({n: p for n, p in parts(sheet(row(ONE))).items() if n != SHEET}), (DAMAGED,)
    ),
    # Passwords
    "encrypted xlsx": Hostile(
        lambda: compound(bytes(9), "EncryptedPackage"), ("PASSWORD_PROTECTED",)
    ),
    "encrypted members": Hostile(
        lambda: patched(GOOD, 6, 8, b"\x01\x00"), ("PASSWORD_PROTECTED",)
    ),
    # More than it seems
    "1 GiB of spaces": Hostile(
        lambda: huge(SHEET, SHEET_HEAD, b" " * 256, 4 * MIB, SHEET_TAIL), (LARGE,)
    ),
    "40 million cells in a row": Hostile(
        lambda: huge(SHEET, SHEET_HEAD, b'<c r="A1"/>', 40_000_000, SHEET_TAIL), (LARGE,)
    ),
    "1 GiB of 40 million cells": Hostile(
        lambda: huge(
            SHEET, SHEET_HEAD[:-11], b'<row r="1"><c/></row>' + b" " * 5, 40_000_000, SHEET_TAIL[6:]
        ),
        (LARGE,),
    ),
    "60 million strings": Hostile(
        lambda: huge(SHARED, f'<sst xmlns="{MAIN}">', b"<si/>", 60_000_000, "</sst>"), (LARGE,)
    ),
    "one string of 1 GiB": Hostile(
        lambda: huge(SHARED, "<sst><si><t>", b"a" * 256, 4 * MIB, "</t></si></sst>"), (LARGE,)
    ),
    "500 MB of text in a cell": Hostile(
        lambda: huge(
            SHEET,
            f'{SHEET_HEAD}<c r="A1" t="str"><v>',
            b"a" * 128,
            500_000_000 // 128,
            f"</v></c>{SHEET_TAIL}",
        ),
        (LARGE,),
    ),
    "a large string in many cells": Hostile(
        lambda: workbook(
            sheet("".join(row(FOUR_REFERENCES.format(n=n), n) for n in range(1, 50_001))),
            shared=strings("a" * MIB),
        ),
        ("CELL_TOO_LONG", LARGE),
    ),
    "a permitted string in many cells": Hostile(
        lambda: workbook(
            sheet("".join(row(f'<c r="A{n}" t="s"><v>0</v></c>', n) for n in range(1, 50_000))),
            shared=strings("a" * 32_767),
        ),
        (LARGE,),
    ),
    "a cell too long": Hostile(
        lambda: of_cells(f'<c r="A1" t="str"><v>{"а" * 32_768}</v></c>'), ("CELL_TOO_LONG",)
    ),
    "a lie about size": Hostile(
        lambda: with_raw(SHEET, _packed(b" " * MIB) * 1024 + b"\x03\x00", 0, 5_000), (DAMAGED,)
    ),
    # Directories
    "overlapping members": Hostile(overlapping, (DAMAGED, LARGE)),
    "100 000 members": Hostile(lambda: many_members(100_000), (LARGE,)),
    "the same name twice": Hostile(lambda: twice(SHEET), (DAMAGED,)),
    "the same name but for case": Hostile(lambda: twice(SHEET.upper()), (DAMAGED,)),
    "a path that leads out": Hostile(
        lambda: zipped({**parts(sheet(row(ONE))), "../../x.xml": "x"}), (DAMAGED,)
    ),
    "bzip2": Hostile(
        lambda: zipped(parts(sheet(row(ONE))), zipfile.ZIP_BZIP2), ("UNSUPPORTED",)
    ),
    "lzma": Hostile(lambda: zipped(parts(sheet(row(ONE))), zipfile.ZIP_LZMA), ("UNSUPPORTED",)),
    # XML that is more than data, or none
    **{
        f"entities in {part}": Hostile(lambda part=part: declared(part, BOMB), (UNSAFE,))
        for part in ("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", SHARED, SHEET)
    },
    "a file as an entity": Hostile(
        lambda: declared(SHEET, EXTERNAL.format(target="file:///etc/passwd")), (UNSAFE,)
    ),
    "utf-16": Hostile(
        lambda: replaced(SHEET, sheet(row(ONE)).encode("utf-16")), (UNSAFE,)
    ),
    "utf-7": Hostile(
        lambda: replaced(SHEET, sheet(row(ONE)).replace("UTF-8", "UTF-7")), (UNSAFE,)
    ),
    "broken utf-8": Hostile(
        lambda: replaced(SHEET, sheet(row(ONE)).encode() + b"\xff"), (DAMAGED,)
    ),
    "a cell that is not closed": Hostile(
        lambda: workbook(sheet('<row r="1"><c r="A1"><v>1</v></row>')), (DAMAGED,)
    ),
    "a sheet that is not closed": Hostile(
        lambda: workbook(sheet(row(ONE)).replace("</worksheet>", "")), (DAMAGED,)
    ),
    # Shapes that exhaust parsers
    "nested elements": Hostile(
        lambda: workbook(sheet("<a>" * 1_000_000 + "</a>" * 1_000_000)),
        ("NO_DATA", LARGE, DAMAGED),
    ),
    "a million attributes": Hostile(
        lambda: workbook(
            sheet("<row r='1' " + " ".join(f'a{n}="1"' for n in range(1_000_000)) + f">{ONE}</row>")
        ),
        (UNSAFE,),
    ),
    "an attribute of 64 MiB": Hostile(
        lambda: huge(SHEET, '<worksheet a="', b"a" * 64, MIB, f'">{SHEET_HEAD}{SHEET_TAIL}'),
        (LARGE,),
    ),
    "a comment of 200 MiB": Hostile(
        lambda: huge(SHEET, "<!--", b"a" * 200, MIB, f"-->{SHEET_HEAD}{SHEET_TAIL}"), (LARGE,)
    ),
    # Where cells are
    "a lie about extent": Hostile(
        lambda: workbook(sheet(row(ONE), before=f'<dimension ref="{WHOLE}"/>'))
    ),
    "no extent at all": Hostile(lambda: workbook(sheet(row(ONE), '<dimension ref="вот"/>'))),
    "two far cells": Hostile(lambda: far((1, "A"), (1_048_576, "XFD")), (MANY,)),
    "a diagonal": Hostile(lambda: far(*[(n, letters(n)) for n in range(1, 2_049)]), (MANY,)),
    "a far row": Hostile(lambda: far((1, "A"), (1_048_576, "A")), (MANY,)),
    "row 4294967295": Hostile(lambda: far((4_294_967_295, "A")), (ADDRESS,)),
    **{
        f"{name} over the whole sheet": Hostile(
            lambda more=more: workbook(sheet(row(ONE), after=more))
        )
        for name, more in {
            "merge": f'<mergeCells><mergeCell ref="{WHOLE}"/></mergeCells>',
            "link": f'<hyperlinks><hyperlink ref="{WHOLE}" location="A1"/></hyperlinks>',
            "validation": f'<dataValidations><dataValidation sqref="{WHOLE}"/></dataValidations>',
        }.items()
    },
    "array formula over the whole sheet": Hostile(
        lambda: of_cells(f'<c r="A1"><f t="array" ref="{WHOLE}">1</f><v>1</v></c>')
    ),
    # Sheets
    "10 000 sheets": Hostile(
        lambda: zipped(
            {
                **parts(sheet(row(ONE))),
                "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{making.OFFICE}"><sheets>'
                + "".join(f'<sheet name="{n}" sheetId="{n}" r:id="rId1"/>' for n in range(10_000))
                + "</sheets></workbook>",
            }
        ),
        (MANY,),
    ),
    "100 000 names": Hostile(
        lambda: workbook(
            sheet(row(ONE)),
            more="<definedNames>"
            + "".join(f'<definedName name="n{n}">{n}</definedName>' for n in range(100_000))
            + "</definedNames>",
        ),
    ),
    "a million styles": Hostile(lambda: styles("1" for _ in range(1_000_000)), (LARGE,)),
    "a million different styles": Hostile(lambda: styles(map(hex, range(1_000_000)))),
    "two sheets of one name": Hostile(
        lambda: workbook(sheet(row(ONE)), sheet(row(ONE)), names=("План", "план")), (DAMAGED,)
    ),
    "no sheets": Hostile(lambda: workbook(), ("NO_DATA",)),
    "an empty sheet": Hostile(lambda: workbook(sheet("")), ("NO_DATA",)),
    # OpenDocument
    "ods: 4 000 000 000 filled rows": Hostile(
        lambda: ods(table(ods_row(ods_cell("float", "1", "1"),
                                  more='table:number-rows-repeated="4000000000"'))),
        (MANY,), "а.ods",
    ),
    "ods: 4 000 000 000 filled columns": Hostile(
        lambda: ods(table(ods_row(ods_cell("float", "1", "1",
                                           'table:number-columns-repeated="4000000000"')))),
        (MANY,), "а.ods",
    ),
    "ods: a million rows of a thousand columns": Hostile(
        lambda: ods(table(ods_row(ods_cell("float", "1", "1",
                                           'table:number-columns-repeated="1000"'),
                                  more='table:number-rows-repeated="1000000"'))),
        (MANY,), "а.ods",
    ),
    "ods: a far corner": Hostile(
        lambda: ods(table(
            ods_row("<table:table-cell/>", more='table:number-rows-repeated="1048575"')
            + ods_row('<table:table-cell table:number-columns-repeated="16383"/>',
                      ods_cell("float", "1", "1"))
        )),
        (MANY,), "а.ods",
    ),
    "ods: 2 000 000 000 spaces": Hostile(
        lambda: ods(table(ods_row("<table:table-cell><text:p>"
                                  '<text:s text:c="2000000000"/></text:p></table:table-cell>'))),
        ("CELL_TOO_LONG",), "а.ods",
    ),
    "ods: nested paragraphs": Hostile(
        lambda: ods(table(ods_row(
            '<table:table-cell office:value-type="float" office:value="1">'
            + "<text:p>" * 30_000 + "</text:p>" * 30_000 + "</table:table-cell>"
        ))),
        (), "а.ods",
    ),
    "ods: every row hidden": Hostile(
        lambda: ods(table(ods_row(ods_cell("float", "1", "1")) + ods_row(
            "<table:table-cell/>",
            more='table:visibility="collapse" table:number-rows-repeated="99999999999"'))),
        (), "а.ods",
    ),
    # What is never run nor fetched
    "macros": Hostile(
        lambda: zipped({**parts(sheet(row(ONE))), "xl/vbaProject.bin": b"\xd0\xcf" * 99}), (),
        "отчёт.xlsm",
    ),
    "macros under another name": Hostile(
        lambda: zipped({**parts(sheet(row(ONE))), "xl/vbaProject.bin": b"\xd0\xcf" * 99})
    ),
    "links to elsewhere": Hostile(
        lambda: zipped(
            {
                **parts(sheet(row(ONE))),
                "xl/externalLinks/externalLink1.xml": "<externalLink><ddeLink "
                'ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
                "xl/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0",
            }
        )
    ),
    # A formula is not looked at, its value is
    "a formula that starts programs": Hostile(
        lambda: of_cells('<c r="A1" t="str"><f>cmd|" /C calc"!A0</f><v>ok</v></c>')
    ),
    # Old workbooks (more of them in test_xls)
    "xls: a far corner": Hostile(
        lambda: compound(
            stream8(record8(0x203, NUMBER) + record8(0x203, b"\xff\xff\xff\x00" + NUMBER[4:]))
        ),
        (MANY,), "а.xls",
    ),
    "xls: cut off": Hostile(
        lambda: compound(stream8(record8(0x203, NUMBER)))[:1_600], (DAMAGED,), "а.xls"
    ),
}  # fmt: skip
