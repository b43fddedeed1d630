"""The four numbers on every row, places by forecast, and what stands beside people."""

from io import BytesIO

from openpyxl import Workbook

from data_loaders.arrivals import Arrival
from data_loaders.ingest import load
from store import Store

FOUR = (
    "Состояние", "% к плану на год", "% к плану на период", "Осталось до плана, чел.",
    "Нужно в неделю, чел.", "Нужно к лучшим неделям",
)  # fmt: skip
CONFIRMED = "Подтверждено ОПВ, чел."


def tables(visited) -> list:
    return [shown.value for shown in visited.dataframe]


def with_column(visited, name: str):
    return next(frame for frame in tables(visited) if name in frame)


def test_every_unit_and_every_source_has_them_on_the_first_screen(app, abay):
    visited = app(abay).run()
    units = with_column(visited, "Прогноз на конец года")
    sources = next(f for f in tables(visited) if {"Направление", *FOUR} <= set(f))

    assert set(FOUR) <= set(units)
    assert units.iloc[0].tolist()[:6] == [
        "Жарминский район", "▼ ниже плана", "71,0\u00a0%", "77,5\u00a0%", "317", "74,0",
    ]  # fmt: skip
    assert units.iloc[-1, 0] == "область Абай"
    assert len(sources) == 12


def test_a_district_says_what_it_needs_beside_its_best_weeks(app, abay):
    visited = app(abay)
    visited.query_params["unit"] = "zharma"
    visited.run().switch_page("pages/region/district.py").run()
    cards = {card.label: (card.value, card.delta) for card in visited.metric}

    assert cards["Состояние"][0] == "▼ ниже плана"
    assert cards["Нужно в неделю, чел."] == ("74,0", "126,4\u00a0% лучших четырёх недель (58,5)")


def test_units_are_ranked_by_forecast_and_jobs_per_residents_name_their_day(app, abay):
    visited = app(abay)
    visited.query_params["by"] = "outlook"
    visited.run().switch_page("pages/region/places.py").run()
    places = with_column(visited, "Прогноз к плану на год")
    indicator = with_column(visited, "Нужно для показателя, чел.")

    assert places.iloc[-1, 0] == "Жарминский район"
    assert indicator.iloc[-1].tolist()[0] == "область Абай"
    assert indicator["На 10 тыс. жителей"].iloc[-1] == "150,1"
    assert any("1 января 2025 года" in caption.value for caption in visited.caption)


def test_what_is_confirmed_stands_beside_people_where_a_workbook_has_it(app, own_abay):
    assert not any(CONFIRMED in frame for frame in tables(app(own_abay).run()))
    store = Store(own_abay)
    [outcome] = load([Arrival("Жарма 08.12.2025.xlsx", confirmed())], "abay", store)
    store.close()
    assert outcome.report_id
    units = with_column(app(own_abay).run(), CONFIRMED).set_index("Район, город")

    assert units.loc["Жарминский район", [CONFIRMED, "Доля подтверждённых"]].tolist() == [
        "470",
        "60,0\u00a0%",
    ]
    assert units.loc["г. Семей", CONFIRMED] == "—"


def confirmed() -> bytes:
    """A district's workbook with a third column beside permanent and temporary."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Карта занятости. Жарминский район, по состоянию на 08.12.2025 г."])
    sheet.append([])
    sheet.append(["Направление", "Всего", "Постоянные", "Временные", "Подтверждено ОПВ"])
    for row in (
        ("Инфраструктурные проекты", 56, 16, 40, 12),
        ("Субсидируемые рабочие места", 300, 0, 300, 100),
        ("Вновь открытые предприятия", 230, 230, 0, 200),
        ("Вакансии работодателей", 187, 187, 0, 150),
        ("Гранты", 10, 10, 0, 8),
        ("Всего", 783, 443, 340, 470),
    ):
        sheet.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()
