"""What if: plan and pace are moved on the forecast, nothing is stored."""

import pytest

from store import Store


def opened(app, url, **asked):
    visited = app(url)
    for key, value in {"as_of": "2025-12-01", **asked}.items():
        visited.query_params[key] = value
    return visited.run().switch_page("pages/region/what_if.py").run()


def press(visited, label):
    next(button for button in visited.button if button.label == label).click().run()
    return visited


def ends(visited):
    return visited.dataframe[0].value.set_index("Район, город")


def test_without_a_move_nothing_changes(app, abay):
    table = ends(opened(app, abay))

    assert table["Ожидалось"].tolist() == table["Ожидается"].tolist()


def test_a_faster_pace_raises_the_end_of_the_year_and_can_be_taken_back(app, abay):
    visited = press(opened(app, abay), "Добавить")
    faster = ends(visited)

    def people(column):
        return int(faster.loc["область Абай", column].replace("\u00a0", ""))

    assert people("Ожидается") > people("Ожидалось")
    same = ends(press(visited, "Отменить последнее"))
    assert same["Ожидалось"].tolist() == same["Ожидается"].tolist()


def test_a_plan_is_moved_from_one_unit_to_another_and_the_region_s_stays(app, abay):
    visited = opened(app, abay)
    visited.segmented_control(key="move").set_value("plan").run()
    visited.selectbox(key="from unit").set_value("zharma").run()
    visited.selectbox(key="to unit").set_value("semey").run()
    table = ends(press(visited, "Добавить"))

    assert table.loc["Жарминский район", "План был"] != table.loc["Жарминский район", "План стал"]
    assert table.loc["область Абай", "План был"] == table.loc["область Абай", "План стал"]


def test_the_link_holds_the_moves(app, abay):
    moved = press(opened(app, abay), "Добавить")
    again = opened(app, abay, moves="".join(moved.query_params["moves"]))

    assert ends(again).equals(ends(moved))


@pytest.mark.parametrize(
    "moves",
    ["pace,nan,region,all", "pace,2,nowhere,all", "plan,9999999,zharma,grants,semey,grants", ",;x"],
)
def test_a_link_to_moves_that_cannot_be_made_makes_none(app, abay, moves):
    visited = opened(app, abay, moves=moves)

    assert not visited.exception
    assert ends(visited)["Ожидалось"].tolist() == ends(visited)["Ожидается"].tolist()
    assert "moves" not in visited.query_params


def test_nothing_is_stored(app, abay):
    before = Store(abay).version()
    press(opened(app, abay), "Добавить")

    assert Store(abay).version() == before


def test_those_who_could_make_up_for_others_are_named_with_the_need_for_consent(app, abay):
    visited = opened(app, abay)

    assert "Кто может добавить" in visited.dataframe[-1].value.columns
    assert any("с их согласия" in caption.value for caption in visited.caption)
