"""A sheet as its sender knows it: texts by row number and column letter, and what each cell is."""

import re
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_loaders.book import Address, Sheet, address
from data_loaders.opening import open_isolated
from domain.reports import CELL_COLUMNS, empty

ROWS, COLUMNS = 200, 60  # what is drawn of a larger sheet, around the cell asked for


@dataclass(frozen=True)
class Picture:
    """Two frames of one shape: ``texts`` (what stands there) and ``roles`` (what it was taken for).

    Rows are numbered and columns lettered as in Excel; an empty cell is "".
    """

    texts: pd.DataFrame
    roles: pd.DataFrame


def pictures(content: bytes, name: str, cells: pd.DataFrame) -> dict[str | None, Picture]:
    """Every visible sheet of a workbook, by its name. Raises Unreadable."""
    book = open_isolated(content, name)
    return {
        sheet.name: picture(sheet, cells) for sheet in book.sheets if sheet.visible and sheet.cells
    }


def picture_of_cells(content: bytes, name: str, sheet: str | None, cells: list[str]) -> Picture:
    """The sheet around the first of ``cells``, with these as ``chosen``. Raises Unreadable."""
    book = open_isolated(content, name)
    [found] = [one for one in book.sheets if one.name == sheet]
    chosen = empty(CELL_COLUMNS)
    if cells:
        rows = [{"sheet": sheet, "cell": cell, "role": "chosen", "reason": ""} for cell in cells]
        chosen = pd.DataFrame(rows, columns=list(CELL_COLUMNS))
    return picture(found, chosen, around=_position(cells[0]) if cells else (0, 0))


def _position(cell: str) -> Address:
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def picture(sheet: Sheet, cells: pd.DataFrame, around: Address = (0, 0)) -> Picture:
    """The part of ``sheet`` around an address. ``cells``: CELL_COLUMNS of a ReadReport."""
    drawn = sheet.cells | sheet.errors | dict.fromkeys(sheet.unsaved, "=…")
    first_row, first_column = max(around[0] - ROWS // 2, 0), max(around[1] - COLUMNS // 2, 0)
    last_row = min(max((row for row, _ in drawn), default=0), first_row + ROWS - 1)
    last_column = min(max((column for _, column in drawn), default=0), first_column + COLUMNS - 1)
    rows = range(first_row, last_row + 1)
    columns = range(first_column, last_column + 1)
    role = _roles(sheet, cells)
    return Picture(
        _frame(rows, columns, lambda where: text(drawn.get(where))),
        _frame(rows, columns, lambda where: role.get(address(where), "")),
    )


def text(value: object) -> str:
    """A cell's value as its sender sees it, nearly: numbers plain, dates with dots."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4g}" if abs(value) < 10 else f"{value:g}"
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    return str(value)


def _roles(sheet: Sheet, cells: pd.DataFrame) -> dict[str, str]:
    here = (
        cells[cells["sheet"].isna()] if sheet.name is None else cells[cells["sheet"] == sheet.name]
    )
    return dict(zip(here["cell"], here["role"], strict=True))


def _frame(rows: range, columns: range, shown) -> pd.DataFrame:  # type: ignore[no-untyped-def]
    return pd.DataFrame(
        [[shown((row, column)) for column in columns] for row in rows],
        index=pd.Index([row + 1 for row in rows]),
        columns=[address((0, column))[:-1] for column in columns],
        dtype="object",
    )
