"""The whole meeting in one file: no server, no network, every word harmless."""

import re
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from domain.languages import LANGUAGES
from domain.meetings import Commitment
from exports.meeting.file import file_name, meeting_file
from store import Store
from stories.commitments import take
from stories.meeting import decisions, open_meeting, told_by

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 12, 1)
HOSTILE = "</script><script>document.title='broken'</script><img src=http://far.away/x> \u2028 {x}"


@pytest.fixture
def files(own_abay, tmp_path) -> dict[str, Path]:
    """A meeting with hostile words in everything that people write, in every language."""
    store = Store(own_abay)
    late = Commitment("zharma", HOSTILE, HOSTILE, date(2025, 11, 24), date(2025, 11, 17))
    take(store, "abay", late)
    store.explain("abay", "zharma", DAY, HOSTILE, HOSTILE)
    number = open_meeting(store, "abay", DAY)
    store.add_agenda_item(number, HOSTILE, HOSTILE)
    made = decisions(store, number)
    written = {}
    for language in LANGUAGES:
        written[language] = tmp_path / file_name(made, language)
        content = meeting_file(made, partial(told_by, store), language)
        written[language].write_bytes(content)
    store.close()
    return written


def test_it_works_from_a_stick_by_its_keys(browser, files):
    for language, file in files.items():
        window = browser.new_context(offline=True)
        page, asked, failed = window.new_page(), [], []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.on("pageerror", lambda error, failed=failed: failed.append(error))
        page.goto(file.as_uri())
        seen = [page.inner_text("section.now h1")]
        for _ in range(3):
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(400)
            seen.append(page.inner_text("section.now h1"))
        charts = page.locator("section.now .main-svg").count()
        page.keyboard.press("PageUp")
        page.keyboard.press("a")
        page.wait_for_timeout(200)

        assert len(set(seen)) == 4, language
        assert charts > 0, language
        assert page.inner_text("section.now h1") == seen[0], language
        assert "broken" not in page.title(), language
        assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
        assert failed == [], language
        window.close()


def test_all_slides_are_there_with_the_region_s_figures(files):
    page = files["ru"].read_text("utf-8").replace("\u00a0", " ")
    assert page.count("<section ") == 1 + 2 + 12 + 4 + 1
    assert all(figure in page for figure in ("24 925", "108,9 %", "118,8 %", "УЧЕБНЫЕ ДАННЫЕ"))


def test_the_library_that_draws_is_there_once(files):
    page = files["en"].read_text("utf-8")
    assert len(re.findall(r"plotly\.js v\d", page)) == 1
    assert len(page) < 7_000_000


def test_it_prints_a_slide_a_page(browser, files, tmp_path):
    page = browser.new_context(offline=True).new_page()
    page.goto(files["kk"].as_uri())
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(1000)
    paper = page.pdf(prefer_css_page_size=True)
    page.context.close()

    pages = len(re.findall(rb"/Type\s*/Page[^s]", paper))
    assert pages == 20


def test_the_command_writes_it(cli_meeting, tmp_path):
    done = cli_meeting("--out", str(tmp_path), "--as-of", "2025-12-01", "--lang", "kk")

    assert done.returncode == 0, done.stderr
    assert [file.name for file in tmp_path.glob("*.html")] == ["abay-meeting-1-2025-12-01-kk.html"]


@pytest.fixture
def cli_meeting(own_abay):
    def run(*arguments):
        command = [sys.executable, "cli.py", "meeting", "--db", own_abay, *arguments]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    return run
