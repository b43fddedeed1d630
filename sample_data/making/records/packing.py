"""The workbooks of kinds of a pack's own, and the list of when each came."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from data_loaders.pack import read_pack
from domain.regions import Region
from sample_data.making.lists import RECEIVED, write, write_list
from sample_data.making.records.balance import (
    distances,
    labour_market,
    minimum_standard,
    returning,
)
from sample_data.making.records.network import visits
from sample_data.making.records.returns import invented, published_2024
from sample_data.making.records.sheets import Report, content
from sample_data.making.records.tables import Row, rows

NEWEST = date(2026, 2, 1)
DAYS_UNDERWAY = 3
ARRIVAL = time(8, 30)
SERVICES, LABOUR, PROGRAMME = (
    "DOST Agentliyi", "Dövlət Məşğulluq Agentliyi", "Əlaqələndirmə Qərargahı",
)  # fmt: skip
# Kind, name of the file, language, sender: as the table of data beside has them.
AS_THEY_STAND = (
    ("points", "DOST şəbəkəsi", "az", SERVICES),
    ("housing", "Boş mənzil yerləri", "az", LABOUR),
    ("published", "Dərc edilmiş göstəricilər", "az", LABOUR),
    ("measures", "Proqramın tədbirləri", "az", PROGRAMME),
    ("funding", "Финансирование программы", "ru", PROGRAMME),
    ("milestones", "Mərhələ nöqtələri", "az", PROGRAMME),
    ("losses", "Оценка потерь", "ru", PROGRAMME),
    ("energy", "Enerji layihələri", "az", PROGRAMME),
)


def reports(region: Region) -> Iterator[Report]:
    """Every report of the second region."""
    kinds = {kind.code: kind for kind in region.record_kinds}
    for code, name, language, sender in AS_THEY_STAND:
        yield _report(code, name, NEWEST, language, sender, rows(code, kinds[code]))
    for day, told in (published_2024() | invented(region)).items():
        language = "ru" if day.year == 2024 else "az"
        yield _report("returns", RETURN_NAMES[language], day, language, LABOUR, told)
    yield from _visits(region)
    for day, language in ((date(2025, 11, 1), "ru"), (NEWEST, "az")):
        name = MARKET_NAMES[language]
        yield _report("labour_market", name, day, language, LABOUR, labour_market(day))
    yield _report("distances", "Расстояния", NEWEST, "ru", LABOUR, distances())
    yield _report("returning", "Gözlənilən qayıdış", NEWEST, "az", PROGRAMME, returning())
    standard = minimum_standard(kinds["minimum_standard"])
    yield _report("minimum_standard", "Minimum standart", NEWEST, "az", PROGRAMME, standard)


RETURN_NAMES = {"az": "Qayıdış", "ru": "Возвращение жителей"}
MARKET_NAMES = {"az": "Əmək bazarı", "ru": "Рынок труда"}


def _visits(region: Region) -> Iterator[Report]:
    """A workbook a quarter."""
    by_quarter: dict[date, list[Row]] = {}
    for row in visits(region):
        last = row["period_to"]
        assert isinstance(last, date)
        quarter = (last.month - 1) // 3 + 1
        end = date(last.year + quarter // 4, quarter % 4 * 3 + 1, 1)
        by_quarter.setdefault(min(end, NEWEST), []).append(row)
    for day, told in by_quarter.items():
        yield _report("visits", "Müraciətlər", day, "az", SERVICES, told)


def _report(kind: str, name: str, day: date, language: str, sender: str, told: list[Row]) -> Report:
    received = datetime.combine(day + timedelta(days=DAYS_UNDERWAY), ARRIVAL)
    file = f"{day}/{name} {day:%d.%m.%Y}.xlsx"
    return Report(file, kind, day, received, language, sender, told)


def write_second(pack: Path, folder: Path) -> int:
    """The reports of the second region and their list into ``folder``; gives their number."""
    region = read_pack(pack)
    return _write(list(reports(region)), region, folder)


def write_projects(pack: Path, folder: Path) -> int:
    """The construction projects of the first region, with a list of their own."""
    region = read_pack(pack)
    kind = region.record_kind("projects")
    assert kind is not None
    day = date(2025, 12, 1)
    told = rows("projects", kind)
    return _write([_report("projects", "Стройки", day, "ru", "Управление строительства", told)],
                  region, folder)  # fmt: skip


def _write(made: list[Report], region: Region, folder: Path) -> int:
    for report in made:
        write(folder / report.file, content(report, region))
    listed = ((one.file, one.received_at.isoformat(), one.sender, "e-mail") for one in made)
    write_list(folder / "received.csv", RECEIVED, listed)
    return len(made)
