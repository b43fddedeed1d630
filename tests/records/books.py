"""Workbooks as people write them, and a small region with kinds of its own."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO

import xlsxwriter

from data_loaders.opening import open_book
from data_loaders.readings import understood
from domain.records import Choice, Column, Kind
from domain.regions import Region
from domain.reports import ReadReport
from domain.units import Unit


def unit(code: str, name: str) -> Unit:
    names = {"az": f"{name} rayonu", "ru": f"{name} район", "en": f"{name} district"}
    return Unit(code, "district", names | {"kk": f"{name} ауданы"}, aliases=(name,))


def said(az: str, ru: str, kk: str, en: str) -> dict[str, tuple[str, ...]]:
    return {"az": tuple(az.split("|")), "ru": tuple(ru.split("|")), "kk": (kk,), "en": (en,)}


YES_NO = (
    Choice("yes", said("bəli", "да", "иә", "yes")),
    Choice("no", said("xeyr", "нет", "жоқ", "no")),
)
RETURNS = Kind(
    "returns",
    {"az": "Qayıdış", "ru": "Возвращение", "kk": "Оралу", "en": "Return"},
    ("unit", "place"),
    (
        Column("as_of", "date", said("Hesabat tarixi", "Отчётная дата", "Есепті күн", "As of")),
        Column("unit", "unit", said("Rayon", "Район", "Аудан", "District"), required=True),
        Column("place", "text", said("Yer", "Место", "Орны", "Place"), required=True),
        Column("families", "whole", said("Ailələr|Ailə sayı", "Семьи", "Отбасылар", "Families")),
        Column("share", "number", said("Pay", "Доля", "Үлесі", "Share")),
        Column("opened", "date", said("Açılıb", "Открыт", "Ашылған", "Opened")),
        Column("met", "choice", said("Təmin olunub", "Выполнено", "Орындалды", "Met"), False, True,
               YES_NO),
        Column("serves", "units", said("Ərazi", "Зона", "Аймақ", "Catchment")),
        Column("jobs_planned", "whole",
               said("İş yerləri (plan)", "Места (план)", "Орындар (жоспар)", "Jobs (plan)")),
        Column("jobs_made", "whole",
               said("İş yerləri (fakt)", "Места (факт)", "Орындар (факт)", "Jobs (actual)")),
    ),
    dated=True,
)  # fmt: skip
HOUSING = Kind(
    "housing",
    {"az": "Mənzil", "ru": "Жильё", "kk": "Тұрғын үй", "en": "Housing"},
    ("unit",),
    (
        Column("unit", "unit", said("Rayon", "Район", "Аудан", "District"), required=True),
        Column("places", "whole", said("Boş yerlər", "Свободные места", "Бос орын", "Free places"),
               required=True),
    ),
)  # fmt: skip
REGION = Region(
    code="valley",
    names={"en": "Valley", "ru": "Долина", "az": "Vadi", "kk": "Аңғар"},
    units=(unit("fuzuli", "Füzuli"), unit("lachin", "Laçın"), unit("shusha", "Şuşa")),
    sources=(),
    kinds=("returns", "housing"),
    record_kinds=(RETURNS, HOUSING),
)


def workbook(*sheets: Sequence[Sequence[object]], merges: Sequence[str] = ()) -> bytes:
    """The .xlsx of sheets of rows; None leaves a cell empty. ``merges``: of the first sheet."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"default_date_format": "dd.mm.yyyy"})
    for rows in sheets:
        sheet = book.add_worksheet()
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, datetime.combine(value, datetime.min.time()))
                elif value is not None:
                    sheet.write(row, column, value)
    for merged in merges:
        first = book.worksheets()[0]
        first.merge_range(merged, None)
    book.close()
    return content.getvalue()


def read(
    *sheets: Sequence[Sequence[object]],
    name: str = "report.xlsx",
    region: Region = REGION,
    as_of: date | None = None,
    answers: dict[str, str] | None = None,
) -> ReadReport:
    """What a workbook of such sheets says."""
    return understood(open_book(workbook(*sheets), name), name, region, as_of, answers or {})


def values(report: ReadReport) -> list[dict[str, object]]:
    return [record.values for record in report.records]


def faults(report: ReadReport) -> list[tuple[str, str]]:
    """Rule and cells of each finding."""
    return [(finding.rule, ", ".join(finding.cell)) for finding in report.findings]
