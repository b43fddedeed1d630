"""Values of .ods workbooks, spelled as LibreOffice does and as nobody does."""

from datetime import date, datetime, time

import pytest

from data_loaders.opening import Unreadable, open_book
from tests.formats import making

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style", "calcext")
)
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods(tables: str, mimetype: str = MIMETYPE, **parts: str) -> bytes:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES}>'
        '<office:automatic-styles><style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return making.zipped({"mimetype": mimetype, "content.xml": content, **parts})


def table(rows: str, name: str = "Лист1", style: str = "ta1") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{rows}</table:table>'


def cell(kind: str = "", value: str = "", shown: str = "", more: str = "") -> str:
    attribute = {"float": "value", "percentage": "value", "currency": "value"}.get(
        kind, f"{kind}-value"
    )
    typed = f'office:value-type="{kind}" office:{attribute}="{value}"' if kind else ""
    return f"<table:table-cell {typed} {more}><text:p>{shown}</text:p></table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def opened(rows: str):
    return open_book(ods(table(rows)), "отчёт.ods").sheets[0]


def test_every_kind_of_value_is_read():
    found = opened(
        row(
            cell("float", "25", "25"),
            cell("percentage", "0.25", "25 %"),
            cell("date", "2025-12-01", "01.12.25"),
            cell("date", "2025-12-01T18:00:00", "01.12.25"),
            cell("time", "PT18H00M00S", "18:00"),
            cell("time", "PT36H00M00S", "36:00"),
            cell("boolean", "true", "ИСТИНА"),
            '<table:table-cell office:value-type="string"><text:p>Жар<text:span>ма</text:span>'
            '<text:s text:c="2"/>!<text:tab/>?<text:line-break/></text:p><text:p>вторая</text:p>'
            "</table:table-cell>",
        )
    )

    assert list(found.cells.values()) == [
        25, 0.25, date(2025, 12, 1), datetime(2025, 12, 1, 18), time(18), 1.5, True,
        "Жарма  !\t?\n\nвторая",
    ]  # fmt: skip


def test_errors_are_never_blanks_in_old_and_new_spelling():
    formula = 'table:formula="of:=1/0"'
    found = opened(
        row(
            cell("string", "", "#ДЕЛ/0!", f'{formula} calcext:value-type="error"'),
            cell("float", "0", "Ошибка:502", formula),
            cell("float", "0", "0", formula),
            cell("float", "NaN", "не число"),
        )
    )

    assert found.errors == {(0, 0): "#ДЕЛ/0!", (0, 1): "Ошибка:502", (0, 3): "nan"}
    assert found.cells == {(0, 2): 0}
    assert found.formulas == {(0, 0), (0, 1), (0, 2)}


def test_a_formula_without_a_value_is_known():
    found = opened(row('<table:table-cell table:formula="of:=[.B1]"/>', cell("float", "1", "1")))

    assert found.unsaved == {(0, 0)}


def test_the_day_before_all_days_is_what_is_shown():
    assert opened(row(cell("date", "1899-12-30", "30.12.99"))).cells == {(0, 0): "30.12.99"}


def test_repetitions_spans_hidden_lines_and_sheets():
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        + row(cell("float", "1", "1", 'table:number-columns-repeated="3"'))
        + row("<table:table-cell/>", more='table:number-rows-repeated="7"')
        + row(
            cell("float", "2", "2", 'table:number-columns-spanned="2"'),
            "<table:covered-table-cell/>",
            cell("float", "3", "3"),
            more='table:number-rows-repeated="2" table:visibility="filter"',
        )
        + row("<table:table-cell/>", more='table:number-rows-repeated="1048000"')
    )

    book = open_book(ods(table(rows) + table(rows, "Лист2", "ta2")), "а.ods")
    found = book.sheets[0]

    assert found.cells == {
        (0, 0): 1, (0, 1): 1, (0, 2): 1, (8, 0): 2, (8, 2): 3, (9, 0): 2, (9, 2): 3,
    }  # fmt: skip
    assert found.merges == ((8, 0, 8, 1),)
    assert (found.hidden_rows, found.hidden_columns) == ({8, 9}, {1})
    assert [sheet.visible for sheet in book.sheets] == [True, False]


def test_notes_are_no_text_of_their_cell():
    note = "<office:annotation><text:p>спросить</text:p></office:annotation>"

    found = opened(row(f"<table:table-cell>{note}<text:p>5</text:p></table:table-cell>"))

    assert found.cells == {(0, 0): "5"}


ENCRYPTED = '<m:manifest xmlns:m="a"><m:encryption-data/></m:manifest>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (ods(table(row(cell("float", "1", "1"))), "application/x.text"), "NOT_A_SPREADSHEET"),
        (ods("", **{"META-INF/manifest.xml": ENCRYPTED}), "PASSWORD_PROTECTED"),
        (ods(table(row(cell("float", "один", "1")))), "DAMAGED_FILE"),
        (ods(table(row(cell("float", "1_0", "1")))), "DAMAGED_FILE"),
        (ods(table(row(cell("new", "1", "1")))), "DAMAGED_FILE"),
        (ods(table(row(cell("boolean", "2", "1")))), "DAMAGED_FILE"),
        (ods(table(row(cell("float", "1", "1", 'table:number-columns-repeated="-1"')))),
         "DAMAGED_FILE"),
        (ods(table(row(cell("float", "1", "1")))[:-30]), "DAMAGED_FILE"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(content, reason):
    with pytest.raises(Unreadable, match=reason):
        open_book(content, "а.ods")
