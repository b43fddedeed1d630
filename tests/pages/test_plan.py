"""The plan page: a year's plan as it stands on a day, and a new version entered by a person."""

from datetime import date

import pytest

from store import Store


@pytest.fixture
def copied(abay, tmp_path) -> str:
    """The address of a copy that may be written to."""
    Store(abay).copy_to(tmp_path / "copy.sqlite")
    return f"sqlite:///{tmp_path / 'copy.sqlite'}"


def opened(app, url, year=None, day=None):
    visited = app(url)
    if year:
        visited.query_params["year"] = str(year)
    if day:
        visited.query_params["day"] = day
    return visited.run().switch_page("pages/plan/plan.py").run()


def said(visited) -> str:
    return (
        " ".join(part.value for part in visited.markdown).replace("\u00a0", " ").replace("\\", "")
    )


def test_the_plan_in_force_agrees_with_the_region_s(app, abay):
    visited = opened(app, abay)

    assert "22 887 человек" in said(visited)
    assert "Сумма совпадает с планом региона" in said(visited)
    matrix = visited.dataframe[0].value
    assert matrix.iloc[-1, 1] == "0"


def test_a_year_without_an_approved_plan_says_so_and_marks_the_draft(app, abay):
    visited = opened(app, abay, 2026)

    assert "План на 2026 год не утверждён. В проекте 3 977 человек" in said(visited)
    assert not visited.exception


def test_the_approved_plan_is_seen_from_the_day_on_which_it_was_issued(app, abay):
    visited = opened(app, abay, 2026, "2026-01-15")

    assert "План на 2026 год: 13 324 человек" in said(visited)


def test_a_year_without_any_plan_has_nothing_in_its_matrix(app, abay):
    visited = opened(app, abay, 2024, "2023-06-01")

    assert "План на 2024 год не утверждён." in said(visited)
    assert not visited.exception


def enter(visited, **fields):
    visited.toggle(key="revise").set_value(True).run()
    for key, value in fields.items():
        visited.text_input(key=f"plan {key}").set_value(value)
    visited.run()
    return next(button for button in visited.button if button.label == "Сохранить версию")


def test_a_version_needs_a_document_a_reason_and_a_person(app, copied):
    assert enter(opened(app, copied), basis="постановление № 400").disabled


def test_a_version_that_is_entered_is_kept_with_its_cells_and_its_reason(app, copied):
    visited = opened(app, copied)
    before = Store(copied).plans("abay", 2025)
    button = enter(visited, basis="постановление № 400", reason="открыт завод", by="Сериков А.")
    button.click().run()

    assert "Версия плана сохранена" in visited.success[0].value
    after = Store(copied).plans("abay", 2025)
    new = after[~after["upload"].isin(set(before["upload"]))]
    assert len(before) + len(new) == len(after)
    assert set(new["kind"]) == {"decree"}
    assert new["people"].sum() == 22_887
    assert set(new["in_force_from"].dt.date) == {date(2025, 12, 1)}
    upload = int(new["upload"].iloc[0])
    assert Store(copied).plan_reasons("abay", 2025) == {upload: "открыт завод"}
    name, content = Store(copied).upload_file(upload)
    assert name == "постановление № 400.xlsx"
    assert content


def test_every_number_of_the_plan_shows_its_file_sheet_and_cell(app, abay):
    visited = opened(app, abay)
    visited.toggle(key="cells").set_value(True).run()

    cells = visited.dataframe[-1].value
    assert not visited.exception
    assert len(cells) == len(cells.dropna(subset=["Файл", "Лист", "Ячейка"])) > 100
