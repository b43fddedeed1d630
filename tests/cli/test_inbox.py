"""``inbox``: a folder that is emptied into the store."""

import zipfile
from io import BytesIO

from commands import inbox as command
from store import Store
from tests.ingest.workbooks import unit_file


def north(works=10, as_of="01.06.2025", **more):
    return unit_file("north", as_of, {"works": (works, 2), "help": (0, 4)}, **more)


def put(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def names(folder):
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def once(call, folder):
    return call("inbox", folder, "--once", "--every", "0.1")


def test_a_report_is_taken_in_once_and_put_away(call, tmp_path):
    folder = tmp_path / "inbox"
    put(folder, "Север/отчёт.xlsx", north())

    assert once(call, folder).status == 0
    assert names(folder) == ["accepted/Север/отчёт.xlsx"]
    [upload] = Store(f"sqlite:///{tmp_path / 'map.sqlite'}").reports("small").itertuples()
    assert upload.sender == "Север"
    assert once(call, folder).out.strip() == ""


def test_a_faulty_report_is_put_away_with_a_reply_beside_it(call, tmp_path):
    folder = tmp_path / "inbox"
    put(folder, "отчёт.xlsx", north(total=9))

    assert once(call, folder).status == 1
    assert names(folder) == ["refused/отчёт.xlsx", "refused/отчёт.xlsx.txt"]
    reply = (folder / "refused" / "отчёт.xlsx.txt").read_text("utf-8")
    assert "отчёт.xlsx" in reply
    assert "C4" in reply


def test_a_mended_report_of_the_same_name_does_not_cover_the_other(call, tmp_path):
    folder = tmp_path / "inbox"
    for works in (10, 11):
        put(folder, "a.xlsx", north(works))
        once(call, folder)
    assert names(folder) == ["accepted/a (2).xlsx", "accepted/a.xlsx"]


def test_an_interruption_between_storing_and_putting_away_is_made_good(call, tmp_path, monkeypatch):
    folder = tmp_path / "inbox"
    put(folder, "a.xlsx", north())

    def cut_off(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(command, "put_away", cut_off)
        once(call, folder)
    assert names(folder) == ["a.xlsx"]

    answer = once(call, folder)
    assert (answer.status, names(folder)) == (0, ["accepted/a.xlsx"])
    assert len(Store(f"sqlite:///{tmp_path / 'map.sqlite'}").reports("small")) == 1
    assert "○" in answer.out


def test_an_archive_with_a_faulty_member_is_put_away_whole_with_one_reply(call, tmp_path):
    folder, content = tmp_path / "inbox", BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("good.xlsx", north())
        packed.writestr("bad.xlsx", north(total=9, as_of="01.07.2025"))
    put(folder, "mail.zip", content.getvalue())

    assert once(call, folder).status == 1
    assert names(folder) == ["refused/mail.zip", "refused/mail.zip.txt"]
    reply = (folder / "refused" / "mail.zip.txt").read_text("utf-8")
    assert "bad.xlsx" in reply
    assert "good.xlsx" not in reply


def test_what_is_no_report_is_left_where_it_lies(call, tmp_path):
    folder = tmp_path / "inbox"
    put(folder, "readme.txt", b"hello")
    put(folder, "~$a.xlsx", b"lock")
    put(folder, "being written.xlsx", b"")

    assert once(call, folder).status == 0
    assert names(folder) == ["being written.xlsx", "readme.txt", "~$a.xlsx"]
