"""What the entry cells accept: whole numbers that do not fall, and remarks from a list."""

from typing import Any

from xlsxwriter.worksheet import Worksheet

from exports.form.places import BEFORE, NOW, REMARK, SPLIT, Places, cell, locked
from exports.wording import Wording
from stories.blank_form import Line

MOST = 10_000_000  # people; no unit has as many
REMARKS = ("unchanged", "later", "done", "not_begun")


def rules(sheet: Worksheet, places: Places, wording: Wording, alarm: Any) -> None:
    """Put the rules on the entry cells; what was pasted past them turns red."""
    for line in places.form.lines:
        row = places.row(line)
        fields = SPLIT if line.now.unsplit is None else (*SPLIT, "unsplit")
        for field in fields:
            sheet.data_validation(
                row, NOW[field], row, NOW[field], _people(places, line, field, wording)
            )
        least = _least(places, line, "unsplit")
        now = locked(row, NOW["unsplit"])
        fallen = f"=AND(ISNUMBER({now}),{now}<{least})"
        sheet.conditional_format(
            row, NOW["permanent"], row, NOW["unsplit"],
            {"type": "formula", "criteria": fallen, "format": alarm},
        )  # fmt: skip
        sheet.data_validation(row, REMARK, row, REMARK, _remark(wording))


def _people(places: Places, line: Line, field: str, wording: Wording) -> dict[str, Any]:
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": f"={_least(places, line, field)}",
        "maximum": MOST,
        "input_title": wording.text("form.entry_title"),
        "input_message": wording.text("form.entry"),
        "error_title": wording.text("form.fell_title"),
        "error_message": wording.text("form.fell"),
    }


def _least(places: Places, line: Line, field: str) -> str:
    """The number that may not be fallen below: the one before, and a source's parts."""
    before = cell(places.row(line), BEFORE[field])
    rows = [places.row(part) for part in places.form.parts(line)]
    if not rows:
        return f"N({before})"
    return f"MAX({before},SUM({cell(rows[0], NOW[field])}:{cell(rows[-1], NOW[field])}))"


def _remark(wording: Wording) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": [wording.text(f"form.remark_{code}") for code in REMARKS],
        "error_type": "information",  # one's own words are welcome
        "error_title": wording.text("form.remark"),
        "error_message": wording.text("form.remark_own"),
    }
