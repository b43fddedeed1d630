"""A copy of a workbook with some cells corrected, everything else as it was."""

from io import BytesIO

from openpyxl import load_workbook


def mended(content: bytes, sheet: str, values: dict[str, int]) -> bytes:
    """The .xlsx ``content`` with ``values`` written into the cells of ``sheet``.

    Formulas elsewhere lose their saved values only if they were formulas before; the sample's
    workbooks hold none. Raises KeyError for a sheet that is not there.
    """
    workbook = load_workbook(BytesIO(content))
    for cell, value in values.items():
        workbook[sheet][cell] = value
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()
