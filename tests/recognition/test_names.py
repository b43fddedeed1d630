"""Names of units in all the ways they are written; what is doubtful is not taken."""

import pytest

from data_loaders.recognise.names import UnitNames
from data_loaders.recognise.text import tokens
from tests.recognition.drawn import abay

NAMES = UnitNames(abay())

SPELLINGS = {
    "semey": "г.Семей; Г.\u00a0СЕМЕЙ; СЕМЕЙ Г.А.; Семей қ.ә.; Cемeй қаласы; Семей ?аласы; "
    "г. Семею; "
    "СЕМЕЙ Г.A.",
    "kurchatov": "г. Куpчатов; Курчатов қ.; КУРЧАТОВ Г.А.; Курчатов ?.?.",
    "abay": "Абайский; Абаи\u0306ский район; АБАЙСКИЙ РАЙОН; Абай ауд.; Абайский р-н; "
    "Абайский p-н; "
    "Абайскому району",
    "aksuat": "РАЙОН А?СУАТ; pайoн Ақcуaт; р-н Аксуат; А?суат ауданы; "
    "A?суaт ауданы; Аксуатского района",
    "ayagoz": "Аягоз ауданы; Аяг?з ауданы; Аягозский\u00a0район; Aягөз",
    "beskaragay": "Бес?ара?ай ауданы; Бескарағай; Бесқарағай ауданының",
    "borodulikha": "Бородулиxинский район; БОРОДУЛИХА",
    "zhanasemey": "район\nЖАҢАСЕМЕЙ; Жаңа-Семей ауданы; Жана Семей; Жа?асемей ауданы",
    "zharma": "Жарминский р-н; ЖАРМА АУДАНЫ; "
    "Жар\u200bма; \u202eЖарма; \ufeffЖарма; Ｚｈａｒｍａ; Жар\xadма",
    "kokpekti": "Кокпекты; К?кпекті ауданы; Көкпекті ауданы",
    "makanshy": "Маканчинский; Район Маканшы; Ма?аншы ауданы",
    "urzhar": "Уржарский; ?ржар ауданы; Урджарский район; Үржaр aуданы",
    "region": "область Абай; Абай облысы; Облыс; по области Абай; Abay oblast",
}


@pytest.mark.parametrize(
    ("code", "spelling"),
    [(code, one) for code, all_ in SPELLINGS.items() for one in all_.split("; ")],
)
def test_a_unit_is_known_in_every_spelling(code, spelling):
    assert NAMES.find(tokens(spelling)).code == code


@pytest.mark.parametrize("spelling", ["Абыралинский район", "Самарский район", "Тарбагатай", ""])
def test_a_unit_of_another_region_is_not_taken_for_one_of_ours(spelling):
    assert NAMES.find(tokens(spelling)).code is None
    assert NAMES.near(tokens(spelling)) == ()


@pytest.mark.parametrize(
    ("spelling", "choices"),
    [("Абай", ("abay", "region")), ("Семей ауданы", ("semey",)), ("г. Аягоз", ("ayagoz",))],
)
def test_homonyms_are_asked_about(spelling, choices):
    match = NAMES.find(tokens(spelling))
    assert (match.code, match.choices) == (None, choices)


def test_a_near_miss_is_offered_not_taken():
    assert NAMES.find(tokens("Аягозкий район")).code is None
    assert NAMES.near(tokens("Аягозкий район")) == ("ayagoz",)
