"""The lines of a table and everything in its names and headings that could not be taken."""

from collections.abc import Iterator

from data_loaders.book import Address
from data_loaders.recognise.doubts import (
    NEEDS_ANSWER,
    UNKNOWN_SOURCE,
    UNKNOWN_UNIT,
    Doubt,
    doubtful_unit,
)  # fmt: skip
from data_loaders.recognise.grid import states_a_number
from data_loaders.recognise.homonym_rows import unit_rows
from data_loaders.recognise.kinds_of_names import NUMBER_COLUMN, SOURCE, UNIT
from data_loaders.recognise.lexicon import HEADING_ANSWERS, Lexicon
from data_loaders.recognise.meaning import UNCLEAR
from data_loaders.recognise.pairs import ANSWER_PAIRS, ANSWERS, settle_sides
from data_loaders.recognise.row_names import SECTION, RowNames
from data_loaders.recognise.rows import NO_NAME, Line, Rows
from data_loaders.recognise.tables import Table


def read_lines(table: Table, lexicon: Lexicon) -> tuple[list[Line], list[Doubt]]:
    """The rows of a table, and the names that could not be taken."""
    counted = [one for one in table.columns.values() if one.holds_numbers]
    say_all = not any(one.sides or one.meaning.measure or one.meaning.job_type for one in counted)
    names = RowNames(lexicon, of_units=unit_rows(table, lexicon), say_all=say_all)
    rows = Rows(table, lexicon, names)
    lines = list(rows.lines())
    asked = _two_numbers(table, lexicon, [line.row for line in lines if not line.sides])
    doubts = [
        *(asked or _in_headings(table, lexicon)),
        *rows.names.doubts,
        *_nameless_rows(table, lines),
        *_rows_of_nobody(table, lines),
    ]
    if rows.blocks_are_units:
        doubts += _nameless_blocks(table, lexicon, lines)
    return lines, list(dict.fromkeys(doubts))


def _two_numbers(table: Table, lexicon: Lexicon, rows: list[int]) -> list[Doubt]:
    """A question about cells with two numbers, if nothing says what the two are.

    rows: those whose own names do not say it.
    """
    titles = (text for row in table.title_rows for _, text in table.texts(row))
    answer = lexicon.answers.get(ANSWER_PAIRS, "")
    at = settle_sides(table.grid, table.columns.values(), rows, titles, answer)
    return [Doubt(NEEDS_ANSWER, at, ANSWER_PAIRS, tuple(ANSWERS))] if at else []


def _nameless_rows(table: Table, lines: list[Line]) -> Iterator[Doubt]:
    """Rows that are counted and have numbers, but no name."""
    rule = UNKNOWN_SOURCE if SOURCE in table.names.values() else UNKNOWN_UNIT
    counts = [column for column, kind in table.names.items() if kind == NUMBER_COLUMN]
    for line in lines:
        for column in counts if line.meaning.ignored == NO_NAME else ():
            content = table.grid.rows[line.row].get(column)
            if states_a_number(content):
                yield Doubt(rule, (line.row, column), f"№ {content}")


def _rows_of_nobody(table: Table, lines: list[Line]) -> Iterator[Doubt]:
    """Rows with a name and numbers of which neither row nor column tells whose they are."""
    kinds = set(table.names.values())
    said = [one.meaning for one in table.columns.values()]
    for rule, kind, told in (
        (UNKNOWN_UNIT, UNIT, "unit"),
        (UNKNOWN_SOURCE, SOURCE, "source"),
    ):
        if kind not in kinds or any(getattr(one, told) for one in said):
            continue
        for line in lines:
            here = line.meaning
            if (
                line.numbers
                and line.at
                and not (here.ignored or getattr(here, told) or here.sources)
            ):
                yield Doubt(rule, line.at, _text(table, line.at))


def _nameless_blocks(table: Table, lexicon: Lexicon, lines: list[Line]) -> Iterator[Doubt]:
    """Where blocks name units, the headings of blocks without one."""
    heading: Line | None = None
    for line in lines:
        if not line.numbers:
            heading = line if line.meaning.ignored == SECTION else None
        elif heading and heading.at and not (line.meaning.unit or line.meaning.ignored):
            yield doubtful_unit(lexicon, _text(table, heading.at), heading.at)


def _in_headings(table: Table, lexicon: Lexicon) -> Iterator[Doubt]:
    """Headings with numbers under them that name an unknown source, unit or measure."""
    for column in table.columns.values():
        if not any(states_a_number(table.grid.rows[row].get(column.number)) for row in table.rows):
            continue
        if column.unknown_unit:
            text = _text(table, column.unknown_unit)
            yield doubtful_unit(lexicon, text, column.unknown_unit)
        elif column.unknown_source:
            text = _text(table, column.unknown_source)
            yield Doubt(UNKNOWN_SOURCE, column.unknown_source, text)
        elif column.unknown or (column.meaning.measure == UNCLEAR and not column.sides):
            at = column.unknown or column.headings[-1][0]
            yield Doubt(NEEDS_ANSWER, at, _text(table, at), HEADING_ANSWERS)
        elif column.meaning.sources:
            at = next(at for at, label in reversed(column.headings) if len(label.sources) > 1)
            yield Doubt(NEEDS_ANSWER, at, _text(table, at), column.meaning.sources)


def _text(table: Table, at: Address) -> str:
    return str(table.grid.content(at))
