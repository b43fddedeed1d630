"""The programme's page: the register in its order, and the way from a row to its cells."""

from store import Store
from tests.pages.playing import clicked, played

PAGE = "pages/recovery/programme.py"


def test_it_says_what_is_late_blocked_and_unfunded(app, karabakh):
    visited = app(karabakh).run().switch_page(PAGE).run()

    assert not visited.exception
    said = " ".join(one.value for one in visited.markdown).replace("\\", "")
    assert "Мероприятий программы: 16" in said
    assert "Просрочено: 1" in said
    shown = next(one.value for one in visited.dataframe if "Ждёт завершения" in one.value)
    row = shown[shown["Мероприятие"] == "Создание агропарка"].iloc[0]
    assert row["Ждёт завершения"] == "Реконструкция оросительного канала, Межсельские дороги"
    assert "заблокировано" in row["Состояние"]


def test_on_an_earlier_day_nothing_later_is_known(app, karabakh):
    visited = app(karabakh)
    visited.query_params["as_of"] = "2025-01-01"
    visited.run().switch_page(PAGE).run()

    assert not visited.exception
    assert any("ещё нет" in one.value for one in visited.markdown)


def test_the_link_of_a_row_opens_its_cells(app, karabakh):
    store = Store(karabakh)
    row = store.records("karabakh", "measures").iloc[0]
    store.close()
    visited = app(karabakh)
    visited.query_params["kind"] = "measures"
    visited.query_params["record"] = f"{row['report']}.{row['row']}"
    visited.run().switch_page("pages/data/origin.py").run()

    assert not visited.exception
    assert any("Оценка потерь по районам" in one.value for one in visited.markdown)


def test_a_settlement_of_the_checklist_leads_to_every_item_s_cells(app, karabakh):
    visited = app(karabakh).run().switch_page(PAGE).run()
    checklist = next(one for one in visited.dataframe if "Вода" in one.value)
    played(visited, clicked(checklist, 0))

    assert not visited.exception
    links = [one.proto.query_string for one in visited.get("page_link")]
    assert len([one for one in links if "kind=minimum_standard" in one]) == 8
