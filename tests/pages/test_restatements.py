"""The register of corrections on the page: empty, and with one that a file brought."""

import i18n
from data_loaders.ingest import ingest
from store import Store
from tests.pages.test_collect import MAIL

PAGE = "pages/data/restatements.py"
CORRECTED = "РКЗ г. Семей 01.12.2025 уточненный.xlsx"


def test_a_correction_has_a_row_with_old_new_and_who(app, own_abay):
    store = Store(own_abay)
    ingest(
        (MAIL / CORRECTED).read_bytes(), CORRECTED, "abay", store,
        sender="Карьерный центр г. Семей", confirmed=True, answers={"restated": "акт сверки"},
    )  # fmt: skip
    store.close()
    page = app(own_abay, "kk").run().switch_page(PAGE).run()
    assert not page.exception
    rows = page.dataframe[0].value
    first = rows.iloc[0]
    assert first[i18n.text("frame.unit", "kk")] == "Семей қаласы"
    assert first[i18n.text("restatements.reason", "kk")] == "акт сверки"
    assert first[i18n.text("monday.sender", "kk")] == "Карьерный центр г. Семей"
    assert first[i18n.text("submit.before", "kk")] != first[i18n.text("submit.after", "kk")]


def test_a_unit_without_corrections_says_so(app, abay):
    page = app(abay, "ru").run()
    page.query_params["unit"] = "kurchatov"
    page.switch_page(PAGE).run()
    page.selectbox(key="unit").set_value("kurchatov").run()

    assert not page.exception
    assert page.info or len(page.dataframe)
