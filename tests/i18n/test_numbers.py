"""Numbers are written as each language writes them, and can be read back."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import i18n

NO_BREAK = "\u00a0"
GROUP = {"kk": NO_BREAK, "ru": NO_BREAK, "en": ",", "az": "."}
POINT = {"kk": ",", "ru": ",", "en": ".", "az": ","}

languages = st.sampled_from(i18n.LANGUAGES)
wholes = st.integers(min_value=-(10**9), max_value=10**9)
shares = st.floats(min_value=-50, max_value=50, allow_nan=False)


def read_back(written: str, language: str) -> Decimal:
    digits = written.removesuffix(f"{NO_BREAK}%").replace(GROUP[language], "")
    return Decimal(digits.replace(POINT[language], ".").replace("−", "-"))


@pytest.mark.parametrize(
    ("language", "people", "share"),
    [
        ("kk", f"24{NO_BREAK}925", f"108,9{NO_BREAK}%"),
        ("ru", f"24{NO_BREAK}925", f"108,9{NO_BREAK}%"),
        ("en", "24,925", f"108.9{NO_BREAK}%"),
        ("az", "24.925", f"108,9{NO_BREAK}%"),
    ],
)
def test_the_headline_is_written_in_each_language(language, people, share):
    assert i18n.number(24925, language) == people
    assert i18n.percent(24925 / 22887, language) == share


@given(wholes, languages)
def test_a_whole_number_can_be_read_back(value, language):
    assert read_back(i18n.number(value, language), language) == value


@given(shares, languages, st.integers(min_value=0, max_value=3))
def test_a_share_can_be_read_back_to_its_last_written_digit(share, language, decimals):
    written = read_back(i18n.percent(share, language, decimals), language)
    assert abs(written - Decimal(repr(share)) * 100) <= Decimal(5).scaleb(-decimals - 1)


@given(wholes, languages)
def test_groups_have_three_digits_and_no_other_separator(value, language):
    first, *others = i18n.number(value, language).removeprefix("−").split(GROUP[language])
    assert 1 <= len(first) <= 3
    assert all(len(group) == 3 for group in others)
    assert (first + "".join(others)).isdigit()


@given(wholes, languages)
def test_a_change_begins_with_its_sign_unless_it_is_none(value, language):
    written = i18n.signed(value, language)
    assert written[0] == ("+" if value > 0 else "−" if value < 0 else "0")


@pytest.mark.parametrize("missing", [None, float("nan"), np.nan, pd.NA, pd.NaT])
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_is_missing_is_written_as_nothing_and_never_as_zero(missing, language):
    assert i18n.number(missing, language) == ""
    assert i18n.signed(missing, language) == ""
    assert i18n.percent(missing, language) == ""


@pytest.mark.parametrize("value", [np.int64(1648), pd.Series([1648], dtype="Int64")[0], 1648.0])
def test_numbers_of_frames_are_written_like_any_other(value):
    assert i18n.number(value, "en") == "1,648"


def test_halves_are_rounded_up_as_people_do():
    assert [i18n.number(half, "en") for half in (0.5, 1.5, 2.5, -2.5)] == ["1", "2", "3", "−3"]
    assert i18n.percent(0.12345, "en", 2) == f"12.35{NO_BREAK}%"


def test_what_rounds_to_nothing_has_no_sign():
    assert i18n.number(-0.4, "ru") == "0"
    assert i18n.signed(0.04, "ru", 1) == "0,0"
