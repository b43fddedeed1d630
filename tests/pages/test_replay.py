"""A plan changed in July changes no number of any June screen, slide or file."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from time import monotonic, sleep

import pytest

import cli
from domain.meetings import Meeting
from domain.phasing import Phasing
from domain.reports import PLAN, ReadReport
from exports.digest import digest
from exports.meeting.file import meeting_file
from exports.writing import FORMATS, brief_bytes
from i18n import text
from store import Store
from stories.attention import attention
from stories.brief import region_brief, unit_briefs
from stories.commitments import commitments
from stories.disagreements import disagreements
from stories.meeting import Decisions, told_by
from stories.plan_entry import decree, keep_plan
from tests.exports.reading import text_of

ROOT = Path(__file__).resolve().parents[2]
REGISTERS = ("reports", "restatements", "collect", "monday", "submit", "protocol", "meeting")
PAGES = [str(file.relative_to(ROOT)) for file in sorted((ROOT / "pages").rglob("*.py"))]
FIGURES = [page for page in PAGES if Path(page).stem not in REGISTERS]
TODAY, PLAN_PAGE = "pages/region/today.py", "pages/plan/plan.py"
TEXTS = ("title", "header", "subheader", "markdown", "caption", "info", "success", "warning")
JUNE = date(2025, 6, 2)
ENTERED = datetime(2025, 7, 10, 9)
LONGEST_WAIT = 600  # seconds for what is measured beside a page, on a busy computer


def revise(store: Store, **said) -> None:
    """Double what every unit is asked for, and spread one source otherwise, by a July decree."""
    old = store.plans("abay", 2025)
    old = old[old["upload"] == old["upload"].max()]
    rows = old[["unit", "source", "job_type", "year", "people", "sheet", "cell"]]
    doubled = ReadReport(PLAN, None, 2025, (), plans=rows.assign(people=rows["people"] * 2))
    dated = {"basis_date": date(2025, 7, 9), "in_force_from": date(2025, 7, 1)} | said
    basis = decree("approved", "№ 200", moment=ENTERED, **dated)
    keep_plan(store, "abay", ("№ 200.xlsx", b"the plan twice"), doubled, basis, "a new plant", "S.")
    spread = Phasing(2025, "subsidised", "last_year", basis_date=date(2025, 7, 9),
                     in_force_from=date(2025, 7, 1), basis="№ 201")  # fmt: skip
    store.add_phasing("abay", spread, "seasonal", moment=ENTERED)


@pytest.fixture(scope="module")
def revised(abay, tmp_path_factory) -> str:
    """The address of a copy of the sample in which the plan was changed in July."""
    file = tmp_path_factory.mktemp("revised") / "map.sqlite"
    original = Store(abay)
    original.copy_to(file)
    original.close()
    store = Store(f"sqlite:///{file}")
    revise(store)
    store.close()
    return f"sqlite:///{file}"


def screens(app, url: str, pages: list[str], **link: str) -> dict[str, list[str]]:
    """Everything that each page says and shows."""
    visited = app(url)
    for name, value in link.items():
        visited.query_params[name] = value
    visited.run()
    return {page: shown(settled(visited.switch_page(page).run())) for page in pages}


def settled(visited):
    """The page once what is measured beside it is there."""
    waiting, begun = text("forecast.measuring", "ru"), monotonic()
    while any(part.value == waiting for part in visited.info):
        assert monotonic() - begun < LONGEST_WAIT
        sleep(1)
        visited.run()
    return visited


def shown(visited) -> list[str]:
    assert not visited.exception
    said = [f"{kind}: {part.value}" for kind in TEXTS for part in visited.get(kind)]
    said += [f"{card.label}: {card.value} {card.delta}" for card in visited.metric]
    said += [table.value.to_csv() for table in visited.dataframe]
    return said + [drawn.proto.spec for drawn in visited.get("plotly_chart")]


def changed(app, before: str, after: str, pages: list[str], **link: str) -> list[str]:
    """The pages on which the two differ."""
    seen = [screens(app, url, pages, **link) for url in (before, after)]
    return [page for page in pages if seen[0][page] != seen[1][page]]


def test_no_june_screen_changes(app, abay, revised):
    assert changed(app, abay, revised, FIGURES, as_of=str(JUNE)) == []


def test_no_register_of_june_changes_as_it_was_known_then(app, abay, revised):
    registers = [page for page in PAGES if Path(page).stem in REGISTERS]
    link = {"as_of": str(JUNE), "known": "2025-06-30"}
    assert changed(app, abay, revised, registers, **link) == []


def test_the_plan_did_change_in_july(app, abay, revised):
    assert changed(app, abay, revised, [TODAY, PLAN_PAGE], as_of="2025-08-04") == [
        TODAY,
        PLAN_PAGE,
    ]


@pytest.fixture(scope="module")
def briefs(abay, revised):
    """Before and after: what the region's June paper says, and one unit's."""
    made = [region_brief(Store(url), "abay", JUNE) for url in (abay, revised)]
    units = [next(one for one in unit_briefs(brief) if one.code == "zharma") for brief in made]
    return list(zip(made, units, strict=True))


@pytest.mark.parametrize("format", FORMATS)
def test_no_june_paper_changes(briefs, format):
    before, after = (
        [text_of(brief_bytes(one, format, ["ru"]), format) for one in papers] for papers in briefs
    )

    assert before == after


def test_no_june_slide_and_no_digest_changes(abay, revised):
    before, after = (handed_out(url) for url in (abay, revised))

    assert before == after


def handed_out(url: str) -> tuple[bytes, bytes]:
    """The digest of a week of June, and the slides of the meeting that looked at it."""
    store, opened = Store(url), datetime(2025, 6, 3)
    promised = commitments(store, "abay", JUNE)
    said = disagreements(store, "abay", JUNE)
    held = Meeting(1, "abay", JUNE, opened, opened, {"figures": "", "plans": []})
    made = Decisions(held, promised, promised.table, store.agenda_items(1), said, None)
    slides = meeting_file(made, partial(told_by, store), "ru")
    return digest(attention(store, "abay", JUNE), "ru", "html"), slides


COMMANDS = (
    ("figures", "--as-of", str(JUNE), "--json"),
    ("figures", "--as-of", str(JUNE), "--known-at", "2025-06-30", "--json"),
    ("forecast", "--as-of", str(JUNE), "--json"),
    ("facts", "--as-of", str(JUNE), "--csv"),
)


@pytest.mark.parametrize("words", COMMANDS)
def test_no_june_answer_of_the_command_line_changes(abay, revised, words, capsys):
    before, after = (told(capsys, url, *words) for url in (abay, revised))

    assert before == after


def told(capsys, url: str, *words: str) -> str:
    with pytest.raises(SystemExit) as end:
        cli.main([*words, "--db", url])
    assert end.value.code == 0
    return capsys.readouterr().out


def test_a_decree_of_march_in_force_from_new_year_changes_no_february(app, abay, own_abay):
    store = Store(own_abay)
    revise(store, basis_date=date(2025, 3, 10), in_force_from=date(2025, 1, 1))
    store.close()
    pages = [TODAY, "pages/region/district.py", PLAN_PAGE]

    assert changed(app, abay, own_abay, pages, as_of="2025-03-03") == []
    assert changed(app, abay, own_abay, pages, as_of="2025-04-07") == pages
