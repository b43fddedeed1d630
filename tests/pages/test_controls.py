"""Control figures: others beside ours; a person's words, figures and samples are kept."""

import pytest

from store import Store


@pytest.fixture
def copied(abay, tmp_path) -> str:
    """The address of a copy that may be written to."""
    Store(abay).copy_to(tmp_path / "copy.sqlite")
    return f"sqlite:///{tmp_path / 'copy.sqlite'}"


def opened(app, url):
    visited = app(url)
    visited.query_params["as_of"] = "2025-12-01"
    return visited.run().switch_page("pages/data/controls.py").run()


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def press(visited, label):
    next(button for button in visited.button if button.label == label).click().run()
    return visited


def test_the_published_year_is_the_first_and_is_told_to_be_newer_than_our_reports(app, abay):
    row = opened(app, abay).dataframe[0].value.iloc[0]

    assert plain(row["У них, чел."]) == "27 602"
    assert plain(row["У нас, чел."]) == "24 925"
    assert row["Пояснение"] == "Наш последний отчёт: 01.12.2025"


def test_figures_of_the_same_date_agree(app, abay):
    table = opened(app, abay).dataframe[0].value
    december = table[table["На дату"] == "01.12.2025"]

    assert len(december) == 7
    assert set(december["Разница"]) == {"0"}


def test_a_figure_that_a_person_adds_stands_beside_ours(app, copied):
    visited = opened(app, copied)
    visited.toggle(key="add figure").set_value(True).run()
    for key, value in {
        "publisher": "биржа труда",
        "definition": "вакансии",
        "written by": "А.",
    }.items():
        visited.text_input(key=key).set_value(value)
    visited.selectbox(key="of source").set_value("vacancies")
    visited.number_input(key="theirs").set_value(6_400)
    press(visited, "Добавить")

    [kept] = Store(copied).control_figures("abay").to_dict("records")
    assert (kept["publisher"], kept["people"], kept["by"]) == ("биржа труда", 6_400, "А.")
    table = visited.dataframe[0].value.set_index("Кто публикует")
    assert table.loc["биржа труда", "Разница"] == "+76"


def test_an_unfinished_figure_is_not_kept(app, copied):
    visited = opened(app, copied)
    visited.toggle(key="add figure").set_value(True).run()
    press(visited, "Добавить")

    assert visited.warning
    assert Store(copied).control_figures("abay").empty


def test_a_checked_sample_is_shown_with_its_interval(app, copied):
    visited = opened(app, copied)
    visited.toggle(key="add sample").set_value(True).run()
    visited.selectbox(key="sample unit").set_value("zharma")
    visited.number_input(key="checked").set_value(50)
    visited.number_input(key="confirmed").set_value(47)
    for key in ("how", "sampled by"):
        visited.text_input(key=key).set_value("по телефону")
    press(visited, "Добавить")

    row = visited.dataframe[-1].value.iloc[0]
    assert plain(row["Подтверждено, %"]) == "94,0 %"
    assert plain(row["Интервал 95 %"]) == "83,8 % – 97,9 %"
