"""Dates are written as official papers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import i18n

FIRST_OF_DECEMBER = date(2025, 12, 1)


@pytest.mark.parametrize(
    ("language", "day", "as_of"),
    [
        ("kk", "2025 жылғы 1 желтоқсан", "2025 жылғы 1 желтоқсандағы жағдай бойынша"),
        ("ru", "1 декабря 2025 года", "по состоянию на 1 декабря 2025 года"),
        ("en", "1 December 2025", "as of 1 December 2025"),
        ("az", "1 dekabr 2025-ci il", "1 dekabr 2025-ci il tarixinə"),
    ],
)
def test_a_date_is_written_in_each_language(language, day, as_of):
    assert i18n.day(FIRST_OF_DECEMBER, language) == day
    assert i18n.as_of(FIRST_OF_DECEMBER, language) == as_of


STANDING = (
    "қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы",
    "шілдедегі", "тамыздағы", "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы",
)  # fmt: skip


@pytest.mark.parametrize(("month", "standing"), [*enumerate(STANDING, start=1)])
def test_a_kazakh_month_takes_the_ending_of_its_last_syllable(month, standing):
    expected = f"2026 жылғы 8 {standing} жағдай бойынша"
    assert i18n.as_of(date(2026, month, 8), "kk") == expected


@pytest.mark.parametrize(
    ("year", "written"),
    [
        (2023, "2023-cü"), (2024, "2024-cü"), (2025, "2025-ci"), (2026, "2026-cı"),
        (2027, "2027-ci"), (2029, "2029-cu"), (2030, "2030-cu"), (2040, "2040-cı"),
        (2000, "2000-ci"), (1900, "1900-cü"),
    ],
)  # fmt: skip
def test_an_azerbaijani_year_takes_the_ending_of_its_last_word(year, written):
    assert i18n.year(year, "az") == written
    assert i18n.year(year, "kk") == str(year)


@given(st.dates(), st.sampled_from(i18n.LANGUAGES))
def test_a_date_names_its_day_its_month_and_its_year(day, language):
    written = i18n.day(day, language)
    assert {str(day.day), str(day.year)} <= set(written.replace("-", " ").split())
    assert i18n.month(day.month, language)[:2].lower() in written.lower()


def test_a_short_date_is_the_same_in_every_language():
    assert i18n.short_day(FIRST_OF_DECEMBER) == "01.12.2025"


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_months_have_twelve_names_long_and_short(language):
    for short in (False, True):
        assert len({i18n.month(number, language, short) for number in range(1, 13)}) == 12


def test_a_month_standing_alone_is_in_its_first_case():
    names = [i18n.month(12, language) for language in i18n.LANGUAGES]
    assert names == ["желтоқсан", "декабрь", "December", "dekabr"]


def test_a_sentence_has_the_year_as_it_stands_before_the_word():
    for number, ending in ((2025, "ci"), (2026, "cı"), (2029, "cu"), (2030, "cu")):
        assert f"{number}-{ending} ilin " in i18n.text("today.curve_subtitle", "az", year=number)
