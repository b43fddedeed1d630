"""The form of a kind of records: headings, the rows that stand now, and room for new ones."""

from datetime import date
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from domain.forms import META_SHEET
from domain.records import CHOICE, DATE, MONEY, NUMBER, UNIT, UNITS, WHOLE, Column
from domain.units import REGION
from exports.fitted import fitted_height, fitted_widths
from exports.form.looks import LOOKS
from exports.wording import Wording
from stories.kind_form import KindForm, kind_form

TITLE, SUBTITLE, HOW, HEAD = 0, 1, 2, 4
SPARE = 40  # empty rows to add to
LISTS = "_lists"
LONGEST_SHEET_NAME = 31
MOST = 10**15
FORMATS = {DATE: "dd.mm.yyyy", WHOLE: "#,##0", NUMBER: "#,##0.####", MONEY: "#,##0.##"}


def kind_template(form: KindForm, language: str) -> bytes:
    """The workbook (.xlsx) of a form; it reads back as what stands in it."""
    wording, content = Wording(form.region, language), BytesIO()
    with Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        name = form.kind.name(language)
        book.set_properties({"title": name, "subject": wording.as_of(form.as_of)})
        sheet = book.add_worksheet(name[:LONGEST_SHEET_NAME])
        _head(sheet, book, form, wording)
        _rows(sheet, book, form, language)
        _rules(sheet, book, form, language)
        _mark(book, form)
    return content.getvalue()


def kind_template_of(
    store: Any, region: str, kind: str, as_of: date, language: str, unit: str | None = None
) -> bytes:
    """The workbook of a kind's form. Raises UnknownRegion, UnknownKind, UnknownUnit."""
    return kind_template(kind_form(store, region, kind, as_of, unit), language)


def _head(sheet: Worksheet, book: Workbook, form: KindForm, wording: Wording) -> None:
    looks = {name: book.add_format(LOOKS[name]) for name in ("title", "date", "how", "head")}
    sheet.write_string(TITLE, 0, form.kind.name(wording.language), looks["title"])
    sheet.write_string(SUBTITLE, 0, wording.as_of(form.as_of), looks["date"])
    how, heads = wording.text("records.form_how"), _heads(form, wording.language)
    widths = fitted_widths(heads, _texts(form, wording.language))
    if len(heads) > 1:
        sheet.merge_range(HOW, 0, HOW, len(heads) - 1, how, looks["how"])
    sheet.set_row(HOW, fitted_height([how], [sum(widths)]))
    sheet.set_row(HEAD, fitted_height(heads, widths, bold=True))
    for number, (head, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.write_string(HEAD, number, head, looks["head"])
        sheet.set_column(number, number, width)
    sheet.freeze_panes(HEAD + 1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD)


def _rows(sheet: Worksheet, book: Workbook, form: KindForm, language: str) -> None:
    looks = {column.code: book.add_format(_look(column)) for column in form.columns}
    filled, texts = (*form.rows, *[{}] * SPARE), _texts(form, language)
    widths = fitted_widths(_heads(form, language), texts)
    for line, row in enumerate(texts, HEAD + 1):
        sheet.set_row(line, fitted_height(row, widths))
    for line, values in enumerate(filled, HEAD + 1):
        for number, column in enumerate(form.columns):
            value = values.get(column.code)
            if value is None:
                sheet.write_blank(line, number, None, looks[column.code])
            else:
                _write(sheet, line, number, value, column, form, language, looks[column.code])


def _look(column: Column) -> dict[str, Any]:
    if column.type not in FORMATS:
        return LOOKS["words"] | {"indent": 1}
    is_year = column.type == WHOLE and column.code.split("_")[-1] == "year"
    return LOOKS["words"] | {"num_format": "0" if is_year else FORMATS[column.type]}


def _heads(form: KindForm, language: str) -> list[str]:
    return [column.name(language) for column in form.columns]


def _texts(form: KindForm, language: str) -> list[list[str]]:
    """What stands in the rows, about as long as it is shown."""
    return [
        [_text(row.get(column.code), column, form, language) for column in form.columns]
        for row in form.rows
    ]


def _text(value: Any, column: Column, form: KindForm, language: str) -> str:
    if value is None:
        return ""
    if column.type == DATE:
        return "00.00.0000"
    return f"{value:,}" if column.type in FORMATS else written(value, column, form, language)


def _write(
    sheet: Worksheet, line: int, number: int, value: Any, column: Column, form: KindForm,
    language: str, look: Any,
) -> None:  # fmt: skip
    if column.type == DATE:
        sheet.write_datetime(line, number, value.to_pydatetime(), look)
    elif column.type in FORMATS:
        sheet.write_number(line, number, value, look)
    else:
        sheet.write_string(line, number, written(value, column, form, language), look)


def written(value: Any, column: Column, form: KindForm, language: str) -> str:
    """A text as it is filled in: names of units and of choices, several between semicolons."""
    if isinstance(value, tuple):
        return "; ".join(written(one, column, form, language) for one in value)
    units = {unit.code: unit.name(language) for unit in form.region.units}
    units[REGION] = form.region.name(language)
    if column.type in (UNIT, UNITS) and value in units:
        return units[value]
    return column.word(str(value), language)


def _rules(sheet: Worksheet, book: Workbook, form: KindForm, language: str) -> None:
    """What each column accepts: names and choices from lists, dates, numbers from zero up."""
    lists = book.add_worksheet(LISTS)
    lists.very_hidden()
    last = HEAD + len(form.rows) + SPARE
    for number, column in enumerate(form.columns):
        rule = RULES.get(column.type)
        options = _options(column, form, language)
        if options and column.type in (CHOICE, UNIT):
            for line, word in enumerate(options):
                lists.write_string(line, number, word)
            letter = chr(ord("A") + number)
            source = f"={LISTS}!${letter}$1:${letter}${len(options)}"
            rule = {"validate": "list", "source": source}
        if rule:
            sheet.data_validation(HEAD + 1, number, last, number, rule)


def _options(column: Column, form: KindForm, language: str) -> list[str]:
    words = [choice.name(language) for choice in column.choices]
    if column.type == UNIT:
        words = [unit.name(language) for unit in form.region.units_on(form.as_of)] + words
    return words


def _mark(book: Workbook, form: KindForm) -> None:
    """What the workbook is, out of sight."""
    pairs = {
        "form": "records", "region": form.region.code, "kind": form.kind.code,
        "as_of": form.as_of.isoformat(),
    }  # fmt: skip
    sheet = book.add_worksheet(META_SHEET)
    for row, (key, value) in enumerate(pairs.items()):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
    sheet.very_hidden()


def _from_zero(how: str) -> dict[str, Any]:
    return {"validate": how, "criteria": "between", "minimum": 0, "maximum": MOST}


RULES: dict[str, dict[str, Any]] = {
    WHOLE: _from_zero("integer"),
    NUMBER: _from_zero("decimal"),
    MONEY: _from_zero("decimal"),
    DATE: {
        "validate": "date", "criteria": "between",
        "minimum": date(2000, 1, 1), "maximum": date(2099, 12, 31),
    },
}  # fmt: skip
