"""Workbooks made part by part, so that a test can spell what no writer would."""

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPES = DECLARATION + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)
STYLES = DECLARATION + (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1">'
    '<numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/></numFmts>'
    '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'
    '<xf numFmtId="21"/><xf numFmtId="46"/></cellXfs></styleSheet>'
)
PLAIN, DAY, MOMENT, CLOCK, ELAPSED = range(5)  # the styles of STYLES


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A container of those parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return written.getvalue()


def relations(*targets: tuple[str, str]) -> str:
    """A list of relations rId1, rId2 … to (type, target)."""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{type_}" Target="{target}"/>'
        for number, (type_, target) in enumerate(targets, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{listed}</Relationships>'


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """A worksheet with those rows, and what stands before and after them."""
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def row(cells: str, number: int = 1, more: str = "") -> str:
    """A row of cells as spelled."""
    return f'<row r="{number}"{more}>{cells}</row>'


def strings(*texts: str) -> str:
    """The shared strings."""
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f'{DECLARATION}<sst xmlns="{MAIN}">{items}</sst>'


def parts(
    *sheets: str,
    shared: str = strings("район", "план"),
    names: tuple[str, ...] = (),
    states: tuple[str, ...] = (),
    more: str = "",
) -> dict[str, str | bytes]:
    """The parts of a workbook of those sheets; ``more`` goes into the workbook part."""
    count = len(sheets)
    listed = "".join(
        f'<sheet name="{names[number] if names else f"Лист{number + 1}"}" sheetId="{number + 1}"'
        f' state="{states[number] if states else "visible"}" r:id="rId{number + 1}"/>'
        for number in range(count)
    )
    targets = [("worksheet", f"worksheets/sheet{number + 1}.xml") for number in range(count)]
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{more}'
            f"<sheets>{listed}</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": relations(
            *targets, ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")
        ),
        "xl/sharedStrings.xml": shared,
        "xl/styles.xml": STYLES,
        **{f"xl/worksheets/sheet{n}.xml": xml for n, xml in enumerate(sheets, 1)},
    }


def workbook(*sheets: str, **how: object) -> bytes:
    """A workbook of those sheets; the rest as ``parts`` takes it."""
    return zipped(parts(*sheets, **how))


def of_cells(cells: str, **how: object) -> bytes:
    """A workbook of one sheet of one row of cells as spelled."""
    return workbook(sheet(row(cells)), **how)
