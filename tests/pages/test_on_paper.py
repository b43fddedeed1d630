"""A table that a sheet of paper would cut is printed in groups of columns, none left out."""

import re
from io import BytesIO

from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

import i18n
from tests.pages.walking import Visitor


def wide_table():
    import pandas as pd

    from ui.on_paper import on_paper

    figures = {f"figure {place} of people": ["1 000"] for place in range(40)}
    on_paper(pd.DataFrame({"name": ["<b>Zharma</b>"], **figures}), 1, scrolls=False)
    on_paper(pd.DataFrame({"name": ["Zharma"], "figure": ["1"]}), 1, scrolls=False)


def test_each_group_of_columns_has_the_names_and_no_text_acts_as_markup():
    [printed] = AppTest.from_function(wide_table).run().get("html")
    body = printed.proto.body
    groups = body.count("<table>")

    assert groups > 1
    assert body.count("&lt;b&gt;Zharma&lt;/b&gt;") == groups
    assert "<b>" not in body
    assert re.findall(r"figure (\d+) of people", body) == [str(place) for place in range(40)]


def test_the_desk_s_widest_table_is_whole_on_paper(open_page, serve, abay):
    page = open_page("about:blank", viewport={"width": 1300, "height": 900})
    analyst = Visitor(page, serve(abay), "kk", "on paper")
    analyst.go("desk", rows="unit", columns="as_of")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    words = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())

    assert words.count("Жарма ауданы") > 1
    for day in ("01.12.2025", "01.07.2025", "13.01.2025"):
        assert day in words
    assert " ".join(i18n.number(24925, "kk").split()) in words
