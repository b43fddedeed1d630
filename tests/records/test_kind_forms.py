"""Forms of every kind of every pack: they come back as they were sent, without a question."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from data_loaders.arrivals import arrivals
from data_loaders.ingest import ingest, load
from data_loaders.opening import open_book
from data_loaders.pack import read_pack
from data_loaders.preview import preview
from data_loaders.readings import understood
from domain.errors import UnknownKind, UnknownUnit
from domain.languages import LANGUAGES
from domain.records import TAKEN
from exports.kind_form import kind_template, kind_template_of
from i18n.findings import finding_sentence
from store import Store
from stories.kind_form import kind_form
from tests.exports.reading import column_widths

ROOT = Path(__file__).resolve().parents[2]
PACKS = {"karabakh": date(2026, 3, 1), "abay": date(2025, 12, 8)}
KINDS = [
    (code, kind.code)
    for code in PACKS
    for kind in read_pack(ROOT / "sample_data" / code).record_kinds
]
FORMS = [
    (code, kind.code) for code in PACKS for kind in read_pack(ROOT / "sample_data" / code).own_kinds
]
BROUGHT = {"karabakh": "karabakh", "abay": "abay/reports/projects"}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('forms') / 'employment_map.sqlite'}")
    store.migrate()
    for code, folder in BROUGHT.items():
        store.save_region(read_pack(ROOT / "sample_data" / code))
        outcomes = load(list(arrivals([ROOT / "sample_data" / folder])), code, store)
        assert {outcome.status for outcome in outcomes} == {"accepted"}
    yield store
    store.close()


def plain(value):
    return value.date() if hasattr(value, "date") and callable(value.date) else value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("region", "kind"), KINDS)
def test_a_form_comes_back_as_it_was_sent(filled, region, kind, language):
    form = kind_form(filled, region, kind, PACKS[region])
    book = open_book(kind_template(form, language), "form.xlsx")
    report = understood(book, "form.xlsx", form.region, None, {})
    codes = {column.code for column in form.columns}
    sent = [
        {code: plain(value) for code, value in row.items() if code in codes} for row in form.rows
    ]

    if not sent:
        [finding] = report.findings
        if form.kind.of_map:  # its rows come with an employment map, it has no form
            assert finding.rule == "no_table"
            return
        assert (finding.rule, finding.sheet, finding.cell) == (
            "no_table",
            book.sheets[0].name,
            ("A6",),
        )
        said = finding_sentence(finding.rule, finding.values, language)
        assert form.kind.name(language) in said
        return
    assert report.findings == ()
    assert report.kind == kind
    assert report.as_of == PACKS[region]
    assert [record.values for record in report.records] == sent


def test_the_form_of_one_unit_has_its_rows_only(filled):
    form = kind_form(filled, "karabakh", "returns", PACKS["karabakh"], "lachin")

    assert {row["unit"] for row in form.rows} == {"lachin"}


def test_a_settlement_is_asked_about_under_its_new_district_only(filled):
    form = kind_form(filled, "karabakh", "returns", PACKS["karabakh"])
    places = [row["settlement"] for row in form.rows]

    assert len(places) == len(set(places)) == 37


def test_a_kind_of_periods_starts_empty(filled):
    assert kind_form(filled, "karabakh", "visits", PACKS["karabakh"]).rows == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_of_periods_comes_back_as_it_was_filled(filled, language):
    form = kind_form(filled, "karabakh", "visits", PACKS["karabakh"])
    reported = filled.records("karabakh", "visits").tail(40).to_dict("records")
    codes = [column.code for column in form.columns]
    rows = tuple({code: row[code] for code in codes if not pd.isna(row[code])} for row in reported)
    content = kind_template(replace(form, rows=rows), language)
    report = understood(open_book(content, "form.xlsx"), "form.xlsx", form.region, None, {})

    assert report.findings == ()
    assert report.kind == "visits"
    assert [record.values for record in report.records] == [
        {code: plain(value) for code, value in row.items()} for row in rows
    ]


@pytest.mark.parametrize(("region", "kind"), FORMS)
def test_a_form_that_comes_back_unchanged_changes_nothing(filled, region, kind):
    day = filled.records(region, kind)["as_of"].max().date()
    form = kind_form(filled, region, kind, day)
    seen = preview(kind_template(form, "az"), "form.xlsx", region, filled)

    assert set(seen.records["fate"]) == ({"same"} if form.rows else set())
    assert seen.records["before"].tolist() == seen.records["after"].tolist()


def test_a_value_that_is_changed_takes_the_mark_of_its_row_away(filled):
    form = kind_form(filled, "karabakh", "housing", date(2026, 2, 1))
    first, *others = form.rows
    changed = replace(form, rows=({**first, "places": first["places"] + 1}, *others))
    seen = preview(kind_template(changed, "az"), "form.xlsx", "karabakh", filled).records

    assert seen.drop_duplicates("row")["fate"].tolist() == ["changed", *["same"] * len(others)]
    [mark] = seen[seen["column"] == "status"].itertuples()
    assert (mark.before, mark.after) == ("invented", None)


@pytest.mark.parametrize("kind", ["housing", "returns", "energy"])
def test_what_comes_back_unchanged_stays_marked_as_invented(filled, tmp_path, kind):
    filled.copy_to(tmp_path / "own.sqlite")
    own = Store(f"sqlite:///{tmp_path / 'own.sqlite'}")
    before = own.records("karabakh", kind)
    form = kind_form(own, "karabakh", kind, before["as_of"].max().date())
    ingest(kind_template(form, "az"), "form.xlsx", "karabakh", own)
    after = own.records("karabakh", kind)
    own.close()

    assert set(after["file"]) >= {"form.xlsx"}
    assert after["status"].tolist() == before["status"].tolist()
    assert after.drop(columns=[*TAKEN, "as_of"]).equals(before.drop(columns=[*TAKEN, "as_of"]))


def test_a_form_says_which_words_a_column_takes(filled, tmp_path):
    file = tmp_path / "form.xlsx"
    file.write_bytes(kind_template_of(filled, "karabakh", "points", PACKS["karabakh"], "az"))
    rules = load_workbook(file).worksheets[0].data_validations.dataValidation

    assert {rule.type for rule in rules} >= {"list", "whole", "date"}


@pytest.mark.parametrize("language", ["kk", "az"])
@pytest.mark.parametrize(("region", "kind"), FORMS)
def test_every_word_of_a_form_can_be_read(filled, tmp_path, region, kind, language):
    file = tmp_path / "form.xlsx"
    file.write_bytes(kind_template_of(filled, region, kind, PACKS[region], language))
    sheet = load_workbook(file).worksheets[0]
    widths = column_widths(sheet)

    for row in (3, 5, 6):
        texts = [str(cell.value or "") for cell in sheet[row]]
        room = [sum(widths)] if row == 3 else widths
        lines = max(len(text) / width for text, width in zip(texts, room, strict=False))
        assert (sheet.row_dimensions[row].height or 15) >= 15 * round(lines)


def test_a_year_is_no_number_of_thousands(filled, tmp_path):
    file = tmp_path / "form.xlsx"
    file.write_bytes(kind_template_of(filled, "karabakh", "returning", PACKS["karabakh"], "kk"))
    sheet = load_workbook(file).worksheets[0]
    [year] = [cell.column_letter for cell in sheet[5] if cell.value == "Жыл"]

    assert sheet[f"{year}6"].number_format == "0"


def test_an_unknown_kind_or_unit_is_refused(filled):
    with pytest.raises(UnknownKind):
        kind_form(filled, "karabakh", "nothing", PACKS["karabakh"])
    with pytest.raises(UnknownUnit):
        kind_form(filled, "karabakh", "returns", PACKS["karabakh"], "atlantis")
