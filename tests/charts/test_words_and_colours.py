"""What charts are made of: names, widths, axes, labels, colours."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.axes import round_values, short_month, year_axis
from charts.key import key, marked
from charts.line_ends import apart
from charts.names import broken, short_names
from charts.palette import DARK, ICONS, LIGHT
from charts.ramp import contrast, ink_on, shade
from charts.widths import fitted, width
from domain.figures import STATUSES
from domain.languages import LANGUAGES
from tests.charts.made_up import NAMES

GROUNDS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
READABLE = 4.5


@GROUNDS
def test_words_can_be_read_on_the_ground(colours):
    inks = [colours.ink, colours.muted, *colours.status.values()]

    assert min(contrast(ink, colours.ground) for ink in inks) >= READABLE
    assert min(contrast(ink, colours.raised) for ink in inks[:2]) >= READABLE


@GROUNDS
def test_words_can_be_read_on_every_tint(colours):
    assert min(contrast(colours.ink, tint) for tint in colours.tint.values()) >= READABLE


@GROUNDS
@given(share=st.floats(0, 1))
def test_words_can_be_read_on_every_shade(colours, share):
    background = shade(share, 0, 1, colours)

    assert contrast(ink_on(background), background) >= READABLE


@GROUNDS
def test_every_status_has_an_icon_and_its_colours(colours):
    assert set(ICONS) == set(colours.status) == set(colours.tint) == set(STATUSES)
    assert len(set(ICONS.values())) == len(STATUSES)


@GROUNDS
def test_job_types_can_be_told_apart_and_from_the_ground(colours):
    assert contrast(colours.permanent, colours.temporary) >= 1.8
    assert contrast(colours.permanent, colours.ground) >= 3


def test_a_scale_of_one_value_has_one_end():
    assert shade(5, 5, 5, LIGHT) == LIGHT.ramp[0]


def test_names_lose_the_word_for_their_kind():
    assert short_names(NAMES)["zharma"] == "Жарма"
    assert short_names(NAMES)["semey"] == "Семей"


def test_names_keep_what_tells_them_apart():
    alike = {"city": "Şuşa şəhəri", "district": "Şuşa rayonu", "other": "Laçın rayonu"}

    assert short_names(alike) == {"city": "Şuşa şəhəri", "district": "Şuşa", "other": "Laçın"}
    assert short_names({"a": "Abay city", "b": "Abay district"}) == {
        "a": "Abay city",
        "b": "Abay district",
    }


def test_a_name_that_is_only_its_kind_stays():
    assert short_names({"a": "аудан", "b": "Жарма аудан"})["a"] == "аудан"


def test_long_words_are_broken_between_syllables():
    assert broken("Бородулихинский район", 80) == "Бородули-<br>хинский<br>район"
    assert broken("Аягөз", 80) == "Аягөз"


@given(st.text("абвгдеёжӘқңoəğ ", max_size=40), st.integers(20, 200))
def test_breaking_loses_no_letter(name, room):
    pieces = broken(name, room).replace("-<br>", "").replace("<br>", " ")

    assert pieces.replace(" ", "") == name.replace(" ", "")


@given(st.text(max_size=60), st.integers(40, 300))
def test_a_fitted_name_fits(name, room):
    assert width(fitted(name, room)) <= max(room, width("…x"))


def test_an_entity_is_not_cut_in_two():
    assert fitted("a &amp;&amp;&amp;&amp;&amp; b", 40).removesuffix("…").count("&") == fitted(
        "a &amp;&amp;&amp;&amp;&amp; b", 40
    ).count("&amp;")


def test_tags_take_no_room():
    assert width('<span style="color:#123456">▼</span>') == width("▼")


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_grid_lines_are_round_few_and_inside(one, other):
    low, high = sorted((one, other))
    lines = round_values(low, high)

    assert len(lines) <= 8
    assert all(low - 1e-6 <= line <= high + 1e-6 for line in lines)
    assert len({round(b - a, 6) for a, b in pairwise(lines)}) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_have_names_in_the_language_and_no_full_stop(language):
    names = [short_month(which, language) for which in range(1, 13)]

    assert len(set(names)) == 12
    assert not any(name.endswith(".") for name in names)
    assert year_axis(2025, language)["ticktext"] == names[::2]


@given(st.lists(st.floats(0, 300), min_size=1, max_size=5))
def test_labels_at_line_ends_never_overlap_and_stay_inside(wanted):
    placed = apart(sorted(wanted), [38] * len(wanted), 300)

    assert all(b - a >= 38 - 1e-6 for a, b in pairwise(placed))
    assert placed[-1] <= 300 - 19 + 8 + 1e-6


def test_a_label_alone_stands_at_its_line():
    assert apart([120.0], [38], 300) == [120.0]


def test_the_last_line_of_a_key_is_next_to_the_plot():
    top, bottom = sorted(
        key([[marked("#000000", "■", "upper")], ["lower"]], "#000000"), key=lambda n: -n["yshift"]
    )

    assert "upper" in top["text"]
    assert bottom["text"] == "lower"
