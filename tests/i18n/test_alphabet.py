"""Names stand in the order of the language's own alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import i18n


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("kk", "Абай Ақсуат Әл Бородулиха Жаңасемей Жарма Көкпекті Курчатов Қалба Семей "
               "Ұлан Үржар Іле"),
        ("ru", "Абай Ёлкино Жарма Жарминский Семей Урджар"),
        ("en", "Abay Semey Zharma"),
        ("az", "Ağdam Bakı Cəbrayıl Çinarlı Əhmədli Füzuli Xocalı Xocavənd Kəlbəcər Qubadlı "
               "Laçın Şuşa Zəngilan"),
    ],
)  # fmt: skip
def test_names_are_in_alphabetical_order(language, ordered):
    names = ordered.split()
    assert sorted(set(names), key=i18n.sort_key(language)) == names


def test_capitals_do_not_matter_and_dotted_i_is_its_own_letter():
    key = i18n.sort_key("az")
    assert key("İSMAYILLI") == key("ismayıllı")
    assert sorted(["İsmayıllı", "Imişli"], key=key) == ["Imişli", "İsmayıllı"]


@given(st.lists(st.text(max_size=8)), st.sampled_from(i18n.LANGUAGES))
def test_any_text_has_a_place(names, language):
    assert sorted(names, key=i18n.sort_key(language)) is not None


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "область Абай", "Область Абай"),
        ("kk", "қала", "Қала"),
        ("az", "illik plan", "İllik plan"),
        ("en", "1 December", "1 December"),
        ("en", "", ""),
    ],
)
def test_a_title_opens_with_a_capital_of_its_language(language, text, title):
    assert i18n.opening(text, language) == title
