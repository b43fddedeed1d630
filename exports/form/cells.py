"""What stands on the form: title, headings, sources with their numbers, sums."""

from typing import Any

from xlsxwriter.worksheet import Worksheet

import i18n
from exports.form.places import (
    BEFORE,
    COMPLETION,
    DATE,
    HEAD,
    HOW,
    NOW,
    PLAN,
    REMARK,
    SOURCE,
    SPLIT,
    SUBHEAD,
    TITLE,
    TOLD,
    Places,
)
from exports.form.sums import sums
from exports.wording import Wording
from stories.blank_form import BlankForm, Line, Split

JOB_TYPES = {"permanent": "permanent", "temporary": "temporary", "unsplit": "total"}


def head(sheet: Worksheet, form: BlankForm, wording: Wording, looks: dict[str, Any]) -> None:
    """Title, date, what to do, and the headings."""
    t = wording.text
    sheet.write_string(
        TITLE, 0, t("form.title", unit=form.unit.name(wording.language)), looks["title"]
    )
    sheet.write_string(DATE, 0, wording.as_of(form.as_of), looks["date"])
    filled = form.previous and not form.told
    how = t("form.how") + (f" {t('form.how_filled')}" if filled else "")
    sheet.merge_range(HOW, 0, HOW, REMARK, how, looks["how"])
    if form.told:
        sheet.write_string(TOLD, 0, t("form.told"), looks["date"])
    previous = t("form.previous_none")
    if form.previous:
        previous = t("form.previous", day=i18n.short_day(form.previous))
    now = t("form.now", day=i18n.short_day(form.as_of))
    for columns, title in ((BEFORE, previous), (NOW, now)):
        first, *_, last = columns.values()
        sheet.merge_range(HEAD, first, HEAD, last, title, looks["head"])
        for field, column in columns.items():
            sheet.write_string(SUBHEAD, column, t(f"form.{JOB_TYPES[field]}"), looks["head"])
    names = {SOURCE: "source", PLAN: "plan", COMPLETION: "completion", REMARK: "remark"}
    for column, name in names.items():
        sheet.merge_range(HEAD, column, SUBHEAD, column, t(f"form.{name}"), looks["head"])


def body(sheet: Worksheet, places: Places, wording: Wording, looks: dict[str, Any]) -> None:
    """The sources and the row of all of them."""
    form = places.form
    for line in form.lines:
        _line(sheet, places.row(line), line, form, wording, looks)
    row = places.all
    for column in range(REMARK + 1):
        sheet.write_blank(row, column, None, looks["all_sum"])
    sheet.write_string(row, SOURCE, wording.text("form.total"), looks["all"])
    if form.plan is not None:
        sheet.write_number(row, PLAN, form.plan, looks["all_sum"])
    for one in sums(form):
        look = ("all_" if one.row == row else "") + ("share" if one.share else "sum")
        sheet.write_formula(one.row, one.column, one.formula, looks[look], one.value)


def _line(
    sheet: Worksheet, row: int, line: Line, form: BlankForm, wording: Wording, looks: dict[str, Any]
) -> None:
    name = line.source.name(wording.language)
    sheet.write_string(row, SOURCE, name, looks["part" if line.source.parent else "source"])
    _number(sheet, row, PLAN, line.plan, looks["number"])
    for field, column in BEFORE.items():
        people = line.before.whole if field == "unsplit" else getattr(line.before, field)
        _number(sheet, row, column, people, looks["number"])
    for field in _entries(line.now):
        _number(sheet, row, NOW[field], getattr(line.now, field), looks["entry"])
    older = line.before_on if line.before_on != form.previous else None
    said = wording.text("form.older", day=i18n.short_day(older)) if older else ""
    sheet.write_string(row, REMARK, said, looks["words"])


def _entries(now: Split) -> tuple[str, ...]:
    return SPLIT if now.unsplit is None else (*SPLIT, "unsplit")


def _number(sheet: Worksheet, row: int, column: int, number: int | None, look: Any) -> None:
    if number is None:
        sheet.write_blank(row, column, None, look)
    else:
        sheet.write_number(row, column, number, look)
