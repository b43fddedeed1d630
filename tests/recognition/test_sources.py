"""Names of sources: abbreviated, in two languages, with letters lost, inside longer phrases."""

import pytest

from data_loaders.recognise.sources import SourceNames
from data_loaders.recognise.tables_of_words import without_small_words
from data_loaders.recognise.text import tokens
from tests.recognition.drawn import abay

NAMES = SourceNames(abay().sources)

SPELLINGS = {
    "new_enterprises": "100 на 10 тыс.; 10 мың тұрғынға 100 жұмыс орны; 100 новых рабочих мест на "
    "10 ты; Новые предприятия (100 раб. мест на 10 000 жителей); 100/10 000",
    "subsidised": "Субсид. раб. места; Субсидируемые рабочие места (активные меры)",
    "infrastructure": "Инфрастр. проекты; Реализация инфраструктурных проектов; Инфрақұрылымдық "
    "жобалар аясында; Инвестиционные и инфраструктурные проекты",
    "public_works": "?о?амды? ж?мыстар; общ. работы",
    "social_jobs": "соц. раб. места; Субсидируемые рабочие места, в т.ч. социальные рабочие места",
    "disability_jobs": "для лиц с\nинвалидностью; Для инвалидов",
    "generations": "«?рпа?тар келісімшарты»; Контракт поколений / «Ұрпақтар келісімшарты»",
    "vacancies": "На вакантные\nместа; Жұмыс берушілердің бос жұмыс орындары",
    "grants": "Гранты на реализацию новых бизнес-идей / 400 АЕК-ке дейінгі гранттар",
}


def sources(text):
    return NAMES.find(without_small_words(tokens(text)))[0]


@pytest.mark.parametrize(
    ("code", "spelling"),
    [(code, one) for code, all_ in SPELLINGS.items() for one in all_.split("; ")],
)
def test_a_source_is_known_in_every_spelling(code, spelling):
    assert sources(spelling) == (code,)


@pytest.mark.parametrize(
    "text",
    [
        "Исполнение индикаторов Карты занятости на 2026 год",
        "Абай облысының 2025 жылға арналған өңірлік жұмыспен қамту картасының орындалуы",
        "Источник финансирования",
        "Краткосрочное профессиональное обучение",
        "Рабочие места",
    ],
)
def test_other_texts_name_no_source(text):
    assert sources(text) == ()


def test_two_sources_in_one_text_are_a_doubt():
    assert set(sources("Гранты и вакансии")) == {"grants", "vacancies"}
