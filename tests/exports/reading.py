"""What stands in a paper: its texts, and its figures by code, read back from each format."""

import re
import warnings
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from openpyxl import Workbook, load_workbook
from pptx import Presentation
from pptx.util import Emu
from pypdf import PdfReader

from stories.paper_figures import NUMBERS

ROW_CODE = re.compile(r"\d\d\.\d\d")
NUMBER = re.compile(r"\(?(\d+)\)?")


def text_of(content: bytes, format: str) -> str:
    """All words that a reader sees, in their order."""
    return {"pdf": pdf_text, "docx": docx_text, "pptx": pptx_text, "xlsx": xlsx_text}[format](
        content
    )


def pdf_text(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def docx_text(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for cell in table._cells]
    with ZipFile(BytesIO(content)) as package:
        notes = re.sub(r"<[^>]+>", "", package.read("word/footnotes.xml").decode())
    foot = [paragraph.text for one in document.sections for paragraph in one.footer.paragraphs]
    return "\n".join([*(one.text for one in document.paragraphs), *cells, notes, *foot])


def pptx_text(content: bytes) -> str:
    found = []
    for slide in Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


def opened(content: bytes) -> Workbook:
    """The workbook. What its reader does not know of (bars in cells) does not matter here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return load_workbook(BytesIO(content))


def xlsx_text(content: bytes) -> str:
    book = opened(content)
    return "\n".join(
        str(cell)
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if cell is not None
    )


def figures_of(content: bytes, format: str, words) -> dict[str, set[str]]:
    """The figures in the paper's tables as written, by code: ``{"09.00.1": {"777"}}``."""
    found: dict[str, set[str]] = {}
    for table in TABLES[format](content):
        numbers = [number_of(heading) for heading in table[0]]
        for row in table[1:]:
            if not ROW_CODE.fullmatch(str(row[0])):
                continue
            for number, cell in zip(numbers[2:], row[2:], strict=True):
                if number:
                    code = f"{row[0]}.{number}"
                    found.setdefault(code, set()).add(written(cell, number, words))
    return found


def number_of(heading) -> int | None:
    """The number of a column, which stands in the last line of its heading."""
    last = str(heading or "").strip().split("\n")[-1]
    found = NUMBER.fullmatch(last)
    return int(found.group(1)) if found else None


def written(cell, number: int, words) -> str:
    """A cell as the paper's language writes it: Excel keeps the number itself."""
    if isinstance(cell, str):
        return cell
    figure = {number: name for name, number in NUMBERS.items()}[number]
    return words.figure(figure, cell)


def docx_tables(content: bytes) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in Document(BytesIO(content)).tables
    ]


def pptx_tables(content: bytes) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for slide in Presentation(BytesIO(content)).slides
        for shape in slide.shapes
        if shape.has_table
    ]


def xlsx_tables(content: bytes) -> list[list[list[object]]]:
    """The tables of the sheets that have row codes: headings stand in the fifth row."""
    book = opened(content)
    found = []
    for sheet in book:
        rows = [list(row) for row in sheet.iter_rows(min_row=5, max_col=10, values_only=True)]
        if any(ROW_CODE.fullmatch(str(row[0])) for row in rows):
            wide = sum(cell is not None for cell in rows[0])
            found.append([row[:wide] for row in rows])
    return found


TABLES = {"docx": docx_tables, "pptx": pptx_tables, "xlsx": xlsx_tables}


def charts_of(content: bytes) -> list:
    """The native charts of a deck, slide by slide."""
    return [
        shape.chart
        for slide in Presentation(BytesIO(content)).slides
        for shape in slide.shapes
        if shape.has_chart
    ]


def outside(content: bytes) -> list[str]:
    """Shapes of a deck that reach over the edge of their slide."""
    deck = Presentation(BytesIO(content))
    return [
        f"{number}: {shape.name}"
        for number, slide in enumerate(deck.slides, start=1)
        for shape in slide.shapes
        if shape.left < Emu(0)
        or shape.top < Emu(0)
        or shape.left + shape.width > deck.slide_width
        or shape.top + shape.height > deck.slide_height
    ]


def column_widths(sheet) -> list[float]:
    """The width of each column of a sheet that openpyxl read, in letters."""
    found = [0.0] * sheet.max_column
    for one in sheet.column_dimensions.values():
        found[one.min - 1 : one.max] = [one.width] * (one.max - one.min + 1)
    return found[: sheet.max_column]
