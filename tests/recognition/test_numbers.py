"""Numbers as people write them, and the marks that say there is none."""

import pytest

from data_loaders.recognise.numbers import MISSING, NUMBER, TEXT, number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 038", 1038), ("1\u00a0038", 1038), ("11\u202f939", 11939), ("1'038", 1038),
        ("1  038", 1038),
        ("12 345 678", 12345678), ("103 чел.", 103), ("40 адам", 40), ("0*", 0), ("-104", -104),
        ("−5", -5), ("１２３", 123), ("١٢٣", 123), ("8,95", 8.95), (12.0, 12), (0.1 + 0.2, 0.3),
    ],
)  # fmt: skip
def test_a_number_is_read_in_every_spelling(written, value):
    assert (number(written).kind, number(written).value) == (NUMBER, value)


@pytest.mark.parametrize("mark", ["-", "–", "—", "н/д", "х", "X", "нет данных", "жоқ", "", "…"])
def test_marks_for_missing_state_nothing(mark):
    assert number(mark).kind == MISSING


@pytest.mark.parametrize(
    "text",
    [
        "двенадцать",
        "12/7/3",
        "уточняется",
        "12 шт",
        "5 (3 женщины)",
        True,
        "0x1F",
        "1_000",
        "1.234,5",
    ],
)
def test_words_are_no_number(text):
    assert number(text).kind == TEXT


@pytest.mark.parametrize(
    "written",
    ["12 (пост. 7, врем. 5)", "12 чел. (пост. – 7; врем. – 5)", "12 (тұр. 7, уақ. 5)",
     "12 (7 пост., 5 врем.)", "12 (постоянные 7 и временные 5)"],
)  # fmt: skip
def test_a_cell_may_split_itself(written):
    stated = number(written)
    assert (stated.value, dict(stated.parts)) == (12, {"permanent": 7, "temporary": 5})


def test_a_per_cent_sign_is_noticed():
    assert (number("87,2 %").value, number("87,2 %").percent) == (87.2, True)


@pytest.mark.parametrize("written", ["1,038", "1.038"])
def test_a_sign_that_may_part_thousands_or_decimals_is_unclear(written):
    assert number(written).unclear
