"""The words of the reports, as different clerks write them: Russian, Kazakh, and both mixed."""

from dataclasses import dataclass
from datetime import date

MONTHS_RU = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
MONTHS_KK = (
    "қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы",
    "шілдедегі", "тамыздағы", "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы",
)  # fmt: skip


@dataclass(frozen=True)
class Wording:
    """The words of one clerk's form. Titles take the year, and the name of a unit."""

    region_title: str
    unit_title: str
    unit_line: str
    number: str
    unit: str
    source: str
    all_sources: str
    by_source: str
    plan: str
    people: str
    percent: str
    of_which: str
    permanent: str
    temporary: str
    total: str
    region_total: str
    people_unit: str
    not_available: str
    signature: str


RU = Wording(
    region_title="Исполнение региональной карты занятости области Абай в {year} году",
    unit_title="Исполнение карты занятости, {unit}, {year} год",
    unit_line="Район (город):",
    number="№ п/п",
    unit="Наименование района (города)",
    source="Направление",
    all_sources="Всего трудоустроено",
    by_source="в том числе по направлениям",
    plan="План на год",
    people="Факт",
    percent="% исполнения",
    of_which="в том числе",
    permanent="постоянные",
    temporary="временные",
    total="ИТОГО",
    region_total="ИТОГО по области",
    people_unit="чел.",
    not_available="н/д",
    signature="Исполнитель: отдел занятости, тел. 52-10-40",
)
RU_SHORT = Wording(
    region_title="Карта занятости области Абай, {year} год",
    unit_title="Карта занятости {year} года: {unit}",
    unit_line="Район:",
    number="№",
    unit="Район (город)",
    source="Направления",
    all_sources="Всего",
    by_source="из них по направлениям",
    plan="План",
    people="Трудоустроено",
    percent="%",
    of_which="в т.ч.",
    permanent="пост.",
    temporary="врем.",
    total="Всего",
    region_total="Всего по области",
    people_unit="человек",
    not_available="-",
    signature="Исп. специалист карьерного центра",
)
KK = Wording(
    region_title="Абай облысының өңірлік жұмыспен қамту картасы, {year} жыл",
    unit_title="Жұмыспен қамту картасының орындалуы, {unit}, {year} жыл",
    unit_line="Аудан (қала):",
    number="Р/с №",
    unit="Аудан (қала) атауы",
    source="Бағыт",
    all_sources="Барлығы жұмысқа орналасты",
    by_source="оның ішінде бағыттар бойынша",
    plan="Жылдық жоспар",
    people="Нақты",
    percent="Орындалуы, %",
    of_which="оның ішінде",
    permanent="тұрақты",
    temporary="уақытша",
    total="Барлығы",
    region_total="Облыс бойынша барлығы",
    people_unit="адам",
    not_available="дерек жоқ",
    signature="Орындаушы: мансап орталығының маманы",
)
MIXED = Wording(
    region_title="Карта занятости области Абай / Абай облысының жұмыспен қамту картасы, {year}",
    unit_title="Карта занятости / Жұмыспен қамту картасы, {unit}, {year}",
    unit_line="Аудан / Район:",
    number="№",
    unit="Аудан (қала) / Район (город)",
    source="Бағыт / Направление",
    all_sources="Барлығы / Всего",
    by_source="оның ішінде / в том числе",
    plan="Жоспар / План на год",
    people="Нақты / Факт",
    percent="%",
    of_which="оның ішінде / в т.ч.",
    permanent="тұрақты / пост.",
    temporary="уақытша / врем.",
    total="Барлығы / Всего",
    region_total="Облыс бойынша / Всего по области",
    people_unit="адам / чел.",
    not_available="—",
    signature="Мансап орталығы / Карьерный центр",
)

SOURCES = {
    "ru": {
        "infrastructure": "Инфраструктурные проекты",
        "subsidised": "Субсидируемые рабочие места",
        "public_works": "Общественные работы",
        "social_jobs": "Социальные рабочие места",
        "youth_practice": "Молодёжная практика",
        "first_job": "Первое рабочее место",
        "generations": "Контракт поколений",
        "silver_age": "Серебряный возраст",
        "disability_jobs": "Рабочие места для лиц с инвалидностью",
        "new_enterprises": "Вновь открытые предприятия (100 на 10 тыс.)",
        "vacancies": "Вакансии работодателей",
        "grants": "Гранты до 400 МРП",
    },
    "ru_short": {
        "infrastructure": "Инфраструктура",
        "subsidised": "Субсидируемые места",
        "public_works": "общественные работы",
        "social_jobs": "соц. рабочие места",
        "youth_practice": "молодежная практика",
        "first_job": "первое рабочее место",
        "generations": "контракт поколений",
        "silver_age": "серебряный возраст",
        "disability_jobs": "для лиц с инвалидностью",
        "new_enterprises": "Новые предприятия",
        "vacancies": "Вакансии",
        "grants": "Гранты",
    },
    "kk": {
        "infrastructure": "Инфрақұрылымдық жобалар",
        "subsidised": "Субсидияланатын жұмыс орындары",
        "public_works": "Қоғамдық жұмыстар",
        "social_jobs": "Әлеуметтік жұмыс орындары",
        "youth_practice": "Жастар практикасы",
        "first_job": "Алғашқы жұмыс орны",
        "generations": "Ұрпақтар келісімшарты",
        "silver_age": "Күміс жас",
        "disability_jobs": "Мүгедектігі бар адамдарға арналған жұмыс орындары",
        "new_enterprises": "Жаңадан ашылған кәсіпорындар",
        "vacancies": "Бос жұмыс орындары",
        "grants": "400 АЕК-ке дейінгі гранттар",
    },
}
SOURCES["mixed"] = {
    source: f"{kazakh} / {SOURCES['ru_short'][source]}" for source, kazakh in SOURCES["kk"].items()
}

UNITS = {
    "ru": {
        "semey": "г. Семей",
        "kurchatov": "г. Курчатов",
        "abay": "Абайский район",
        "aksuat": "район Ақсуат",
        "ayagoz": "Аягозский район",
        "beskaragay": "Бескарагайский район",
        "borodulikha": "Бородулихинский район",
        "zhanasemey": "район Жаңасемей",
        "zharma": "Жарминский район",
        "kokpekti": "Кокпектинский район",
        "makanshy": "район Мақаншы",
        "urzhar": "Урджарский район",
    },
    "ru_short": {
        "semey": "Семей",
        "kurchatov": "Курчатов",
        "abay": "Абайский",
        "aksuat": "Аксуат",
        "ayagoz": "Аягоз",
        "beskaragay": "Бескарагай",
        "borodulikha": "Бородулиха",
        "zhanasemey": "Жанасемей",
        "zharma": "Жарма",
        "kokpekti": "Кокпекты",
        "makanshy": "Маканчи",
        "urzhar": "Урджар",
    },
    "kk": {
        "semey": "Семей қаласы",
        "kurchatov": "Курчатов қаласы",
        "abay": "Абай ауданы",
        "aksuat": "Ақсуат ауданы",
        "ayagoz": "Аягөз ауданы",
        "beskaragay": "Бесқарағай ауданы",
        "borodulikha": "Бородулиха ауданы",
        "zhanasemey": "Жаңасемей ауданы",
        "zharma": "Жарма ауданы",
        "kokpekti": "Көкпекті ауданы",
        "makanshy": "Мақаншы ауданы",
        "urzhar": "Үржар ауданы",
    },
}
UNITS["upper"] = {unit: name.upper() for unit, name in UNITS["ru"].items()}


def in_words(day: date) -> str:
    """The date of a report in Russian words."""
    return f"по состоянию на {day.day} {MONTHS_RU[day.month - 1]} {day.year} года"


def in_figures(day: date) -> str:
    """The date of a report in Russian figures."""
    return f"на {day:%d.%m.%Y} г."


def in_kazakh(day: date) -> str:
    """The date of a report in Kazakh words."""
    return f"{day.year} жылғы {day.day} {MONTHS_KK[day.month - 1]} жағдай бойынша"


def in_both(day: date) -> str:
    """The date of a report in Kazakh and Russian figures."""
    return f"{day:%d.%m.%Y} ж. жағдай бойынша / на {day:%d.%m.%Y} г."
