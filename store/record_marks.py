"""What no form asks for, such as that a row is invented, stays with a row that comes unchanged."""

from types import SimpleNamespace
from typing import Any

from domain.records import STANDS_AT, Kind


def with_marks(row: Any, earlier: Any | None, form: Kind) -> Any:
    """The row, with the earlier one's unasked values where it says nothing else than that.

    row, earlier: of one key, with ``values`` and ``as_of``; of a dated kind rows of two dates say
    different things.
    """
    if earlier is None or (form.dated and row.as_of != earlier.as_of):
        return row
    unasked = {column.code for column in form.columns if not column.in_form} - set(row.values)
    marks = {code: value for code, value in earlier.values.items() if code in unasked}
    if not marks or _said(row, unasked) != _said(earlier, unasked):
        return row
    return SimpleNamespace(**{**_fields(row), "values": row.values | marks})


def _said(row: Any, unasked: set[str]) -> dict[str, Any]:
    return {code: value for code, value in row.values.items() if code not in {*unasked, STANDS_AT}}


def _fields(row: Any) -> dict[str, Any]:
    return vars(row) if isinstance(row, SimpleNamespace) else dict(row._mapping)
