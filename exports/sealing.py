"""Office files made the same every time, each with the record of its figures inside.

The record is a custom XML part, which Word, PowerPoint and Excel keep when they save a file.
"""

import re
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from exports.record import MARK, Record, packed, unpacked

PARTS = ("word/document.xml", "ppt/presentation.xml", "xl/workbook.xml")  # what a file is built on
NAMESPACE = "urn:employment-map:paper"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
PROPERTIES = RELATION + "Props"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
ITEM = f'<?xml version="1.0" encoding="UTF-8"?>\n<paper xmlns="{NAMESPACE}">%s</paper>'
ITEM_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    '<ds:datastoreItem ds:itemID="{5B0E7C2A-6C1D-4C59-9E0B-3F6A2D5C7E11}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="%s" Target="%s"/></Relationships>'
)
MOMENT = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
LINE = re.compile(re.escape(MARK) + r"[A-Za-z0-9_=-]+")
NUMBER = 7031  # of our part: a template may have its own parts
LARGEST = 1 << 20  # a record's part is a few kilobytes


def sealed(content: bytes, record: Record) -> bytes:
    """The .docx, .pptx or .xlsx with its record, and nothing of when it was written."""
    parts = _parts(content, record.as_of)
    main = next(name for name in PARTS if name in parts)
    folder, _, name = main.partition("/")
    item, properties = f"customXml/item{NUMBER}.xml", f"customXml/itemProps{NUMBER}.xml"
    parts[item] = (ITEM % escape(packed(record))).encode()
    parts[properties] = ITEM_PROPERTIES.encode()
    parts[f"customXml/_rels/item{NUMBER}.xml.rels"] = (
        RELATIONS % (PROPERTIES, f"itemProps{NUMBER}.xml")
    ).encode()
    relations = f"{folder}/_rels/{name}.rels"
    parts[relations] = _before_end(
        parts[relations],
        f'<Relationship Id="rIdPaper" Type="{RELATION}" Target="../{item}"/>',
        b"</Relationships>",
    )
    parts["[Content_Types].xml"] = _before_end(
        parts["[Content_Types].xml"],
        f'<Override PartName="/{properties}" ContentType="{PROPERTIES_TYPE}"/>',
        b"</Types>",
    )
    return _zipped(parts)


def record_in(content: bytes) -> Record | None:
    """The record of a paper in any of our formats; None where there is none."""
    found = LINE.search(_record_text(content))
    return unpacked(found.group()) if found else None


def _record_text(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode("latin-1")  # PDF keeps it uncompressed, among the document's facts
    try:
        with ZipFile(BytesIO(content)) as package:
            items = [
                info for info in package.infolist()
                if info.filename.startswith("customXml/item") and info.file_size < LARGEST
            ]  # fmt: skip
            return "\n".join(package.read(info).decode("utf-8", "replace") for info in items)
    except BadZipFile:
        return ""


def _parts(content: bytes, as_of: date) -> dict[str, bytes]:
    """The parts of a package by name; moments of writing in them become the papers' date."""
    moment = f"{as_of:%Y-%m-%d}T00:00:00Z".encode()
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name, part in parts.items():
        if name == "docProps/core.xml":
            parts[name] = MOMENT.sub(rb"\g<1>" + moment + rb"\g<3>", part)
        elif name.endswith(".xlsx"):  # the data behind a chart
            parts[name] = _zipped(_parts(part, as_of))
    return parts


def _zipped(parts: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return content.getvalue()


def _before_end(part: bytes, added: str, end: bytes) -> bytes:
    start, found, rest = part.rpartition(end)
    return start + added.encode() + found + rest
