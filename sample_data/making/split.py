"""Splitting whole numbers so that the parts add up."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row", bound=Hashable)
Column = TypeVar("Column", bound=Hashable)


def split(total: int, weights: Mapping[Key, float]) -> dict[Key, int]:
    """Whole parts of ``total`` in proportion to ``weights``, by largest remainders."""
    whole = sum(weights.values())
    exact = {key: total * weight / whole for key, weight in weights.items()}
    parts = {key: int(share) for key, share in exact.items()}
    by_remainder = sorted(exact, key=lambda key: parts[key] - exact[key])
    for key in by_remainder[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


def split_both_ways(
    rows: Mapping[Row, int],
    columns: Mapping[Column, int],
    weights: Mapping[tuple[Row, Column], float],
) -> dict[tuple[Row, Column], int]:
    """Whole cells near ``weights`` whose rows and columns add up to the totals given.

    The two sets of totals have the same sum. Cells are fitted to the margins in turn, rounded
    down, and what is left goes to the largest remainders whose row and column still lack.
    """
    exact = _fitted(rows, columns, dict(weights))
    cells = {key: int(share) for key, share in exact.items()}
    lacking_rows = {row: rows[row] - sum(cells[row, column] for column in columns) for row in rows}
    lacking_columns = {
        column: columns[column] - sum(cells[row, column] for row in rows) for column in columns
    }
    while any(lacking_rows.values()):
        row, column = max(
            (key for key in cells if lacking_rows[key[0]] > 0 and lacking_columns[key[1]] > 0),
            key=lambda key: exact[key] - cells[key],
        )
        cells[row, column] += 1
        lacking_rows[row] -= 1
        lacking_columns[column] -= 1
    return cells


def _fitted(
    rows: Mapping[Row, int],
    columns: Mapping[Column, int],
    cells: dict[tuple[Row, Column], float],
) -> dict[tuple[Row, Column], float]:
    for _ in range(200):
        for row, total in rows.items():
            _scale(cells, [(row, column) for column in columns], total)
        for column, total in columns.items():
            _scale(cells, [(row, column) for row in rows], total)
    # A hair less than exact, so that rounding down never exceeds a margin.
    return {key: cell * (1 - 1e-9) for key, cell in cells.items()}


def _scale(
    cells: dict[tuple[Row, Column], float], keys: list[tuple[Row, Column]], total: int
) -> None:
    whole = sum(cells[key] for key in keys)
    for key in keys:
        cells[key] *= total / whole if whole else 0.0
