"""The page of the week: a ranked list with causes and rows, questions with theirs."""


def opened(app, url, **asked):
    visited = app(url)
    for key, value in {"as_of": "2025-12-01", **asked}.items():
        visited.query_params[key] = value
    return visited.run().switch_page("pages/region/attention.py").run()


def test_the_worst_stands_first_with_its_cause(app, abay):
    table = opened(app, abay).dataframe[0].value

    assert table["Район, город"].iloc[0] == "Жарминский район"
    assert "в лучшие четыре недели" in table["Причина"].iloc[0]
    shortfalls = [int(value.replace("\u00a0", "")) for value in table["Не хватит, чел."]]
    assert shortfalls == sorted(shortfalls, reverse=True)


def test_a_head_sees_the_own_list_only(app, abay):
    table = opened(app, abay, person="urzhar").dataframe[0].value

    assert set(table["Район, город"]) == {"Урджарский район"}


def test_a_department_sees_the_sources_that_it_answers_for(app, abay):
    table = opened(app, abay, person="of infrastructure").dataframe[0].value

    assert set(table["Направление"]) == {"Инфраструктурные проекты"}


def test_questions_are_no_accusations_and_show_their_rows(app, abay):
    visited = opened(app, abay)
    shown = next(toggle for toggle in visited.toggle if toggle.label.startswith("Показать числа"))
    shown.set_value(True).run()

    assert not visited.exception
    assert any("?" in text.value for text in visited.markdown)
    assert {"Файл", "Лист", "Ячейка"} <= set(visited.dataframe[-1].value.columns)
