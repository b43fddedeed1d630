"""Each figure of a paper without an employment map has a code that leads to its cells."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from commands.verify_paper import verify_paper
from data_loaders.ingest import ingest
from domain.languages import LANGUAGES
from domain.reports import ACCEPTED
from exports.leaflet import leaflet, leaflet_bytes
from exports.leaflet.codes import TOLD
from exports.part_words import coded_name
from exports.wording import Wording
from stories.part_cells import part_figure
from stories.part_figures import part_figures
from stories.part_tables import TABLES
from stories.region_parts import region_parts
from tests.exports.reading import pdf_text
from tests.exports.test_leaflet import DAY, store, story
from tests.exports.test_leaflet_parts import slides, word

__all__ = ["store", "story"]

LOSS = ("unit", "kind_of_loss", "amount", "currency", "method", "assessed_on")


def opened(store, code):
    return part_figure(store, "karabakh", code, DAY)


def test_every_row_of_every_table_has_a_code_of_its_own(story):
    for section in leaflet(story, "en").sections:
        if section.is_coded:
            codes = [row[0].text for row in section.rows]
            assert all(codes)
            assert len(set(codes)) == len(codes)
            assert all(story.numbers.named_by(f"{code}.1") for code in codes)


def test_the_numbers_under_the_headings_are_those_of_the_table_s_figures(story):
    for section in leaflet(story, "en").sections:
        if section.is_coded:
            [table] = [
                table for table in TABLES.values()
                if table.number == int(section.rows[0][0].text[:2])
            ]  # fmt: skip
            numbers = [head.split("\n")[1] for head in section.heads if "\n" in head]
            assert numbers == [str(place) for place in range(1, len(table.figures) + 1)]


def test_every_number_that_is_kept_for_verify_leads_to_rows(story, store):
    figures = part_figures(story).dropna(subset=["value"])

    assert (figures["code"] != "").all()
    kinds = figures["code"].str.replace(r"\.\d+\.", ".", regex=True)
    for code in figures["code"][~kinds.duplicated(keep="last")]:
        assert sum(len(origin.rows) for origin in opened(store, code).origins) > 0, code


@pytest.mark.parametrize(
    ("code", "column", "total"),
    [("01.00.5", "people", 26_513), ("01.00.2", "families", 6_633), ("04.00.1", "vacancies", None)],
)
def test_the_rows_behind_a_sum_add_up_to_it(story, store, code, column, total):
    [origin] = opened(store, code).origins
    figures = part_figures(story).set_index("code")["value"]

    assert origin.rows[column].sum() == figures[code]
    assert total is None or figures[code] == total


def test_a_measure_s_money_leads_to_the_cell_that_states_it(story, store):
    [measure] = [row for row in part_figures(story).itertuples() if row.code == "08.02.3"]
    found = opened(store, measure.code)
    [origin] = found.origins

    assert found.columns == {"funding": ("committed",)}
    assert origin.rows["committed"].sum() == measure.value
    assert origin.rows["file"].str.contains("Финансирование").all()


def test_a_measure_is_named_where_its_money_is_asked_about(story, store):
    said = coded_name(opened(store, "08.02.3"), Wording(story.region, "en"))

    assert said == "Programme · Clearing fields of mines · Committed"
    said = coded_name(opened(store, "02.02.1"), Wording(story.region, "en"))
    assert said.startswith("Overview · Residents returned · Karabakh and East Zangezur")


def test_a_settlement_that_came_to_another_district_is_behind_the_new_one_only(store):
    units = {
        code: set(opened(store, f"01.{place:02}.2").origins[0].rows["settlement"])
        for place, code in enumerate(("aghdara", "tartar"), start=1)
        if code
    }
    settlements = [name for names in units.values() for name in names]
    assert len(settlements) == len(set(settlements))


def test_a_flow_leads_to_those_who_seek_and_those_who_are_sought(story, store):
    flow = story.balance.between.iloc[0]
    key = (flow["unit_from"], flow["unit_to"], flow["occupation"], flow["skill"])
    [origin] = opened(store, story.numbers.code("flows", key, "people")).origins

    assert set(origin.rows["unit"]) == set(key[:2])
    assert set(origin.rows["occupation"]) == {key[2]}


def test_a_point_s_visits_are_those_of_its_newest_period(story, store):
    [origin] = opened(store, "03.02.1").origins
    load = story.network.loads.set_index("point").loc[origin.rows["point"].iloc[0]]

    assert origin.rows["visits"].sum() == load["visits"]


@pytest.mark.parametrize("code", ["", "00.00.1", "06.01.1", "01.99.1", "01.01.10", "1.1.1", "abc"])
def test_what_is_no_code_names_nothing(store, code):
    assert opened(store, code) is None


@pytest.mark.parametrize("table", TABLES)
def test_what_a_code_names_is_said_in_words(story, store, table):
    row = "26" if table == "years" else "01"
    for place, _ in enumerate(TABLES[table].figures, start=1):
        found = opened(store, f"{TABLES[table].number:02}.{row}.{place}")
        for language in LANGUAGES:
            assert coded_name(found, Wording(story.region, language)).count(" · ") >= 2


@pytest.mark.parametrize("format_", ["docx", "pptx", "pdf", "xlsx"])
def test_codes_stand_in_every_format(story, format_):
    content = leaflet_bytes(leaflet(story, "en"), format_)
    if format_ == "xlsx":
        said = " ".join(
            str(cell.value)
            for sheet in load_workbook(BytesIO(content)).worksheets
            for row in sheet.iter_rows()
            for cell in row
        )
    else:
        said = {"docx": word, "pptx": slides, "pdf": lambda made: pdf_text(made)}[format_](content)

    for code in ("01.06", "02.26", "03.02", "04.15", "08.16", "12.01", "14.30", "01.00.1"):
        assert code in said


def test_sentences_have_the_codes_of_their_figures(story):
    coded = [one for one in leaflet(story, "en").headline if one.code]

    assert len(coded) >= 8
    assert {sentence.key for sentence in story.headline} >= set(TOLD) - {"balance.lacking"}
    assert "[01.00.1, 2, 5]" in word(leaflet_bytes(leaflet(story, "en"), "docx"))


def test_what_comes_later_changes_no_code(tmp_path, store, story):
    before = part_figures(story).set_index(["unit", "source", "figure"])["code"]
    store.copy_to(tmp_path / "later.sqlite")
    later = type(store)(f"sqlite:///{tmp_path / 'later.sqlite'}")
    kind = story.region.record_kind("losses")
    row = ["Xocalı rayonu", "yollar", 5, "AZN", "yerində baxış", "01.09.2022"]
    book = Workbook()
    book.active.append([kind.column(name).name("az") for name in LOSS])
    book.active.append(row)
    content = BytesIO()
    book.save(content)
    came = datetime(2022, 10, 1)  # before all others
    assert (
        ingest(content.getvalue(), "itkilər.xlsx", "karabakh", later, received_at=came).status
        == ACCEPTED
    )

    after = part_figures(region_parts(later, "karabakh", DAY))
    codes = after.set_index(["unit", "source", "figure"])["code"]
    assert codes.reindex(before.index).equals(before)
    assert codes["khojaly", "programme", "amount AZN yollar"] == "13.14.2"
    later.close()


def test_verify_names_the_code_of_what_was_restated(tmp_path, store, story):
    paper = leaflet(story, "en")
    paper.record.figures["fuzuli", "returns", "people"] = 1.0
    file = tmp_path / "paper.docx"
    file.write_bytes(leaflet_bytes(paper, "docx"))

    stands, lines = verify_paper(store, file, "en")
    assert not stands
    assert any("01.06.5 Fuzuli district" in line for line in lines)
