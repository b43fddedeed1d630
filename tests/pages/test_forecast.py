"""The forecast page: where the year will end, whether that is the plan, what is not known."""

from threading import Event
from time import monotonic, sleep

import pytest

from ui.background import Work

PATIENCE = 10  # seconds


def opened(app, url, **asked):
    visited = app(url)
    for key, value in asked.items():
        visited.query_params[key] = value
    return visited.run().switch_page("pages/region/ahead.py").run()


def said(visited) -> str:
    return (
        " ".join(part.value for part in visited.markdown).replace("\u00a0", " ").replace("\\", "")
    )


def test_the_region_s_end_of_the_year_is_told_with_its_interval_and_its_plan(app, abay):
    words = said(opened(app, abay, as_of="2025-12-01"))

    assert "К концу 2025 года ожидается" in words
    assert "План на год выполнен" in words
    assert "Скорее не выполнят план: Жарминский район" in words


def test_those_behind_stand_first_with_their_chance(app, abay):
    table = opened(app, abay, as_of="2025-12-01").dataframe[0].value

    assert table.iloc[0].tolist()[:3] == ["Жарминский район", "▼ ниже плана", "план маловероятен"]
    assert len(table) == 12


def test_one_unit_s_rows_begin_with_its_total(app, abay):
    rows = opened(app, abay, as_of="2025-12-01", unit="zharma").dataframe[1].value

    assert rows.iloc[0, :2].tolist() == ["Всего", "всего"]
    assert "Инфраструктурные проекты" in rows.iloc[:, 0].tolist()


def test_the_accuracy_is_measured_while_the_page_is_already_there(app, abay):
    visited = opened(app, abay)

    assert any("Измеряем точность" in info.value for info in visited.info) or any(
        "ошибался" in title.value for title in visited.subheader
    )


@pytest.fixture
def work() -> Work:
    return Work()


def finished(work, version, make):
    """The newest result once nothing is being made any more."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        result, busy = work.newest("key", version, make)
        if not busy:
            return result
        sleep(0.01)
    raise AssertionError("it never ended")


def test_work_is_done_once_for_a_state_of_the_figures(work):
    made = []
    for _ in range(3):
        assert finished(work, "one", lambda: made.append(1) or len(made)) == 1
    assert finished(work, "two", lambda: made.append(1) or len(made)) == 2


def test_the_result_before_is_shown_while_the_next_is_made(work):
    finished(work, "one", lambda: "old")
    wait = Event()
    work.newest("key", "two", lambda: wait.wait(PATIENCE) and "new")

    assert work.newest("key", "two", lambda: None) == ("old", True)
    wait.set()
    assert finished(work, "two", lambda: None) == "new"


def test_what_went_wrong_is_told_where_it_is_asked_for(work):
    with pytest.raises(ZeroDivisionError):
        finished(work, "one", lambda: 1 / 0)
