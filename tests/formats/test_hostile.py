"""No file harms: each is refused for its reason or read, soon, and the next one is read as ever."""

import random
import resource
import socket
import struct
import threading
from contextlib import suppress
from time import monotonic, process_time

import pytest

from data_loaders.container import Container
from data_loaders.opening import Unreadable, open_book, open_isolated
from data_loaders.unreadable import REASONS
from tests.formats import binary
from tests.formats.hostile import EXTERNAL, GOOD, HOSTILE, LARGE, SHARED, SHEET, declared
from tests.formats.test_ods import cell as ods_cell
from tests.formats.test_ods import ods, table
from tests.formats.test_ods import row as ods_row
from tests.formats.test_xls import written

SECONDS = 20
GROWTH_KIB = 250 * 1024  # of this process, whatever comes
ODS = ods(table(ods_row(ods_cell("float", "25", "25"), ods_cell("string", "", "район"))))
XLSB = binary.xlsb(
    binary.row12(0)
    + binary.cell12(binary.REAL, 0, struct.pack("<d", 7))
    + binary.cell12(binary.SHARED, 1, struct.pack("<I", 0)),
    strings=("район",),
)
XLS = written(lambda sheet: [sheet.write(row, 0, f"район {row}") for row in range(20)])
NUMBERS = (0, 1, 0x7F, 0x80, 0xFF)


def peak_kib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize("name", HOSTILE)
def test_it_does_no_harm(name):
    hostile = HOSTILE[name]
    content, before, begun = hostile.make(), peak_kib(), monotonic()

    if hostile.reasons:
        with pytest.raises(Unreadable) as refusal:
            open_isolated(content, hostile.name)
        assert refusal.value.reason in hostile.reasons
    else:
        book = open_isolated(content, hostile.name)
        assert book.sheets[0].cells[0, 0] in (1, "ok")

    assert monotonic() - begun < SECONDS
    assert peak_kib() - before < GROWTH_KIB
    assert open_isolated(GOOD, "следующий.xlsx").sheets[0].cells == {(0, 0): 1}


@pytest.mark.parametrize("name", [n for n, one in HOSTILE.items() if one.reasons == (LARGE,)])
def test_what_is_too_much_is_refused_before_it_is_unpacked(name):
    content, begun = HOSTILE[name].make(), process_time()

    with suppress(Unreadable):
        Container(content)
    assert process_time() - begun < 1


def test_every_reason_that_a_hostile_file_may_have_is_one_that_people_are_told():
    assert {reason for hostile in HOSTILE.values() for reason in hostile.reasons} <= {*REASONS}


@pytest.mark.parametrize("part", [SHEET, SHARED, "xl/workbook.xml"])
@pytest.mark.parametrize(
    "doctype",
    [EXTERNAL, '<!DOCTYPE a SYSTEM "{target}">', '<!DOCTYPE a [<!ENTITY % b "{target}">]>'],
)
def test_nothing_is_fetched(part, doctype):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        target = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        with pytest.raises(Unreadable, match="UNSAFE_XML"):
            open_isolated(declared(part, doctype.format(target=target)), "а.xlsx")

        listener.settimeout(0.05)
        with pytest.raises(TimeoutError):
            listener.accept()


@pytest.mark.parametrize(
    "name",
    [
        "../../x.xlsx", "C:\\x.xlsx", "а\0б.xlsx", "CON", "", "д" * 300 + ".xlsx",
        "\u202excod.xlsx",
        "<img src=x onerror=alert(1)>.xlsx", "x.exe:$s.xlsx", "\udcff.xlsx",
    ],
)  # fmt: skip
def test_the_name_of_a_file_is_only_a_name(name):
    assert open_isolated(GOOD, name).sheets[0].cells == {(0, 0): 1}


@pytest.mark.parametrize("seed", range(150))
@pytest.mark.parametrize(
    ("content", "name"),
    [(GOOD, "а.xlsx"), (XLS, "а.xls"), (XLSB, "а.xlsb"), (ODS, "а.ods")],
    ids=["xlsx", "xls", "xlsb", "ods"],
)
def test_damage_of_any_kind_is_said_and_not_stumbled_over(content, name, seed):
    """Reading in this very process raises Unreadable or nothing: no other exception escapes."""
    chance = random.Random(seed)
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 2, 8, 64))):
        damaged[chance.randrange(len(damaged))] = chance.choice((*NUMBERS, chance.randrange(256)))
    if chance.random() < 0.2:
        del damaged[chance.randrange(len(damaged)) :]

    with suppress(Unreadable):
        open_book(bytes(damaged), name)


@pytest.mark.parametrize("seed", range(150))
def test_damaged_parts_are_said_too(seed):
    """A checksum hides the parts of a container from plain damage, so they are damaged before."""
    chance = random.Random(seed)
    records = bytearray(b"".join([binary.row12(0), *_cells12(), binary.row12(1), *_cells12()]))
    for _ in range(chance.choice((1, 2, 8))):
        records[chance.randrange(len(records))] = chance.choice((*NUMBERS, chance.randrange(256)))

    with suppress(Unreadable):
        open_book(binary.xlsb(bytes(records), strings=("район",)), "а.xlsb")


def _cells12() -> list[bytes]:
    return [
        binary.cell12(binary.REAL, 0, struct.pack("<d", 7)),
        binary.cell12(binary.SHARED, 1, struct.pack("<I", 0)),
        binary.cell12(binary.TEXT, 2, binary.wide("план")),
        binary.cell12(binary.RK, 3, struct.pack("<I", 102), style=1),
    ]


def test_twenty_hostile_files_at_once_wait_their_turn():
    content = HOSTILE["a permitted string in many cells"].make()
    outcomes: list[str] = []

    def read() -> None:
        try:
            open_isolated(content, "а.xlsx")
        except Unreadable as refusal:
            outcomes.append(refusal.reason)

    before, threads = peak_kib(), [threading.Thread(target=read) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert outcomes == ["TOO_LARGE_UNPACKED"] * 20
    assert peak_kib() - before < GROWTH_KIB
