"""The words of the bars by source: names, numbers, marks of origin, what hovering tells."""

from charts.hover import MISSING
from charts.hover import template as hover_template
from charts.key import LINE, key, marked, part_marks
from charts.notes import Note, beside
from charts.palette import Palette
from charts.values import Record
from charts.widths import fitted, widest, width
from i18n import number, percent, text

NOT_ITEMISED = "not_itemised"
DERIVED = "derived"
LIFT, INDENT, GAP = 13, 18, 12  # px
FIGURES = ("people", "permanent", "temporary", "annual_plan")


def shares(rows: list[Record]) -> list[float | None]:
    """Each row's share of the people of all sources; its parts are shares of the same."""
    whole = sum(row["people"] or 0 for row in rows if row["parent"] is None)
    return [None if row["people"] is None or not whole else row["people"] / whole for row in rows]


def notes(
    rows: list[Record], names: dict[str, str], language: str, colours: Palette, room: int
) -> list[Note]:
    """Name at the left, in ``room`` px; people and share at the right, in columns."""
    muted = {"font": {"color": colours.muted}}
    parts = [percent(part, language) for part in shares(rows)]
    inset = widest(parts) + GAP
    written: list[Note] = []
    for place, (row, part) in enumerate(zip(rows, parts, strict=True)):
        indent = 0 if row["parent"] is None else INDENT
        label = _label(row, names[row["source"]], language, colours, room - indent)
        written.append(beside(label, place, shift=indent, lift=LIFT))
        if row["people"] is None:
            unknown = text("chart.unknown", language)
            written.append(beside(unknown, place, right=True, lift=LIFT) | muted)
            continue
        people = f"<b>{number(row['people'], language)}</b>"
        written.append(beside(people, place, right=True, shift=-inset, lift=LIFT))
        written.append(beside(part, place, right=True, lift=LIFT) | muted)
    return written


def _label(row: Record, name: str, language: str, colours: Palette, room: int) -> str:
    if row.get("standing") != DERIVED:
        return fitted(name, room)
    mark = f" {text('chart.derived', language)}"
    return f'{fitted(name, room - width(mark))}<span style="color:{colours.muted}">{mark}</span>'


def keys(rows: list[Record], language: str, colours: Palette) -> list[Note]:
    """What the marks mean."""
    lines = [
        [marked(colours.plan, LINE, text("chart.annual_plan", language))],
        part_marks(rows, language, colours),
    ]
    return key(lines, colours.muted)


def customdata(rows: list[Record], names: dict[str, str], language: str) -> list[list[str]]:
    """By row: the source's code, its name, then its figures as written; ``—`` for a missing one."""
    return [
        [
            row["source"],
            names[row["source"]],
            *(number(row[figure], language) or MISSING for figure in FIGURES),
            percent(_completion(row), language) or MISSING,
            percent(part, language) or MISSING,
        ]
        for row, part in zip(rows, shares(rows), strict=True)
    ]


def _completion(row: Record) -> float | None:
    known = row["people"] is not None and row["annual_plan"]
    return row["people"] / row["annual_plan"] if known else None


def template(language: str) -> str:
    """One line a figure, in the order of ``customdata``."""
    return hover_template((*FIGURES, "completion", "share"), language)
