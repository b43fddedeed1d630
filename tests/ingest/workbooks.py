"""Workbooks as a small district sends them, made for the tests."""

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook

SOURCES = {
    "works": "Инфраструктурные проекты",
    "help": "Субсидируемые рабочие места",
}
UNITS = {"north": "Северный район", "south": "Южный район", "lake": "г. Озёрск"}

Split = tuple[object, object]  # permanent and temporary


def unit_file(
    unit: str, as_of: str, facts: Mapping[str, Split], plan: int = 100, total: int | None = None
) -> bytes:
    """One unit's own file: sources are rows. ``as_of`` as the title writes it, 01.06.2025."""
    book = Workbook()
    sheet = book.active
    sheet.append([f"Карта занятости: {UNITS[unit]}"])
    sheet.append([f"по состоянию на {as_of} г." if as_of else ""])
    sheet.append(["Направление", "План на год", "Факт", "Постоянные", "Временные"])
    for source, (permanent, temporary) in facts.items():
        summed = _sum(permanent, temporary) if total is None else total
        sheet.append([SOURCES[source], plan, summed, permanent, temporary])
    return saved(book)


def summary(as_of: str, facts: Mapping[str, Mapping[str, Split]]) -> bytes:
    """A summary of units: unit to source to split; units are rows, sources pairs of columns."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Карта занятости, область Малая"])
    sheet.append([f"по состоянию на {as_of} г."])
    named = list(SOURCES)
    sheet.append(["Район", *(word for source in named for word in (SOURCES[source], None))])
    sheet.append([None, *(["Постоянные", "Временные"] * len(named))])
    for number in range(len(named)):
        sheet.merge_cells(
            start_row=3, end_row=3, start_column=2 + 2 * number, end_column=3 + 2 * number
        )
    for unit, by_source in facts.items():
        sheet.append([UNITS[unit], *(number for source in named for number in by_source[source])])
    return saved(book)


def _sum(permanent: object, temporary: object) -> object:
    numbers = isinstance(permanent, int) and isinstance(temporary, int)
    return permanent + temporary if numbers else None


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()
