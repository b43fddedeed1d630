"""The mail of Monday's exercise is what the exercise says of it."""

from collections import Counter
from datetime import date
from hashlib import sha256

from tests.sample.reading import MONDAY, broken_rows, rows, unit_figures, unit_files, unit_of

LETTERS = [MONDAY / line["file"] for line in rows("monday/received.csv")]
CORRECTION = MONDAY / "РКЗ г. Семей 01.12.2025 уточненный.xlsx"


def test_every_letter_is_listed_once():
    assert sorted(LETTERS) == sorted(MONDAY.glob("*.xlsx"))


def test_eleven_units_report_and_makanshy_is_silent():
    reporting = {unit_of(path) for path in LETTERS if "08.12.2025" in path.name}

    assert {line["code"] for line in rows("units.csv")} - reporting == {"makanshy"}


def test_one_file_came_twice():
    contents = Counter(sha256(path.read_bytes()).hexdigest() for path in LETTERS)

    assert sorted(contents.values()) == [1] * (len(LETTERS) - 2) + [2]


def test_one_row_of_one_file_does_not_add_up():
    broken = {path.name: broken_rows(path) for path in LETTERS if broken_rows(path)}

    assert broken == {"Урджар РКЗ на 08.12.2025.xlsx": [17]}


def test_one_report_corrects_the_week_before():
    before = unit_figures(unit_files(date(2025, 12, 1))["semey"])
    after = unit_figures(CORRECTION)

    changed = {key: after[key] - before[key] for key in after if after[key] != before[key]}
    assert changed == {("vacancies", "permanent"): 23, ("all", "permanent"): 23}
