"""Columns and rows of a workbook show their words whole."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from exports.fitted import LINE, WIDEST, fitted_height, fitted_widths
from exports.leaflet import leaflet, leaflet_bytes
from tests.exports.reading import column_widths
from tests.exports.test_leaflet import store, story

__all__ = ["store", "story"]


def test_a_column_is_as_wide_as_its_longest_text_and_the_words_of_its_heading():
    short, long, headed = fitted_widths(
        ["Код", "Орган", "Қаржыландыру көзі"], [["1", "Энергетика министрлігі", ""]]
    )

    assert short == 10
    assert long >= len("Энергетика министрлігі")
    assert headed > len("Қаржыландыру")


def test_what_is_longer_breaks_over_as_many_lines_as_it_needs():
    text = "«Бәсекеге қабілетті адами капитал және заманауи инновациялар кеңістігі»"
    [width], name = fitted_widths(["Басымдық"], [[text]]), "Кельбаджар ауданы (қала)"

    assert width == WIDEST
    assert fitted_height([text], [width]) >= 2 * LINE
    assert fitted_height(["", "а"], [10, 10]) == LINE
    assert fitted_height([name], fitted_widths(["Аудан"], [[name]])) == LINE
    assert fitted_height(["Аяқталуы\n1"], [20]) == 2 * LINE


@pytest.mark.parametrize("language", ["kk", "az"])
def test_no_row_of_a_workbook_is_lower_than_its_words(story, language):
    book = load_workbook(BytesIO(leaflet_bytes(leaflet(story, language), "xlsx")))
    [sheet] = [one for one in book.worksheets if one.max_row == 19 and one.max_column == 12]

    for row in range(3, sheet.max_row + 1):
        texts = [str(cell.value or "") for cell in sheet[row]]
        widths = column_widths(sheet)
        longest = max(len(text) / width for text, width in zip(texts, widths, strict=True))
        assert (sheet.row_dimensions[row].height or LINE) >= LINE * min(longest, 2)
