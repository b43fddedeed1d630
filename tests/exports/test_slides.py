"""The slides: native charts and tables that can be edited, in our look or a template's."""

from dataclasses import replace
from io import BytesIO

import pytest
from pandas import DataFrame, Timestamp
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Inches

from domain.views import Borders
from exports.paper import paper
from exports.slides import slides
from tests.exports.reading import charts_of, outside


def kinds(chart) -> list[str]:
    return [plot._element.tag.rpartition("}")[2] for plot in chart.plots]


def series(chart) -> dict[str, tuple]:
    return {one.name: tuple(one.values) for plot in chart.plots for one in plot.series}


def titles(content: bytes) -> list[str]:
    return [slide.shapes.title.text for slide in Presentation(BytesIO(content)).slides]


def test_the_order_is_that_of_a_meeting(brief, paper_of):
    told = titles(paper_of("pptx", "ru"))

    assert "24\u00a0925" in told[0]
    assert "Жарминский район" in told[1]
    assert told[3].startswith("Карта области")
    assert "+" in told[5]
    assert [title.partition(":")[0] for title in told[7:]] == [
        unit.name("ru") for unit in brief.region.units
    ]


def test_the_slides_are_wide(paper_of):
    deck = Presentation(BytesIO(paper_of("pptx", "ru")))
    assert round(deck.slide_width / deck.slide_height, 3) == round(16 / 9, 3)


def test_charts_are_columns_or_areas_with_lines_over_them(paper_of):
    course, units, sources, *increments = charts_of(paper_of("pptx", "ru"))

    assert kinds(course) == ["areaChart", "lineChart"]
    assert kinds(units) == kinds(sources) == ["barChart", "lineChart"]
    assert kinds(increments[8]) == ["barChart", "lineChart"]  # Zharma is short of its plan


def test_charts_hold_the_figures_themselves(brief, paper_of):
    course, units, sources, *_ = charts_of(paper_of("pptx", "ru"))

    assert series(course)["постоянные"][-1] == 16211
    assert series(course)["временные"][-1] == 8714
    done = dict(zip(units.plots[0].categories, series(units)["к плану на год"], strict=True))
    assert round(done["область\nАбай"], 6) == round(24925 / 22887, 6)
    assert series(sources)["трудоустроено, чел."] == (1648, 7547, 9049, 6476, 205)
    assert series(sources)["план на год"] == tuple(
        brief.story.sources[brief.story.sources["parent"].isna()]["annual_plan"]
    )


def test_the_data_of_a_chart_can_be_edited(paper_of):
    for chart in charts_of(paper_of("pptx", "ru")):
        assert chart.part.chart_workbook.xlsx_part.blob.startswith(b"PK")


@pytest.mark.parametrize("language", ["kk", "ru", "en", "az"])
def test_nothing_reaches_over_the_edge_of_a_slide(paper_of, language):
    reaching = [place for place in outside(paper_of("pptx", language)) if "watermark" not in place]
    assert reaching == []


def test_charts_and_tables_can_be_read_aloud(paper_of):
    deck = Presentation(BytesIO(paper_of("pptx", "ru")))
    frames = [
        shape for slide in deck.slides for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]  # fmt: skip
    assert frames
    assert all(frame._element.nvGraphicFramePr.cNvPr.get("descr") for frame in frames)


def test_borders_of_the_user_are_shapes_with_names_and_values(brief):
    codes = [unit.code for unit in brief.region.units if unit.code != "kurchatov"]
    squares = [square(code, *divmod(place, 4), 1) for place, code in enumerate(codes)]
    shapes = {"type": "FeatureCollection", "features": [*squares, square("kurchatov", 1, 1, 0.1)]}
    drawn = replace(brief, borders=Borders(shapes, credit="made up"))
    content = slides(paper(drawn, "ru"))
    [page] = [one for one in Presentation(BytesIO(content)).slides
              if one.shapes.title.text.startswith("Карта области")]  # fmt: skip

    texts = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
    assert "▼ Жарминский  71,0\u00a0%" in texts
    assert any("made up" in text for text in texts)
    outlines = [one for one in page.shapes if one.shape_type == MSO_SHAPE_TYPE.FREEFORM]
    assert len(outlines) == 12
    assert {one.name for one in outlines} >= {"Курчатов", "Жарминский"}
    discs = {
        one.name: one.width for one in page.shapes if one.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE
    }
    assert discs["Курчатов"] > discs["Жарминский"]
    assert [place for place in outside(content) if "watermark" not in place] == []


def square(code: str, row: int, column: int, side: float) -> dict:
    """A district that wants no map of its own: a square of ``side`` degrees."""
    west, south = 78 + column, 50 - row
    ring = [[west, south], [west, south + side], [west + side, south + side], [west + side, south]]
    return {"type": "Feature", "id": code, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def test_a_template_gives_its_size_layout_and_footer(brief):
    content = slides(paper(brief, "kk"), template())
    deck = Presentation(BytesIO(content))

    assert (deck.slide_width, deck.slide_height) == (Inches(12), Inches(6.75))
    assert deck.slides[0].slide_layout.name == "Title Only"
    assert deck.slides[0].shapes.title.left == Inches(1)
    assert len(charts_of(content)) == 15
    assert [place for place in outside(content) if "watermark" not in place] == []


def test_a_template_without_titles_gets_them_as_text(zharma):
    deck = Presentation()
    for layout in list(deck.slide_layouts):
        if layout.name != "Blank":
            deck.slide_layouts.remove(layout)
    content = BytesIO()
    deck.save(content)

    [slide] = Presentation(BytesIO(slides(paper(zharma, "ru"), content.getvalue()))).slides
    assert slide.shapes.title is None
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert any(text.startswith("Жарминский район: ") for text in texts)


def test_what_is_under_control_has_slides_of_its_own(brief):
    rows = [{"unit": "zharma", "what": f"Дело {n}", "who": "Аким", "due": Timestamp(2025, 12, n),
             "overdue": False, "days_left": n, "value": None, "now": None, "change": None,
             "figure": ""} for n in range(1, 11)]  # fmt: skip
    content = slides(paper(replace(brief, promised=DataFrame(rows)), "ru"))

    assert titles(content).count("Поручения на контроле") == 2


def template() -> bytes:
    """An akimat's own template: another size, its title further in."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(12), Inches(6.75)
    title = deck.slide_layouts.get_by_name("Title Only").placeholders[0]
    title.left, title.top, title.width, title.height = map(Inches, (1, 0.2, 10, 0.8))
    content = BytesIO()
    deck.save(content)
    return content.getvalue()
