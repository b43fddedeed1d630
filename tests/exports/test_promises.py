"""What was promised, and what the year will end at, stand in every paper."""

from datetime import date

import pytest

from domain.meetings import Commitment
from exports.writing import FORMATS, brief_bytes
from store import Store
from stories.brief import unit_brief
from stories.commitments import take
from tests.exports.conftest import AS_OF
from tests.exports.reading import text_of

LATE = Commitment(
    "zharma", "Провести ярмарку вакансий", "Карьерный центр", date(2025, 11, 28),
    date(2025, 11, 24), figure="people",
)  # fmt: skip
OTHER = Commitment("urzhar", "Уточнить план", "Аким района", date(2025, 12, 20), AS_OF)


@pytest.fixture(scope="module")
def promised(loaded, tmp_path_factory):
    file = tmp_path_factory.mktemp("promised") / "map.sqlite"
    loaded.copy_to(file)
    store = Store(f"sqlite:///{file}")
    for commitment in (LATE, OTHER):
        take(store, "abay", commitment)
    yield unit_brief(store, "abay", "zharma", AS_OF)
    store.close()


@pytest.mark.parametrize("format", sorted({*FORMATS} - {"pptx"}))
def test_a_unit_s_paper_tells_its_own_commitments(promised, format):
    text = " ".join(text_of(brief_bytes(promised, format, ["ru"]), format).split())

    assert "Провести ярмарку вакансий. Карьерный центр, срок 28.11.2025" in text
    assert "просрочено на 3 дня" in text
    assert "771 → 777, +6" in text
    assert "Уточнить план" not in text


@pytest.mark.parametrize("format", FORMATS)
def test_the_year_s_end_is_told_as_an_interval(brief, paper_of, format):
    figures = brief.figures[brief.figures["unit"] == "region"].set_index("figure")["value"]
    low, high = (f"{figures[name]:,.0f}".replace(",", "\u00a0")
                 for name in ("forecast_low", "forecast_high"))  # fmt: skip

    assert f"от {low} до {high} человек" in text_of(paper_of(format, "ru"), format)
