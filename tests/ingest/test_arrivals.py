"""What came is found in files, folders, ZIPs, mail folders and region packs."""

import random
import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest

from data_loaders.archives import is_archive, members
from data_loaders.arrivals import arrivals
from data_loaders.opening import Unreadable, open_book
from domain.errors import PackBroken
from tests.ingest.packs import write_pack


def names(*paths):
    return [arrival.name for arrival in arrivals(paths)]


def test_a_file_comes_as_it_is(tmp_path):
    (tmp_path / "north.xlsx").write_bytes(b"workbook")
    [arrival] = arrivals([tmp_path / "north.xlsx"])

    assert (arrival.name, arrival.content, arrival.received_at) == ("north.xlsx", b"workbook", None)


def test_of_a_folder_its_workbooks_come_whatever_their_depth(tmp_path):
    (tmp_path / "week 1").mkdir()
    for name in ("north.xlsx", "week 1/lake.XLS", "notes.txt", "~$north.xlsx", ".hidden.csv"):
        (tmp_path / name).write_bytes(b"x")

    assert names(tmp_path) == ["north.xlsx", "week 1/lake.XLS"]


def test_of_an_archive_its_members_come(tmp_path):
    with zipfile.ZipFile(tmp_path / "mail.zip", "w") as archive:
        archive.writestr("Жарма.xlsx", b"one")
        archive.writestr("inner/lake.ods", b"two")
        archive.writestr("__MACOSX/._lake.ods", b"rubbish")
        archive.writestr("read me.txt", b"hello")

    came = list(arrivals([tmp_path / "mail.zip"]))
    assert [(a.name, a.content) for a in came] == [
        ("mail.zip/Жарма.xlsx", b"one"),
        ("mail.zip/inner/lake.ods", b"two"),
    ]


def test_names_from_a_russian_archiver_are_read(tmp_path):
    packed = tmp_path / "mail.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Zharma.xlsx", b"one")
    packed.write_bytes(packed.read_bytes().replace(b"Zharma", "Жарма!".encode("cp866")))

    assert names(packed) == ["mail.zip/Жарма!.xlsx"]


def test_a_damaged_archive_is_left_to_its_reader(tmp_path):
    (tmp_path / "mail.zip").write_bytes(b"PK no archive")

    assert names(tmp_path / "mail.zip") == ["mail.zip"]


def test_a_damaged_member_comes_packed_and_the_others_whole(tmp_path):
    packed = tmp_path / "mail.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("bad.xlsx", b"SPOILED")
        archive.writestr("good.xlsx", b"good")
    packed.write_bytes(packed.read_bytes().replace(b"SPOILED", b"spoiled"))

    bad, good = arrivals([packed])
    assert (good.name, good.content) == ("mail.zip/good.xlsx", b"good")
    assert bad.name == "mail.zip/bad.xlsx"
    with pytest.raises(Unreadable, match="DAMAGED_FILE"):
        open_book(bad.content, bad.name)


@pytest.mark.parametrize("seed", range(300))
def test_an_archive_damaged_anywhere_is_taken_apart_or_left_whole(seed):
    chance = random.Random(seed)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Жарма.xlsx", b"one" * 99)
        archive.writestr("inner/lake.csv", b"1;2\n" * 50)
    damaged = bytearray(packed.getvalue())
    for _ in range(chance.choice((1, 2, 8, 30))):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    if chance.random() < 0.2:
        del damaged[chance.randrange(len(damaged)) :]

    if is_archive(bytes(damaged), "mail.zip"):
        list(members(bytes(damaged)))


def test_a_mail_folder_says_when_and_from_whom(tmp_path):
    (tmp_path / "north.xlsx").write_bytes(b"x")
    (tmp_path / "received.csv").write_text(
        "file,received_at,sender,channel\nnorth.xlsx,2025-06-02T10:30:00,North,mail\n"
    )
    [arrival] = arrivals([tmp_path])

    assert arrival.received_at == datetime(2025, 6, 2, 10, 30)
    assert (arrival.name, arrival.sender, arrival.channel) == ("north.xlsx", "North", "mail")


def test_of_a_pack_plans_and_reports_come(tmp_path):
    write_pack(tmp_path)
    for folder in ("plans", "reports"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.xlsx").write_bytes(b"x")
    (tmp_path / "plans" / "plans.csv").write_text(
        "file,year,kind,status,basis,basis_date,in_force_from,recorded_at\n"
        "a.xlsx,2025,decree,approved,No. 7,,2025-01-01,2025-01-09T09:00:00\n"
    )
    (tmp_path / "reports" / "received.csv").write_text(
        "file,received_at,sender,channel\na.xlsx,2025-06-02T10:30:00,North,mail\n"
    )
    plan, report = arrivals([tmp_path])

    assert (plan.name, report.name) == ("plans/a.xlsx", "reports/a.xlsx")
    assert plan.basis.basis == "No. 7"
    assert plan.basis.basis_date is None
    assert plan.basis.in_force_from == date(2025, 1, 1)
    assert plan.received_at == datetime(2025, 1, 9, 9)
    assert report.basis is None


def test_a_pack_whose_list_is_wrong_is_refused(tmp_path):
    write_pack(tmp_path)
    (tmp_path / "reports").mkdir()

    with pytest.raises(PackBroken):
        list(arrivals([tmp_path]))
