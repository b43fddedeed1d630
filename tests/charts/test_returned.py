"""The line of those who returned: a total that is not known leaves a gap."""

import pandas as pd
import pytest

from charts.returned import returned_course
from domain.languages import LANGUAGES
from i18n import number
from tests.charts.reading import notes_of, words_of

COURSE = pd.DataFrame(
    {
        "as_of": pd.to_datetime(["2024-02-01", "2024-05-01", "2025-01-01", "2026-01-21"]),
        "settlements": pd.array([5, 5, 12, 37], dtype="Int64"),
        "families": pd.array([1333, 1771, 2600, 6633], dtype="Int64"),
        "people": pd.array([5268, None, 10240, 26513], dtype="Int64"),
    }
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("compact", [True, False])
def test_the_last_total_stands_at_the_end(language, compact):
    figure = returned_course(COURSE, language=language, compact=compact)

    assert any(number(26513, language) in note for note in notes_of(figure))
    assert number(1771, language) in words_of(figure)


def test_an_unknown_total_is_a_gap():
    [line] = returned_course(COURSE, language="az").data

    assert line.y[1] is None
    assert line.connectgaps is False


def test_nothing_reported_is_an_empty_chart():
    [line] = returned_course(COURSE.iloc[:0], language="az").data

    assert len(line.x) == 0
