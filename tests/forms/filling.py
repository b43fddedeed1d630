"""Fill in a form as a district does, and read what it holds."""

from io import BytesIO

from openpyxl import load_workbook


def filled(content: bytes, cells: dict[str, object]) -> bytes:
    """The workbook with ``cells`` written into its first sheet; sums lose their saved values."""
    book = load_workbook(BytesIO(content))
    for address, value in cells.items():
        book.worksheets[0][address] = value
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def opened(content: bytes):
    """The workbook, its sums as saved values."""
    return load_workbook(BytesIO(content), data_only=True)


def numbers(report) -> dict[tuple[str, str], int]:
    """(source, job type) to people of a read report."""
    rows = report.facts.itertuples()
    return {(row.source, row.job_type): row.people for row in rows}
