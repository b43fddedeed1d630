"""Addresses of the cells of an .xlsx sheet, from what cells call themselves ("B12")."""

from data_loaders import limits
from data_loaders.book import Address
from data_loaders.unreadable import Unreadable

ROW_DIGITS, NOWHERE = 7, (-1, -1)
NEAR_ROWS, KNOWN_PLACES = 200, 20_000  # nearly all cells of reports are among these


def column_number(letters: str) -> int:
    """``A`` is 0. Raises Unreadable beyond the last column there can be."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - 64
    if number > limits.COLUMNS:
        raise Unreadable("BAD_CELL_REFERENCE")
    return number - 1


class _Columns(dict[str, int]):
    def __missing__(self, letters: str) -> int:
        if not letters.isalpha():
            raise Unreadable("BAD_CELL_REFERENCE")
        self[letters] = number = column_number(letters)
        return number


class _Places(dict[str, Address]):
    """Addresses by what a cell calls itself; reports use the same few thousand again and again."""

    def __missing__(self, reference: str) -> Address:
        letters = reference.rstrip("0123456789")
        digits = reference[len(letters) :]
        if digits.startswith("0") or len(digits) > ROW_DIGITS:
            return NOWHERE
        place = (int(digits) - 1, column_number(letters))
        if len(self) < KNOWN_PLACES:
            self[reference] = place
        return place


COLUMNS, PLACES = _Columns(), _Places()


class Places:
    """The addresses of a sheet's cells, row after row: most rows have the columns of the last."""

    def __init__(self) -> None:
        self._letters: list[str] = []
        self._columns: list[int] = []

    def of(self, row: int, line: str, references: list[str]) -> list[Address] | None:
        """The addresses of cells in a row, which calls itself ``line``; None if one is not in it.

        Raises Unreadable for a column that there cannot be.
        """
        if [letters + line for letters in self._letters] == references:
            return [(row, column) for column in self._columns]
        if row < NEAR_ROWS:
            places = [PLACES[reference] for reference in references]
        else:
            places = [_in_line(row, line, reference) for reference in references]
        if any(place[0] != row for place in places):
            return None
        self._letters = [reference[: -len(line)] for reference in references]
        self._columns = [column for _, column in places]
        return places


def _in_line(row: int, line: str, reference: str) -> Address:
    letters = reference.removesuffix(line)
    return (row, COLUMNS[letters]) if letters != reference else NOWHERE
