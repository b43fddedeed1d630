"""Tables in .csv and HTML: letters, places and spans."""

import pytest

from data_loaders.opening import Unreadable, open_book


def opened(text: str, name: str = "отчёт.csv", encoding: str = "utf-8"):
    return open_book(text.encode(encoding), name).sheets[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encoding_and_delimiter_are_told_from_the_content(encoding, delimiter):
    found = opened("Район;План\r\nЖарма;25\r\n".replace(";", delimiter), encoding=encoding)

    assert found.cells == {(0, 0): "Район", (0, 1): "План", (1, 0): "Жарма", (1, 1): "25"}
    assert found.name is None


def test_lost_letters_stay_question_marks():
    assert opened("А?суат;1\n", encoding="cp1251").cells[0, 0] == "А?суат"


def test_a_quoted_line_break_starts_no_row():
    found = opened('"№\nп/п";"план; год"\n1;"1 234,5"\n')

    assert found.cells[0, 0] == "№\nп/п"
    assert found.cells[1, 1] == "1 234,5"


def test_commas_of_numbers_are_no_delimiters():
    assert opened("Район;Доля\nЖарма;26,2%\nАягөз;28,8%\n").cells[2, 1] == "28,8%"


def test_a_stated_delimiter_is_believed():
    assert opened("sep=,\nа;б,в\n").cells[1, 1] == "в"


@pytest.mark.parametrize("name", ["отчёт.xlsx", "отчёт.xls", "отчёт.ods"])
def test_text_under_the_name_of_a_workbook_is_refused(name):
    with pytest.raises(Unreadable) as refusal:
        opened("Район;План\nЖарма;25\n", name)

    assert refusal.value.values == {"reason": "NOT_A_SPREADSHEET", "seems": "TXT"}


def html(rows: str) -> str:
    return f"<html><head><title>т</title></head><body><table>{rows}</table></body></html>"


def test_html_saved_as_xls_is_read_with_its_spans():
    found = opened(
        html(
            "<tr><td rowspan=2>Район</td><td colspan=2>План</td></tr>"
            "<tr><th>пост.</th><th>врем.</th></tr>"
            "<tr><td>Жарма</td><td>&nbsp;1&nbsp;234 </td><td><b>5</b><br>6</td></tr>"
        ),
        "отчёт.xls",
    )

    assert found.cells == {
        (0, 0): "Район", (0, 1): "План", (1, 1): "пост.", (1, 2): "врем.",
        (2, 0): "Жарма", (2, 1): "1\xa0234", (2, 2): "5\n6",
    }  # fmt: skip
    assert found.merges == ((0, 0, 1, 0), (0, 1, 0, 2))


def test_hidden_rows_and_unclosed_cells_of_html():
    found = opened(html('<tr style="display: none"><td>1<td>2<tr><td>3'), "а.xls")

    assert found.cells == {(0, 0): "1", (0, 1): "2", (1, 0): "3"}
    assert found.hidden_rows == {0}


def test_html_in_the_old_encoding_has_its_letters():
    page = '<meta charset="windows-1251">' + html("<tr><td>Жарма</td></tr>")

    assert opened(page, "а.xls", "cp1251").cells == {(0, 0): "Жарма"}


def test_each_table_of_a_page_is_a_sheet_and_scripts_are_not_text():
    page = html("<tr><td>1<script>alert(2)</script></td></tr>") + html("<tr><td>3</tr>")

    book = open_book(page.encode(), "а.xls")

    assert [list(sheet.cells.values()) for sheet in book.sheets] == [["1"], ["3"]]


@pytest.mark.parametrize(
    ("page", "name", "reason"),
    [
        (html("<tr><td>1</td></tr>"), "а.xlsx", "NOT_A_SPREADSHEET"),
        ("<html><body>Нет доступа</body></html>", "а.xls", "NOT_A_SPREADSHEET"),
        (html("<tr><td colspan=999999>1</td></tr>"), "а.xls", "TOO_MANY_CELLS"),
        (html("<tr><td></td></tr>"), "а.xls", "NO_DATA"),
        ('<?xml version="1.0"?><Workbook/>', "а.xls", "UNSUPPORTED"),
    ],
)
def test_pages_that_are_no_tables_are_refused(page, name, reason):
    with pytest.raises(Unreadable, match=reason):
        opened(page, name)


def test_a_file_that_breaks_off_within_a_record_is_damaged():
    whole = "район;план;факт\r\n" + "Жарма;120;80\r\n" * 6
    assert len(open_book(whole.encode(), "а.csv").sheets[0].cells) == 21
    assert len(open_book(whole.rstrip().encode(), "а.csv").sheets[0].cells) == 21

    with pytest.raises(Unreadable, match="DAMAGED_FILE"):
        open_book(whole[:-6].encode(), "а.csv")
