"""A sender in a real browser: faults on a phone; away for long while the server restarts."""

from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from openpyxl import Workbook

from tests.pages.walking import PICTURES, WINDOWS, Visitor
from tests.serving import Dashboards

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS = {
    "Инфрақұрылымдық жобалар": (75, 20, 12, 8),
    "Қайтарымсыз гранттар": (14, 9, 9, 0),
    "Бос жұмыс орындары": (300, 210, 200, 10),
}
FAULTY = {
    "Инфрақұрылымдық жобалар": (75, 21, 12, 8),
    "Қайтарымсыз гранттар": (14, "тоғыз", 9, 0),
    "Бос жұмыс орындары": (300, 210, -200, 410),
}


def report(rows) -> dict[str, object]:
    """A district's workbook as a browser hands it over."""
    book, content = Workbook(), BytesIO()
    sheet = book.active
    sheet.append(["Жұмыспен қамту картасының 2025 жылғы орындалуы, Жарма ауданы"])
    sheet.append(["2025 жылғы 8 желтоқсандағы жағдай бойынша"])
    sheet.append(["Бағыт", "Жылдық жоспар", "Нақты", "тұрақты", "уақытша"])
    for source, numbers in rows.items():
        sheet.append([source, *numbers])
    book.save(content)
    return {"name": "Жарма.xlsx", "mimeType": XLSX, "buffer": content.getvalue()}


def drawn(page) -> str:
    """The texts of the drawn sheet."""
    return " ".join(page.locator('[data-testid="stDataFrame"] canvas td').all_text_contents())


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_head_on_a_phone_sees_three_faults_in_the_sheet_and_what_to_mend(
    open_page, serve, abay, language
):
    page = open_page("about:blank", **WINDOWS["dark-phone"])
    head = Visitor(page, serve(abay), language, f"three faults {language}")
    head.go("submit")
    page.set_input_files("input[type=file]", files=[report(FAULTY)])
    page.wait_for_selector('[data-testid="stDataFrame"]', timeout=90_000)
    head.rest()

    head.sees("C4", "C5", "D6", head.said("submit.picture_title"))
    for mark in ("▼1", "▼2", "▼3"):
        assert mark in drawn(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 390, "height": 2400})
    head.rest()
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"three-faults-{language}.png")


def test_half_an_hour_away_and_a_restart_of_the_server_lose_nothing(open_page, own_abay):
    with Dashboards() as before:
        page = open_page("about:blank")
        clerk = Visitor(page, before.serve(own_abay), "ru", "before")
        clerk.go("submit")
        page.set_input_files("input[type=file]", files=[report(ROWS)])
        page.wait_for_selector('[data-testid="stTextArea"]', timeout=90_000)
        clerk.rest()
        page.locator("textarea").fill("проверено с бухгалтерией")
        page.locator("textarea").blur()
        clerk.rest()
        draft = parse_qs(urlsplit(page.url).query)["draft"][0]
        page.close()

    with Dashboards() as after:
        page = open_page("about:blank")
        clerk = Visitor(page, after.serve(own_abay), "ru", "after")
        clerk.go("submit", draft=draft)
        clerk.sees("Жарминский район", clerk.said("submit.changes_title"))
        assert page.locator("textarea").input_value() == "проверено с бухгалтерией"
        page.get_by_text(clerk.said("submit.agree")).click()
        clerk.rest()
        clerk.press(clerk.said("submit.accept"))
        receipt = parse_qs(urlsplit(page.url).query)["receipt"][0]

        other = Visitor(open_page("about:blank"), after.serve(own_abay), "kk", "other")
        other.go("submit", receipt=receipt)
        other.sees(receipt, "Жарма")


def test_what_follows_a_table_that_scrolls_stands_below_it_on_a_phone(open_page, serve, karabakh):
    page = open_page("about:blank", **WINDOWS["phone"])
    head = Visitor(page, serve(karabakh), "kk", "below a table")
    head.go("returns", region="karabakh")
    page.wait_for_selector('[data-testid="stDataFrame"] canvas', timeout=90_000)
    head.rest()

    last = page.locator('[data-testid="stDataFrame"]').last
    canvas = last.locator("canvas").first.bounding_box()
    note = page.get_by_text(head.said("records.sample")).bounding_box()
    assert canvas["y"] + canvas["height"] <= note["y"]
