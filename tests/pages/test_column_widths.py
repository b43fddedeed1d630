"""Columns of words are as wide as their longest text, wherever in the table that stands."""

import json

import pandas as pd
import pytest

from ui.column_widths import MOST, column_width

SHORT = ["даму"] * 12
LONG = "«Оккупациядан азат етілген аумақтарға ұлы оралу»"


@pytest.mark.parametrize("place", [0, 6, 12])
def test_one_long_text_among_short_ones_makes_room(place):
    cells = [*SHORT[:place], LONG, *SHORT[place:]]

    assert column_width("Ұлттық басымдық", pd.Series(cells)) >= 7.5 * len(LONG)


def test_a_heading_longer_than_its_cells_is_whole():
    assert column_width("Аяқталмаған алдыңғы кезеңдер", pd.Series(["—"])) >= 7.5 * 28


def test_nothing_is_wider_than_can_be_read():
    assert column_width("Себебі", pd.Series([LONG * 9, None])) == MOST


def test_columns_of_words_are_given_their_width_and_figures_are_not(app, karabakh):
    visited = app(karabakh, "kk").run().switch_page("pages/recovery/balance.py").run()
    [trades] = [one for one in visited.dataframe if "Кәсіп" in one.value and "Адам" not in one.value
                and "Қайдан" not in one.value]  # fmt: skip

    given = json.loads(trades.proto.columns)
    assert given["Кәсіп"]["width"] >= 7.5 * len("Ауыл шаруашылығы жұмысшысы")
    assert "width" not in given["Бос жұмыс орындары"]
