"""``load``: what it prints, what it keeps, how it ends."""

import json
import zipfile
from datetime import datetime
from io import BytesIO

from openpyxl import Workbook

from store import Store
from tests.ingest.packs import UNITS, write_pack
from tests.ingest.workbooks import unit_file


def north(works=10, as_of="01.06.2025", **more):
    return unit_file("north", as_of, {"works": (works, 2), "help": (0, 4)}, **more)


def opened(tmp_path):
    return Store(f"sqlite:///{tmp_path / 'map.sqlite'}")


def test_an_accepted_file_as_programs_see_it(call, write):
    answer = call("load", write("north.xlsx", north()), "--json")
    [told] = json.loads(answer.out)

    assert answer.status == 0
    assert list(told)[:7] == ["file", "sha256", "status", "as_of", "facts", "plans", "findings"]
    assert (told["file"], told["status"], told["as_of"]) == ("north.xlsx", "accepted", "2025-06-01")
    assert told["facts"][0] == {
        "unit": "north", "source": "works", "job_type": "permanent", "people": 10,
        "sheet": "Sheet", "cell": "D4",
    }  # fmt: skip
    assert told["plans"][0] == {
        "unit": "north", "source": "works", "job_type": "total", "year": 2025, "people": 100,
        "sheet": "Sheet", "cell": "B4",
    }  # fmt: skip
    assert told["findings"] == []


def test_a_refused_file_as_programs_see_it(call, write):
    answer = call("load", write("north.xlsx", north(total=9)), "--json")
    [told] = json.loads(answer.out)

    assert answer.status == 1
    assert told["status"] == "rejected"
    finding = told["findings"][0]
    assert (finding["level"], finding["rule"], finding["sheet"]) == (
        "error",
        "sum_mismatch",
        "Sheet",
    )
    assert finding["cell"][0] == "C4"
    assert finding["message"]


def test_a_finding_about_the_whole_file_has_no_cell(call, write):
    [told] = json.loads(call("load", write("north.xlsx", b"no workbook"), "--json").out)

    assert told["as_of"] is None
    assert told["findings"][0]["cell"] is None
    assert told["findings"][0]["sheet"] is None


def test_a_person_reads_a_line_a_file_and_a_line_a_finding(call, write):
    answer = call("load", write("a.xlsx", north()), write("b.xlsx", north(total=9)))
    lines = answer.out.splitlines()

    assert answer.status == 1
    assert sum("a.xlsx" in line and "2025-06-01" in line for line in lines) == 1
    assert sum("Sheet · C4, D4, E4:" in line for line in lines) == 1
    assert lines[-1].startswith("2 ")


def test_the_same_file_again_is_unchanged(call, write):
    path = write("north.xlsx", north())
    first, again = (json.loads(call("load", path, "--json").out)[0] for _ in range(2))

    assert again["status"] == "unchanged"
    assert again["receipt"] == first["receipt"]
    assert sorted(map(str, again["facts"])) == sorted(map(str, first["facts"]))


def test_a_dry_run_keeps_nothing(call, write, tmp_path):
    answer = call("load", write("north.xlsx", north()), "--dry-run")

    assert answer.status == 0
    assert opened(tmp_path).reports("small").empty


def test_strictly_a_file_with_warnings_is_left_out(call, write, tmp_path):
    call("load", write("a.xlsx", north(10)))
    fell = write("b.xlsx", north(8, as_of="01.07.2025"))
    strict = call("load", fell, "--strict")
    left_out = len(opened(tmp_path).reports("small"))
    call("load", fell)

    assert (strict.status, left_out) == (1, 1)
    assert opened(tmp_path).reports("small")["confirmed"].tolist() == [True, False]


def test_the_date_and_the_arrival_may_be_said(call, write, tmp_path):
    undated = write("north.xlsx", north(as_of=""))

    assert call("load", undated).status == 1
    said = ("--as-of", "2025-06-01", "--received-at", "2025-06-02T15:00:00+05:00")
    assert call("load", undated, *said).status == 0
    stored = opened(tmp_path).reports("small").iloc[0]
    assert str(stored["as_of"].date()) == "2025-06-01"
    assert stored["received_at"] == datetime(2025, 6, 2, 10)


def test_folders_and_archives_are_looked_into(call, write, tmp_path):
    (tmp_path / "mail").mkdir()
    write("mail/north.xlsx", north())
    lake = unit_file("lake", "01.06.2025", {"works": (1, 2), "help": (0, 1)})
    with zipfile.ZipFile(tmp_path / "mail" / "lake.zip", "w") as archive:
        archive.writestr("lake.xlsx", lake)
    told = json.loads(call("load", tmp_path / "mail", "--json").out)

    assert sorted(one["file"] for one in told) == ["lake.zip/lake.xlsx", "north.xlsx"]
    assert {one["status"] for one in told} == {"accepted"}


def test_a_pack_brings_its_region_its_plans_and_its_reports(call, tmp_path):
    pack = write_pack(tmp_path / "elsewhere", region=REGION_OF_ANOTHER)
    for folder, content in (("plans", north(as_of="")), ("reports", north())):
        (pack / folder).mkdir()
        (pack / folder / "a.xlsx").write_bytes(content)
    (pack / "plans" / "plans.csv").write_text(
        "file,year,kind,status,basis,basis_date,in_force_from,recorded_at\n"
    )
    (pack / "reports" / "received.csv").write_text(
        "file,received_at,sender,channel\na.xlsx,2025-06-02T10:30:00,North,mail\n"
    )
    answer = call("load", pack)
    stored = opened(tmp_path).reports("another").iloc[0]

    assert answer.status == 0
    assert (stored["file"], stored["sender"]) == ("reports/a.xlsx", "North")
    assert stored["received_at"] == datetime(2025, 6, 2, 10, 30)


def test_a_broken_pack_is_told_fault_by_fault(call, pack):
    write_pack(
        pack, units=UNITS.replace("2024-01-01", "1 January").replace("lake,city", "lake,town")
    )
    answer = call("load", pack)

    assert answer.status == 1
    assert "units.csv:3" in answer.err
    assert "units.csv:4" in answer.err


def test_what_is_not_there_is_wrong_usage(call, tmp_path):
    assert call("load", tmp_path / "nothing.xlsx").status == 2
    assert call("load").status == 2


def test_a_date_that_is_none_is_wrong_usage(call, write):
    answer = call("load", write("north.xlsx", north()), "--as-of", "1 June")

    assert answer.status == 2
    assert "1 June" in answer.err


def test_a_database_that_cannot_be_reached_is_told_plainly(call, write):
    answer = call("load", write("north.xlsx", north()), "--db", "postgresql:///x?host=/nowhere")

    assert answer.status == 1
    assert "Traceback" not in answer.err


REGION_OF_ANOTHER = """
code = "another"
time_zone = "Asia/Almaty"

[name]
en = "Another"
"""


def test_no_word_of_a_register_is_printed_logged_or_kept(call, write, tmp_path, caplog):
    rows = [("ФИО", "ИИН"), ("Примерова Айгуль Сериковна", "981227570542")] * 3
    book, content = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)

    with caplog.at_level("DEBUG"):
        answer = call("load", write("a.xlsx", content.getvalue()))
        told = call("load", write("a.xlsx", content.getvalue()), "--json")
    kept = (tmp_path / "map.sqlite").read_bytes()
    for word in ("Примерова", "Айгуль", "981227570542"):
        assert word not in answer.out + answer.err + told.out + told.err + caplog.text
        assert word.encode() not in kept
    assert answer.status == 1
