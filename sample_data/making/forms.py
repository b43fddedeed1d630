"""Who writes how: the forms of the region's summaries over the years and of each unit's clerk."""

from dataclasses import dataclass
from datetime import date

from sample_data.making.long import LongForm
from sample_data.making.narrow import NarrowForm
from sample_data.making.parts import PEOPLE, PERCENT, PERMANENT, PLAN, TEMPORARY
from sample_data.making.wide import WideForm
from sample_data.making.wording import (
    KK,
    MIXED,
    RU,
    RU_SHORT,
    in_both,
    in_figures,
    in_kazakh,
    in_words,
)

PROJECTS_FIRST = ("infrastructure", "new_enterprises", "vacancies", "subsidised", "grants")
MEASURES_FIRST = ("infrastructure", "subsidised", "new_enterprises", "vacancies", "grants")
VACANCIES_FIRST = ("vacancies", "new_enterprises", "grants", "infrastructure", "subsidised")
GRANTS_FIRST = ("grants", "subsidised", "vacancies", "infrastructure", "new_enterprises")

SUMMARY_2023 = WideForm(
    "Свод", RU, "ru", "ru", in_figures, PROJECTS_FIRST, measures=(PEOPLE,), roof=True, counted=True
)
SUMMARY_2024 = WideForm(
    "РКЗ", RU_SHORT, "ru_short", "upper", in_words, MEASURES_FIRST, numbered=False,
    total_first=True, formulas=True,
)  # fmt: skip
SUMMARY_2025 = WideForm(
    "Свод", RU, "ru", "ru", in_words, PROJECTS_FIRST, counted=True, formulas=True
)
SUMMARY_KK = WideForm("Жиынтық", KK, "kk", "kk", in_kazakh, MEASURES_FIRST, roof=True)

SUMMARIES = {2023: SUMMARY_2023, 2024: SUMMARY_2024, 2025: SUMMARY_2025}
KAZAKH_MONTHS = (3, 6, 9, 12)  # of these months' first days the summary is made in Kazakh
KAZAKH_FROM = 2024


def summary_form(as_of: date) -> WideForm:
    """The form of the region's summary of a date."""
    kazakh = as_of.day == 1 and as_of.month in KAZAKH_MONTHS and as_of.year >= KAZAKH_FROM
    return SUMMARY_KK if kazakh else SUMMARIES[max(as_of.year, min(SUMMARIES))]


def summary_file(as_of: date) -> str:
    """What the region's summary of a date is called."""
    if summary_form(as_of) is SUMMARY_KK:
        return f"Жиынтық ЖҚК {as_of:%d.%m.%Y}.xlsx"
    return f"Свод РКЗ {as_of:%d.%m.%Y}.xlsx"


@dataclass(frozen=True)
class Clerk:
    """Who writes a unit's report, in which form, how it is sent and what the file is called."""

    form: NarrowForm | LongForm
    file: str
    sender: str
    channel: str

    def file_of(self, as_of: date) -> str:
        """The name of the report of a date, without its ending."""
        return self.file.format(day=as_of)


RU_LONG = LongForm(
    "Отчет", RU, "ru", "ru", "Отчетная дата:",
    ("№", "Район (город)", "Направление", "План на год", "Факт, всего", "Постоянные",
     "Временные"),
    PROJECTS_FIRST,
)  # fmt: skip
KK_LONG = LongForm(
    "Есеп", KK, "kk", "kk", "Есепті күн:",
    ("№", "Аудан (қала)", "Бағыт", "Жылдық жоспар", "Нақты, барлығы", "Тұрақты", "Уақытша"),
    MEASURES_FIRST,
)  # fmt: skip
SPLIT_BEFORE_PERCENT = (PLAN, PEOPLE, PERMANENT, TEMPORARY, PERCENT)

CLERKS = {
    "semey": Clerk(
        NarrowForm("РКЗ", RU, "ru", "ru", in_words, PROJECTS_FIRST, counted=True),
        "РКЗ г. Семей {day:%d.%m.%Y}", "Карьерный центр г. Семей", "e-mail",
    ),
    "kurchatov": Clerk(RU_LONG, "Курчатов {day:%d.%m.%Y}", "Карьерный центр г. Курчатов", "e-mail"),
    "abay": Clerk(
        NarrowForm("ЖҚК", KK, "kk", "kk", in_kazakh, MEASURES_FIRST, numbered=False),
        "Абай ауданы {day:%d.%m.%Y}", "Абай ауданының мансап орталығы", "WhatsApp",
    ),
    "aksuat": Clerk(
        NarrowForm("Лист1", KK, "kk", "kk", in_kazakh, MEASURES_FIRST, named_in_title=False),
        "Ақсуат ЖҚК {day:%d.%m.%Y}", "Ақсуат ауданының мансап орталығы", "WhatsApp",
    ),
    "ayagoz": Clerk(
        NarrowForm("отчет", RU, "ru", "ru", in_words, VACANCIES_FIRST,
                   columns=SPLIT_BEFORE_PERCENT),
        "Аягоз карта занятости {day:%d.%m.%Y}", "Карьерный центр Аягозского района", "e-mail",
    ),
    "beskaragay": Clerk(
        NarrowForm("Лист1", RU_SHORT, "ru_short", "ru", in_figures, GRANTS_FIRST, depth=1),
        "отчет Бескарагай {day:%d.%m.%Y}", "Карьерный центр Бескарагайского района", "WhatsApp",
    ),
    "borodulikha": Clerk(
        NarrowForm("РКЗ", RU_SHORT, "ru", "ru_short", in_words, MEASURES_FIRST,
                   named_in_title=False, total_first=True),
        "Бородулиха РКЗ {day:%d.%m.%Y}", "Карьерный центр Бородулихинского района", "e-mail",
    ),
    "zhanasemey": Clerk(
        NarrowForm("Лист1", MIXED, "mixed", "kk", in_both, PROJECTS_FIRST, depth=1),
        "Жаңасемей {day:%d.%m.%Y}", "Жаңасемей ауданының мансап орталығы", "e-mail",
    ),
    "zharma": Clerk(
        NarrowForm("свод", RU_SHORT, "ru_short", "ru", in_figures, VACANCIES_FIRST, counted=True),
        "Жарма {day:%d.%m.%Y}", "Карьерный центр Жарминского района", "WhatsApp",
    ),
    "kokpekti": Clerk(
        KK_LONG, "Көкпекті {day:%d.%m.%Y}", "Көкпекті ауданының мансап орталығы", "e-mail"
    ),
    "makanshy": Clerk(
        NarrowForm("ЖҚК", KK, "kk", "kk", in_kazakh, GRANTS_FIRST, depth=1, total_first=True),
        "Мақаншы есеп {day:%d.%m.%Y}", "Мақаншы ауданының мансап орталығы", "WhatsApp",
    ),
    "urzhar": Clerk(
        NarrowForm("Урджар", RU, "ru", "ru", in_figures, GRANTS_FIRST, numbered=False,
                   columns=SPLIT_BEFORE_PERCENT),
        "Урджар РКЗ на {day:%d.%m.%Y}", "Карьерный центр Урджарского района", "e-mail",
    ),
}  # fmt: skip
