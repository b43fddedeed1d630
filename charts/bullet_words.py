"""The words beside bullet rows: names, numbers, and what stands where a figure is missing."""

from charts.bullet_marks import Rows
from charts.key import HATCHED, LINE, SHORT_TICK, key, marked, part_marks
from charts.notes import Note, beside
from charts.palette import ICONS, Palette
from charts.values import Record
from charts.widths import widest
from i18n import number, percent, signed, text

GAP, EDGE, ICON = 12, 4, 20  # px


def labels(rows: list[Record], names: dict[str, str], colours: Palette) -> list[str]:
    """The name of each unit; the day beside it where the figure is an earlier one."""
    return [_label(row, names[row["unit"]], colours) for row in rows]


def _label(row: Record, name: str, colours: Palette) -> str:
    if not row.get("stale") or not row.get("reported_as_of"):
        return name
    return f'{name} <span style="color:{colours.muted}">{row["reported_as_of"]:%d.%m}</span>'


def numbers(rows: list[Record], language: str) -> tuple[list[str], list[str]]:
    """Per cent of the annual plan, and how many people that is over it or short of it."""
    return (
        [percent(row["completion"], language) for row in rows],
        [signed(None if row["gap"] is None else -row["gap"], language) for row in rows],
    )


def missing(row: Record, language: str) -> str:
    """What to say where no bar can be drawn; nothing where one can."""
    if row["people"] is None:
        return text("chart.not_reported", language)
    if row["completion"] is None:
        people = number(row["people"], language)
        return f"{people} · {text('chart.no_plan', language)}"
    return ""


def margins(rows: list[Record], called: list[str], language: str, compact: bool) -> tuple[int, int]:
    """Room in px for the names on the left of the bars and for the numbers on their right."""
    if compact:
        return EDGE, EDGE
    shares, people = numbers(rows, language)
    return ICON + widest(called) + GAP, widest(shares) + widest(people) + 2 * GAP + EDGE


def name_notes(
    rows: list[Record], called: list[str], colours: Palette, left: int, shape: Rows
) -> list[Note]:
    """Icons and names, a column each, from the left edge of the figure."""
    edge = EDGE - left
    notes: list[Note] = []
    for place, (row, name) in enumerate(zip(rows, called, strict=True)):
        icon = beside(ICONS[row["status"]], place, shift=edge, lift=shape.lift)
        notes.append(icon | {"font": {"color": colours.status[row["status"]]}})
        written = f"<b>{name}</b>" if row["bold"] else name
        notes.append(beside(written, place, shift=edge + ICON, lift=shape.lift))
    return notes


def number_notes(
    rows: list[Record], language: str, colours: Palette, right: int, shape: Rows
) -> list[Note]:
    """Two right-aligned columns of numbers; a word where there are none."""
    shares, people = numbers(rows, language)
    last = widest(people) + GAP
    muted = {"font": {"color": colours.muted}}
    notes: list[Note] = []
    for place, (row, share, gap) in enumerate(zip(rows, shares, people, strict=True)):
        absent = missing(row, language)
        if absent:
            notes.append(beside(absent, place, shift=EDGE, lift=shape.word) | muted)
        else:
            for written, inset in ((share, last + EDGE), (gap, EDGE)):
                shift = right - inset
                notes.append(beside(written, place, right=True, shift=shift, lift=shape.lift))
    return notes


def keys(
    rows: list[Record], language: str, colours: Palette, left: int, right: int, *, forecast: bool
) -> list[Note]:
    """What the marks mean, and over the last column what its numbers are."""

    def words(code: str) -> str:
        return text(f"chart.{code}", language)

    lines = [
        [marked(colours.plan, LINE, words("annual_plan")),
         marked(colours.plan, SHORT_TICK, words("period_plan"))],
        part_marks(rows, language, colours),
    ]  # fmt: skip
    if forecast:
        lines.insert(0, [marked(colours.muted, HATCHED, words("forecast"))])
    head = key([[words("to_plan")]], colours.muted, right - EDGE)[0]
    return [*key(lines, colours.muted, EDGE - left), head | {"x": 1, "xanchor": "right"}]
