"""What is dropped together comes apart into workbooks, each with its sender where a list says."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook

from data_loaders.dropped import Dropped, dropped, language_of_file
from data_loaders.opening import Unreadable, open_isolated
from tests.ingest.workbooks import unit_file

LIST = "file,sender,channel\nweek/a.xlsx,Zharma,e-mail\nb.xlsx,Urzhar,\nmissing.xlsx,x,y\n"


def archive(members: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return target.getvalue()


def locked(content: bytes) -> bytes:
    """The archive with the mark that a password protects its members."""
    opened = bytearray(content)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = opened.find(signature)
        while at >= 0:
            opened[at + flags] |= 1
            at = opened.find(signature, at + 1)
    return bytes(opened)


def test_an_archive_with_a_password_is_refused_as_such():
    content = locked(archive({"week/a.xlsx": b"workbook"}))
    [found] = dropped([("week.zip", content)])

    assert found == Dropped("week.zip", content)
    with pytest.raises(Unreadable) as refused:
        open_isolated(found.content, found.name)
    assert refused.value.reason == "PASSWORD_PROTECTED"


def test_files_stay_as_they_are():
    assert list(dropped([("a.xlsx", b"a"), ("b.docx", b"b")])) == [
        Dropped("a.xlsx", b"a"),
        Dropped("b.docx", b"b"),
    ]


def test_an_archive_comes_apart_and_nothing_in_it_is_passed_over():
    inside = {"week/a.xlsx": b"a", "letter.docx": b"l", "week/.DS_Store": b"", "~$a.xlsx": b"lock"}
    found = list(dropped([("week.zip", archive(inside)), ("c.xlsx", b"c")]))

    assert [one.name for one in found] == ["a.xlsx", "letter.docx", "c.xlsx"]


def test_a_list_in_the_archive_or_beside_the_files_says_who_sent_each():
    members = {"week/a.xlsx": b"a", "week/received.csv": ("\ufeff" + LIST).encode()}
    packed = list(dropped([("week.zip", archive(members))]))
    loose = list(dropped([("received.csv", LIST.encode()), ("b.xlsx", b"b")]))

    assert packed == [Dropped("a.xlsx", b"a", "Zharma", "e-mail")]
    assert loose == [Dropped("b.xlsx", b"b", "Urzhar")]


def test_a_list_that_cannot_be_read_says_nothing():
    assert list(dropped([("received.csv", b"\xff\xfe"), ("b.xlsx", b"b")])) == [
        Dropped("b.xlsx", b"b")
    ]
    assert [one.sender for one in dropped([("received.csv", b"x"), ("b.xlsx", b"b")])] == [""]


def test_the_language_of_a_workbook_is_that_of_its_texts():
    assert language_of_file(unit_file("north", "01.06.2025", {"works": (1, 1)}), "x", "en") == "ru"
    assert language_of_file(b"no workbook", "x.xlsx", "az") == "az"


@pytest.mark.parametrize(
    ("text", "language"), [("Visits in the district", "en"), ("İllik plan", "az")]
)
def test_an_i_alone_is_not_azerbaijani(text, language):
    book, content = Workbook(), BytesIO()
    book.active.append([text, 5])
    book.save(content)

    assert language_of_file(content.getvalue(), "x.xlsx", "kk") == language
