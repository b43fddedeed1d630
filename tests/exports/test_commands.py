"""The commands that write papers and look into them."""

import pytest
import typer

from commands.brief import brief as write
from commands.papers import write_sheet
from commands.verify_paper import verify_paper
from data_loaders.ingest import ingest
from domain.errors import UnknownUnit
from exports.sealing import record_in
from exports.writing import brief_bytes
from stories.brief import region_brief
from tests.exports.conftest import AS_OF
from tests.exports.reading import text_of
from tests.exports.test_gaps import small  # noqa: F401

NOT_ITEMISED = """\
по состоянию на 01.12.2025;;;;
№;Район;Всего факт;Инфраструктурные проекты факт;Субсидируемые рабочие места факт
1;Северный район;40;30;5
"""


def test_it_writes_a_file_and_names_it(loaded, tmp_path, capsys):
    write(tmp_path / "new", "docx", "kk", AS_OF, "zharma", db=loaded.url)

    [file] = (tmp_path / "new").iterdir()
    assert file.name == "abay-zharma-2025-12-01-kk.docx"
    assert capsys.readouterr().out.strip() == str(file)
    assert record_in(file.read_bytes()).unit == "zharma"


def test_it_writes_the_one_sheet_table(loaded, tmp_path, capsys):
    write(tmp_path, lang="kk+ru", as_of=AS_OF, sheet="a4", db=loaded.url)

    [file] = tmp_path.iterdir()
    assert file.name == "abay-region-2025-12-01-kk-ru-a4.pdf"
    assert str(file) in capsys.readouterr().out


def test_the_sheet_is_as_it_was_known_too(loaded, tmp_path):
    assert write_sheet(loaded, "abay", AS_OF, ["en"], tmp_path, "a3").stat().st_size


def test_an_unknown_language_or_unit_is_refused(loaded, tmp_path):
    with pytest.raises(typer.BadParameter, match="kk\\+de"):
        write(tmp_path, lang="kk+de", db=loaded.url)
    with pytest.raises(UnknownUnit):
        write(tmp_path, lang="ru", as_of=AS_OF, unit="nowhere", db=loaded.url)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_somebody_else_is_no_paper(loaded, tmp_path):
    file = tmp_path / "письмо.txt"
    file.write_text("Уважаемые коллеги", "utf-8")

    stands, [line] = verify_paper(loaded, file, "ru")
    assert not stands
    assert line.startswith("письмо.txt: это не наш документ")


def test_people_assigned_to_no_source_have_a_row(small, tmp_path):  # noqa: F811
    content = NOT_ITEMISED.encode()
    outcome = ingest(content, "свод.csv", "small", small, confirmed=True, as_of=AS_OF)
    assert outcome.report_id, outcome.report.findings
    content = brief_bytes(region_brief(small, "small", AS_OF), "docx", ["ru"])
    assert "Не распределено по направлениям" in text_of(content, "docx")
