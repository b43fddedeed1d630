"""A second reader of the sample's workbooks, by openpyxl alone: it shares nothing with ours."""

import csv
import re
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

PACK = Path(__file__).parents[2] / "sample_data" / "abay"
REPORTS = PACK / "reports"
MONDAY = PACK / "monday"

SPLIT = {
    "permanent": ("постоянные", "пост.", "тұрақты"),
    "temporary": ("временные", "врем.", "уақытша"),
}
FIXED_BLANK = "\u00a0"
PEOPLE = ("факт", "трудоустроено", "нақты", "факт, всего", "нақты, барлығы")
Figures = dict[tuple[str, str], int]  # people by source ("all" is the total) and job type


def rows(file: str) -> list[dict[str, str]]:
    """The lines of a list of the pack."""
    with (PACK / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def unit_files(as_of: date) -> dict[str, Path]:
    """Units' own reports of a date, the last one received, by unit."""
    files = {}
    for line in sorted(rows("reports/received.csv"), key=lambda line: line["received_at"]):
        path = REPORTS / line["file"]
        if path.parent.name == f"{as_of}":
            files[unit_of(path)] = path
    return files


def unit_of(path: Path) -> str:
    """The unit whose name stands in the first rows of its report."""
    names = {unit["code"]: _spellings(unit) for unit in rows("units.csv")}
    said = " ".join(plain(value) for row in _cells(path)[:5] for value in row if value)
    found = {code: max(map(len, (s for s in spelt if s in said)), default=0)
             for code, spelt in names.items()}  # fmt: skip
    return max(found, key=lambda code: found[code])


def unit_figures(path: Path) -> Figures:
    """What a unit's report says: a row a source, permanent and temporary jobs in two columns."""
    cells = _cells(path)
    columns = {job_type: _column(cells, words) for job_type, words in SPLIT.items()}
    figures: Figures = {}
    for row in cells:
        source = next((code for value in row[:3] if (code := source_of(value))), None)
        for job_type, column in columns.items():
            if source and isinstance(row[column], int):
                figures[source, job_type] = row[column]
    return figures


def broken_rows(path: Path) -> list[int]:
    """Numbers of the rows whose people are not their permanent and temporary jobs together."""
    cells = _cells(path)
    people, permanent, temporary = (_column(cells, words) for words in (PEOPLE, *SPLIT.values()))
    return [
        number
        for number, row in enumerate(cells, 1)
        if any(source_of(value) for value in row[:3])
        and whole(row[people]) != (whole(row[permanent]) or 0) + (whole(row[temporary]) or 0)
    ]


def whole(value: object) -> int | None:
    """A whole number, also where it is written as text; shares and labels are none."""
    if isinstance(value, str) and value.replace(FIXED_BLANK, "").isdigit():
        return int(value.replace(FIXED_BLANK, ""))
    return value if isinstance(value, int) else None


def source_of(value: object) -> str | None:
    """The source that a label names; "all" for a total."""
    if not isinstance(value, str):
        return None
    for label in (value, *value.split(" / ")):
        if plain(label) in ("итого", "всего", "барлығы"):
            return "all"
        for source in rows("sources.csv"):
            if plain(label.split(" (100")[0]) in _spellings(source):
                return source["code"]
    return None


def bottom_line(path: Path) -> list[int]:
    """The whole numbers of the region's row of a workbook, left to right."""
    row = next(row for row in _cells(path) if any("ИТОГО" in str(value) for value in row))
    return [value for value in row if isinstance(value, int)]


def first_names(path: Path, column: int) -> list[str]:
    """The texts of a column below the headings."""
    return [row[column] for row in _cells(path)[7:] if isinstance(row[column], str)]


def plain(text: object) -> str:
    """A text without case, quotes, ё, and more than one blank."""
    return re.sub(r"[\s«»“”]+", " ", str(text).lower().replace("ё", "е")).strip()


def _spellings(line: dict[str, str]) -> set[str]:
    names = [value for key, value in line.items() if key.startswith("name_")]
    return {plain(name) for name in [*names, *line["aliases"].split(";")]}


def _column(cells: list[list[Any]], words: tuple[str, ...]) -> int:
    return next(
        number
        for row in cells[:6]
        for number, value in enumerate(row)
        if value and plain(value).split(" / ")[0] in words
    )


def _cells(path: Path) -> list[list[Any]]:
    sheet = load_workbook(path, data_only=True).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]
