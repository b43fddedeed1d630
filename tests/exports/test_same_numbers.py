"""The same numbers stand in all four formats and in the record, in every language."""

import pytest

from domain.languages import LANGUAGES
from exports.wording import Wording
from exports.writing import FORMATS
from tests.exports.reading import TABLES, figures_of, text_of

PUBLISHED = ("people", "permanent", "temporary")


def as_written(brief, words) -> dict[str, str]:
    """Every figure of the record, by its code, as the language writes it."""
    rows = brief.figures.to_dict("records")
    return {row["code"]: words.figure(row["figure"], row["value"]) for row in rows}


@pytest.mark.parametrize("unit", [False, True], ids=["region", "unit"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", sorted(TABLES))
def test_every_figure_in_a_table_is_the_record_s(brief, zharma, paper_of, format, language, unit):
    of = zharma if unit else brief
    words = Wording(of.region, language)
    known = as_written(of if unit else brief, words)

    printed = figures_of(paper_of(format, language, unit=unit), format, words)

    assert {code: texts for code, texts in printed.items() if texts != {known.get(code)}} == {}
    expected = 12 * 7 + 13 * 7 if format != "pptx" else 12 * 7
    assert len(printed) > (expected if not unit else 12 * 4)


@pytest.mark.parametrize("unit", [False, True], ids=["region", "unit"])
@pytest.mark.parametrize("format", sorted(TABLES))
def test_each_source_has_its_four_numbers(brief, zharma, paper_of, format, unit):
    of = zharma if unit else brief
    printed = figures_of(paper_of(format, "ru", unit=unit), format, Wording(of.region, "ru"))
    own = of.figures[of.figures["unit"] == of.code]

    for figure in ("completion", "pace", "deviation", "required_weekly"):
        codes = own.loc[(own["source"] != "all") & (own["figure"] == figure), "code"]
        assert set(codes) <= set(printed), figure


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_prints_each_row_of_its_tables(brief, paper_of, language):
    words = Wording(brief.region, language)
    flat = " ".join(text_of(paper_of("pdf", language), "pdf").split())

    for code, figures in brief.figures[brief.figures["source"] == "all"].groupby("unit"):
        own = figures.set_index("figure")["value"]
        shown = ("annual_plan", "people", "permanent", "temporary", "completion", "pace")
        row = " ".join(words.figure(figure, own[figure]) for figure in shown)
        assert " ".join(row.split()) in flat, code


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_each_format_shows_the_published_figures_and_all_units(brief, paper_of, format, language):
    words = Wording(brief.region, language)
    text = text_of(paper_of(format, language), format)
    plain = " ".join(text.split())

    for figure in PUBLISHED:
        number = brief.story.figures[figure]
        assert words.figure(figure, number) in text or str(number) in text
    for unit in brief.region.units:
        assert unit.name(language) in plain
    assert words.text("paper.watermark") in text


def test_the_published_figures_are_those_of_the_publication(brief):
    assert [brief.story.figures[figure] for figure in PUBLISHED] == [24925, 16211, 8714]


def test_no_two_figures_share_a_code(brief):
    assert not brief.figures["code"].duplicated().any()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["docx", "pdf", "pptx"])
def test_no_number_is_written_as_another_language_writes_it(paper_of, format, language):
    text = text_of(paper_of(format, language), format)
    foreign = {"kk": ("24,925", "24.925"), "ru": ("24,925", "24.925"), "en": ("24.925", "24 925"),
               "az": ("24,925", "24 925")}  # fmt: skip
    assert [number for number in foreign[language] if number in text] == []
