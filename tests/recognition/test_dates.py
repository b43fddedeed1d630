"""Dates and periods in the phrases of four languages."""

import pytest

from data_loaders.recognise.dates import MONTH, mentions, spaced
from tests.recognition.drawn import day


def dates(text):
    return [mention.on(2025) for mention in mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "на 01.12.2025 г.", "(на 01.12.25)", "по состоянию на 1 декабря 2025 года",
        "на 1-е декабря 2025 года", "Данные на 1/12/2025", "2025-12-01",
        "2025 жылғы 1 желтоқсандағы жағдай бойынша", "2025 жыл?ы 1 желто?санда?ы жа?дай",
        "за 11 месяцев 2025 года", "за 11 мес. 2025 г.", "за январь-ноябрь 2025 года",
        "2025 жылғы қаңтар-қараша", "2025 жылдың 11 айында", "2025-ci ilin 11 ayı",
        "1 dekabr 2025-ci il tarixinə", "as of 1 December 2025", "As of December 1, 2025",
        "с 1 января по 30 ноября 2025 года", "за период с 01.01.2025 по 30.11.2025 г.",
        "на 1 декабря",
    ],
)  # fmt: skip
def test_every_phrase_says_the_first_of_december(text):
    assert dates(text) == [day("2025-12-01")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("за 9 месяцев 2025 года", "2025-10-01"), ("за III квартал 2025 года", "2025-10-01"),
        ("за I полугодие 2025 года", "2025-07-01"), ("за 12 месяцев 2025 года", "2026-01-01"),
        ("на 31.12.2025", "2025-12-31"), ("2026 жылғы 8 қарашадағы жағдай", "2026-11-08"),
    ],
)  # fmt: skip
def test_a_period_stands_at_the_day_after_it(text, date):
    assert dates(text) == [day(date)]


@pytest.mark.parametrize(
    "text",
    ["Приложение 2 к приказу от 30.06.2023 № 285", "на 2026 год", "32.13.2025", "40-кв. дом"],
)
def test_dates_of_documents_and_years_are_no_reporting_dates(text):
    assert dates(text) == []


def test_a_month_alone_is_weak_evidence():
    assert [mention.how for mention in mentions("за ноябрь 2025 года")] == [MONTH]


@pytest.mark.parametrize(
    "name",
    ["отчет_01_12_2025", "РКЗ 20251201 (2)", "Свод 01122025", "отчет 2025_12_01", "на 01.12.25"],
)
def test_names_of_files_write_dates_in_their_own_way(name):
    assert dates(spaced(name)) == [day("2025-12-01")]
