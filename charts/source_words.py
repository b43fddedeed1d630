"""The words of the bars by source: names, numbers, marks of origin, what hovering tells."""

import pandas as pd

from charts.hover import MISSING
from charts.hover import template as hover_template
from charts.key import LINE, key, marked, part_marks, parts_known
from charts.notes import Note, beside
from charts.palette import Palette
from charts.widths import fitted, widest, width
from i18n import number, percent, text

NOT_ITEMISED = "not_itemised"
DERIVED = "derived"
LIFT, INDENT, GAP = 13, 18, 12  # px
FIGURES = ("people", "permanent", "temporary", "annual_plan")


def shares(rows: pd.DataFrame) -> pd.Series:
    """Each row's share of the people of all sources; its parts are shares of the same."""
    return rows["people"].astype("Float64") / rows["people"][rows["parent"].isna()].sum()


def notes(
    rows: pd.DataFrame, names: dict[str, str], language: str, colours: Palette, room: int
) -> list[Note]:
    """Name at the left, in ``room`` px; people and share at the right, in columns."""
    muted = {"font": {"color": colours.muted}}
    people = [number(value, language) for value in rows["people"]]
    parts = [percent(value, language) for value in shares(rows)]
    inset = widest(parts) + GAP
    written: list[Note] = []
    for place, row in enumerate(rows.to_dict("records")):
        indent = 0 if pd.isna(row["parent"]) else INDENT
        label = _label(row, names[row["source"]], language, colours, room - indent)
        written.append(beside(label, place, shift=indent, lift=LIFT))
        absent = not people[place]
        figure = text("chart.unknown", language) if absent else f"<b>{people[place]}</b>"
        shift = 0 if absent else -inset
        note = beside(figure, place, right=True, shift=shift, lift=LIFT)
        written.append(note | muted if absent else note)
        written.append(beside(parts[place], place, right=True, lift=LIFT) | muted)
    return [note for note in written if note["text"]]


def _label(row: dict[str, object], name: str, language: str, colours: Palette, room: int) -> str:
    if row.get("status") != DERIVED:
        return fitted(name, room)
    mark = f" {text('chart.derived', language)}"
    return f'{fitted(name, room - width(mark))}<span style="color:{colours.muted}">{mark}</span>'


def keys(rows: pd.DataFrame, language: str, colours: Palette) -> list[Note]:
    """What the marks mean."""
    lines = [
        [marked(colours.plan, LINE, text("chart.annual_plan", language))],
        part_marks(parts_known(rows), language, colours),
    ]
    return key(lines, colours.muted)


def customdata(rows: pd.DataFrame, names: dict[str, str], language: str) -> list[list[str]]:
    """By row: the source's code, its name, then its figures as written; ``—`` for a missing one."""
    done = rows["people"].astype("Float64") / rows["annual_plan"].astype("Float64")
    return [
        [
            row["source"],
            names[row["source"]],
            *(number(row[figure], language) or MISSING for figure in FIGURES),
            percent(done[place], language) or MISSING,
            percent(part, language) or MISSING,
        ]
        for place, (row, part) in enumerate(zip(rows.to_dict("records"), shares(rows), strict=True))
    ]


def template(language: str) -> str:
    """One line a figure, in the order of ``customdata``."""
    return hover_template((*FIGURES, "completion", "share"), language)
