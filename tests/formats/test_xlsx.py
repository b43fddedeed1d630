"""Values of .xlsx workbooks: each as the sheet shows it, or marked; nothing silently wrong."""

from datetime import date, datetime, time

import pytest

from data_loaders.formats.number_formats import kind
from data_loaders.opening import Unreadable, open_book
from tests.formats import making
from tests.formats.making import CLOCK, DAY, ELAPSED, MOMENT, of_cells, row, sheet, workbook

A1, B1 = (0, 0), (0, 1)
CALENDAR_1904 = '<workbookPr date1904="1"/>'


def opened(content: bytes):
    return open_book(content, "отчёт.xlsx").sheets[0]


def value(cell: str, **how):
    return opened(of_cells(cell, **how)).cells.get(A1)


def number(text: str, style: int = making.PLAIN, **how):
    """What a number cell with that text gives; a filled B1 keeps the workbook from being empty."""
    return opened(of_cells(f'<c r="A1" s="{style}"><v>{text}</v></c><c r="B1"><v>1</v></c>', **how))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12", 12), ("12.0", 12), ("1E3", 1000), ("-5", -5), ("0", 0), ("12.5", 12.5),
        ("12.000000000000002", 12), ("9007199254740993", 9007199254740993), ("1e308", int(1e308)),
        ("0.3333333333333333", 0.3333333333333333), ("1_000", "1_000"), ("١٢٣", "١٢٣"),
        ("0x1F", "0x1F"), ("много", "много"),
    ],
)  # fmt: skip
def test_a_number_is_what_excel_shows(text, meant):
    found = number(text).cells[A1]

    assert found == pytest.approx(meant) if isinstance(meant, float) else found == meant
    assert type(found) is type(meant)


@pytest.mark.parametrize("text", ["NaN", "INF", "-inf", "1e999"])
def test_what_is_no_number_is_an_error_with_its_cell(text):
    found = number(text)

    assert A1 in found.errors
    assert A1 not in found.cells


@pytest.mark.parametrize(
    ("serial", "style", "shown"),
    [
        ("45992", DAY, date(2025, 12, 1)),
        ("45992.75", MOMENT, datetime(2025, 12, 1, 18)),
        ("0.75", CLOCK, time(18)),
        ("1", DAY, date(1900, 1, 1)),
        ("59", DAY, date(1900, 2, 28)),
        ("61", DAY, date(1900, 3, 1)),
        ("2958465", DAY, date(9999, 12, 31)),
        ("0", DAY, "00.01.1900"),
        ("60", DAY, "29.02.1900"),
        ("1.5", ELAPSED, 1.5),
    ],
)
def test_a_date_is_the_day_that_excel_shows(serial, style, shown):
    assert number(serial, style).cells[A1] == shown


@pytest.mark.parametrize("serial", ["-1", "2958466", "1e300", "NaN"])
def test_a_date_that_does_not_exist_is_an_error_with_its_cell(serial):
    found = number(serial, DAY)

    assert A1 in found.errors
    assert A1 not in found.cells


def test_the_calendar_of_1904_is_taken_into_account():
    assert number("44530", DAY, more=CALENDAR_1904).cells[A1] == date(2025, 12, 1)
    assert number("0", DAY, more=CALENDAR_1904).cells[A1] == date(1904, 1, 1)


@pytest.mark.parametrize("shown", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!"])
def test_an_error_value_is_never_a_blank(shown):
    found = opened(of_cells(f'<c r="A1"><v>1</v></c><c r="B1" t="e"><f>X</f><v>{shown}</v></c>'))

    assert found.errors == {B1: shown}
    assert found.cells == {A1: 1}
    assert found.formulas == {B1}


@pytest.mark.parametrize("saved", ["", "<v/>", "<v></v>"])
def test_a_formula_without_a_saved_value_is_known(saved):
    found = opened(of_cells(f'<c r="A1"><f>SUM(B1:B9)</f>{saved}</c>'))

    assert found.unsaved == found.formulas == {A1}
    assert found.cells == {}


def test_a_formula_that_gave_an_empty_text_is_saved():
    found = opened(of_cells('<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>'))

    assert (found.unsaved, found.formulas) == (frozenset(), {A1})


def test_zeros_of_a_program_that_cannot_calculate_are_no_values():
    cells = '<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f><v>0</v></c>'

    assert opened(of_cells(cells)).cells == {A1: 5, B1: 0}
    never = opened(of_cells(cells, more='<calcPr calcId="1" fullCalcOnLoad="1"/>'))
    assert (never.cells, never.unsaved) == ({A1: 5}, {B1})


def test_texts_of_every_spelling_are_read():
    rich = "<si><r><rPr><b/></rPr><t>Жа</t></r><r><t>рма</t></r><rPh sb='0'><t>х</t></rPh></si>"
    shared = (
        f'<sst xmlns="{making.MAIN}">{rich}<si><t>a&amp;b_x000D_\n&#1071;_x005F_</t></si></sst>'
    )
    cells = (
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="inlineStr"><is><r><t>из</t></r><r><t>&lt;1&gt;</t></r></is></c>'
        '<c r="D1" t="str"><f>A1</f><v>&quot;да&quot;</v></c>'
    )

    found = opened(of_cells(cells, shared=shared))

    assert list(found.cells.values()) == ["Жарма", "a&b\nЯ_", "из<1>", '"да"']


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1" t="s"><v>слово</v></c>',
        '<c r="A1" t="s"><v>2</v></c>',
        '<c r="A1" t="s"><v>١</v></c>',
        '<c r="A1" t="b"><v>2</v></c>',
        '<c r="A1" t="new"><v>1</v></c>',
        '<c r="A1" t="d"><v>вчера</v></c>',
    ],
)
def test_what_no_cell_can_hold_is_refused_with_its_address(cell):
    with pytest.raises(Unreadable) as refusal:
        opened(of_cells(cell))

    assert refusal.value.values == {"reason": "DAMAGED_FILE", "sheet": "Лист1", "cell": "A1"}


@pytest.mark.parametrize(
    "rows",
    [
        row('<c r="A0"><v>1</v></c>', 0),
        '<row r="-5"><c r="A-5"><v>1</v></c></row>',
        row('<c r="A1000000000"><v>1</v></c>', 1_000_000_000),
        row('<c r="A4294967295"><v>1</v></c>', 4_294_967_295),
        row(f'<c r="A{"9" * 20}"><v>1</v></c>', int("9" * 20)),
        row('<c r="ZZZZZZZ1"><v>1</v></c>'),
        row('<c r="XFE1"><v>1</v></c>'),
        row('<c r="A2"><v>1</v></c>', 1),
        row('<c r="1"><v>1</v></c>'),
        row('<c r="A01"><v>1</v></c>'),
        row('<c r="B11000"><v>1</v></c>', 1000),
        row(f'<c r="A{"1" * 5000}"><v>1</v></c>'),
        row(f'<c r="A{"1" * 5000}"><v>1</v></c>', 1000),
        row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'),
        row('<c r="A1"><v>1</v></c>') + row('<c r="A1"><v>2</v></c>'),
    ],
)
def test_addresses_that_cannot_be_are_refused(rows):
    with pytest.raises(Unreadable, match="BAD_CELL_REFERENCE"):
        opened(workbook(sheet(rows)))


def test_rows_may_stand_in_any_order_and_the_stated_size_is_not_believed():
    rows = row('<c r="C5"><v>5</v></c>', 5) + row('<c r="A2"><v>2</v></c>', 2)

    found = opened(workbook(sheet(rows, before='<dimension ref="A1:XFD1048576"/>')))

    assert found.cells == {(4, 2): 5, (1, 0): 2}


def test_addresses_that_were_left_out_are_counted():
    found = opened(workbook(sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>")))

    assert found.cells == {A1: 1, B1: 2}


def test_hidden_rows_and_columns_and_merges_are_told_within_the_table():
    rows = row('<c r="A1"><v>1</v></c>') + row('<c r="C2"><v>2</v></c>', 2, ' hidden="1"')
    columns = '<cols><col min="2" max="16384" width="9" hidden="true"/></cols>'
    merges = '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A9:B9"/></mergeCells>'

    found = opened(workbook(sheet(rows, columns, merges)))

    assert found.hidden_rows == {1}
    assert found.hidden_columns == {1, 2}
    assert found.merges == ((0, 0, 0, 2),)


def test_hidden_sheets_are_read_and_said_to_be_hidden():
    one = sheet(row('<c r="A1"><v>1</v></c>'))
    content = workbook(one, one, one, states=("veryHidden", "hidden", "visible"))

    assert [s.visible for s in open_book(content, "").sheets] == [False, False, True]


def test_the_hidden_part_of_a_template_is_told_apart():
    pairs = sheet(
        row('<c r="A1" t="str"><v>version</v></c><c r="B1"><v>1</v></c>')
        + row('<c r="A2" t="str"><v>as_of</v></c><c r="B2" s="1"><v>45992</v></c>', 2)
    )
    form = sheet(row('<c r="A1"><v>1</v></c>'))

    book = open_book(workbook(form, pairs, names=("a", "_meta"), states=("visible", "hidden")), "")

    assert book.meta == {"version": "1", "as_of": "2025-12-01"}
    assert [s.name for s in book.sheets] == ["a"]


def test_a_chart_sheet_is_passed_over():
    parts = making.parts(sheet(row('<c r="A1"><v>1</v></c>')), sheet(row('<c r="A1"><v>2</v></c>')))
    listing = "xl/_rels/workbook.xml.rels"
    parts[listing] = str(parts[listing]).replace("/worksheet", "/chartsheet", 1)

    assert [s.cells for s in open_book(making.zipped(parts), "").sheets] == [{A1: 2}]


SPELLINGS = {
    "prefixed": lambda xml: (
        xml.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
        .replace("<x:?xml", "<?xml")
    ),
    "commented": lambda xml: xml.replace("<row", "<!-- note --><row"),
    "spaced": lambda xml: xml.replace("/>", " />").replace("><", ">\n<"),
    "other quotes": lambda xml: xml.replace('"', "'"),
    "character data": lambda xml: xml.replace("<v>7</v>", "<v><![CDATA[7]]></v>"),
    "other order": lambda xml: xml.replace('r="B2" t="s"', 't="s" r="B2"'),
}  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_the_same_sheet_is_the_same(spelling):
    xml = sheet(
        row('<c r="A1"><v>7</v></c><c r="B1" s="1"/><c r="C1"><f>A1*2</f><v>14</v></c>')
        + row('<c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="s"><v>1</v></c>', 2, ' hidden="1"')
        + row('<c r="A3"><f>B1</f></c>', 3),
        '<cols><col min="2" max="2" hidden="1"/></cols>',
        '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    )

    assert opened(workbook(SPELLINGS[spelling](xml))) == opened(workbook(xml))


def test_rows_and_sheets_without_cells_are_no_obstacle():
    rows = '<row r="1" hidden="1"/>' + row('<c r="B2"><v>2</v></c><c r="C2"/>', 2)
    empty = sheet("").replace("<sheetData></sheetData>", "<sheetData/>")

    book = open_book(workbook(sheet(rows), empty), "")

    assert [s.cells for s in book.sheets] == [{(1, 1): 2}, {}]
    assert book.sheets[0].hidden_rows == {0}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '<mergeCells><mergeCell ref="A1:ВОТ"/></mergeCells>'),
        ("", "<mergeCells><mergeCell/></mergeCells>"),
        ('<cols><col min="один" max="2" hidden="1"/></cols>', ""),
    ],
)
def test_places_around_the_cells_must_be_places_too(before, after):
    with pytest.raises(Unreadable, match="BAD_CELL_REFERENCE"):
        opened(workbook(sheet(row('<c r="A1"><v>1</v></c>'), before, after)))


@pytest.mark.parametrize(
    "cell", ['<c r="A1" t="s"><v>99</v></c>', '<c r="A1" t="new"><v>1</v></c>']
)
def test_the_full_parser_names_the_cell_as_well(cell):
    with pytest.raises(Unreadable) as refusal:
        opened(workbook(sheet("<!-- note -->" + row(cell))))

    assert refusal.value.values["cell"] == "A1"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", ""), ("0.00", ""), ('#,##0\\ "дней"', ""), ("[Red]0", ""), ("@", ""),
        ("[h]:mm", ""), ("0.00E+00", ""), ("_-* #,##0_-", ""), ("#,##0 [$₸-43F]", ""),
        ("dd.mm.yyyy", "date"), ("[$-419]d mmmm yyyy", "date"), ("mmm", "date"), ("YYYY", "date"),
        ("h:mm", "time"), ("mm:ss", "time"), ("h:mm AM/PM", "time"), ("d.m.yy h:mm", "date"),
    ],
)  # fmt: skip
def test_formats_tell_dates_from_numbers(code, shown):
    assert kind(code) == shown
