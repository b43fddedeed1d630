"""The words beside bullet rows: names, numbers, and what stands where a figure is missing."""

import pandas as pd

from charts.bullet_marks import Rows
from charts.key import HATCHED, LINE, SHORT_TICK, key, marked, part_marks, parts_known
from charts.notes import Note, beside
from charts.palette import ICONS, palette
from charts.widths import widest
from i18n import number, percent, signed, text

GAP, EDGE, ICON = 12, 4, 20  # px


def labels(rows: pd.DataFrame, names: dict[str, str], dark: bool) -> list[str]:
    """The name of each unit; the day beside it where the figure is an earlier one."""
    return [_label(row, names[str(code)], dark) for code, row in rows.iterrows()]


def _label(row: pd.Series, name: str, dark: bool) -> str:
    if not row.get("stale") or pd.isna(row.get("reported_as_of")):
        return name
    return f'{name} <span style="color:{palette(dark).muted}">{row["reported_as_of"]:%d.%m}</span>'


def numbers(rows: pd.DataFrame, language: str) -> tuple[list[str], list[str]]:
    """Per cent of the annual plan, and how many people that is over it or short of it."""
    deviation = -rows["gap"].astype("Float64").round().astype("Int64")
    return (
        [percent(share, language) for share in rows["completion"]],
        [signed(people, language) for people in deviation],
    )


def missing(row: pd.Series, language: str) -> str:
    """What to say where no bar can be drawn; nothing where one can."""
    if pd.isna(row["people"]):
        return text("chart.not_reported", language)
    if pd.isna(row["completion"]):
        people = number(row["people"], language)
        return f"{people} · {text('chart.no_plan', language)}"
    return ""


def margins(rows: pd.DataFrame, called: list[str], language: str, compact: bool) -> tuple[int, int]:
    """Room in px for the names on the left of the bars and for the numbers on their right."""
    if compact:
        return EDGE, EDGE
    shares, people = numbers(rows, language)
    return ICON + widest(called) + GAP, widest(shares) + widest(people) + 2 * GAP + EDGE


def name_notes(
    rows: pd.DataFrame, called: list[str], dark: bool, left: int, shape: Rows, bold: int | None
) -> list[Note]:
    """Icons and names, a column each, from the left edge of the figure."""
    colours, edge = palette(dark), EDGE - left
    notes: list[Note] = []
    for place, (status, name) in enumerate(zip(rows["status"], called, strict=True)):
        icon = beside(ICONS[status], place, shift=edge, lift=shape.lift)
        notes.append(icon | {"font": {"color": colours.status[status]}})
        written = f"<b>{name}</b>" if place == bold else name
        notes.append(beside(written, place, shift=edge + ICON, lift=shape.lift))
    return notes


def number_notes(
    rows: pd.DataFrame, language: str, dark: bool, right: int, shape: Rows
) -> list[Note]:
    """Two right-aligned columns of numbers; a word where there are none."""
    shares, people = numbers(rows, language)
    last = widest(people) + GAP
    muted = {"font": {"color": palette(dark).muted}}
    notes: list[Note] = []
    for place, (share, gap) in enumerate(zip(shares, people, strict=True)):
        absent = missing(rows.iloc[place], language)
        if absent:
            notes.append(beside(absent, place, shift=EDGE, lift=shape.word) | muted)
        else:
            for written, inset in ((share, last + EDGE), (gap, EDGE)):
                shift = right - inset
                notes.append(beside(written, place, right=True, shift=shift, lift=shape.lift))
    return notes


def keys(
    rows: pd.DataFrame, language: str, dark: bool, left: int, right: int, forecast: bool
) -> list[Note]:
    """What the marks mean, and over the last column what its numbers are."""
    colours = palette(dark)

    def words(code: str) -> str:
        return text(f"chart.{code}", language)

    lines = [
        [marked(colours.plan, LINE, words("annual_plan")),
         marked(colours.plan, SHORT_TICK, words("period_plan"))],
        part_marks(parts_known(rows), language, colours),
    ]  # fmt: skip
    if forecast:
        lines.insert(0, [marked(colours.muted, HATCHED, words("forecast"))])
    head = key([[words("to_plan")]], colours.muted, right - EDGE)[0]
    return [*key(lines, colours.muted, EDGE - left), head | {"x": 1, "xanchor": "right"}]
