"""Whatever a file does to the process that reads it, the next file is read, and nothing is left."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import monotonic, sleep

import pytest

from data_loaders.isolation import Readers
from data_loaders.opening import Unreadable, open_book, open_isolated
from tests.formats.hostile import GOOD

SHAKEN = Path(__file__).with_name("shaken_child.py")
SECONDS = 1.0
HEAVY, DAMAGED = {"TOO_HEAVY"}, {"DAMAGED_FILE"}


@pytest.fixture(scope="module")
def readers():
    shaken = Readers(SECONDS, SHAKEN)
    yield shaken
    shaken.close()


def descendants() -> dict[int, str]:
    """The state of every process that this one or its children started (``Z`` is a zombie)."""
    parents, states = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        parents[int(folder.name)], states[int(folder.name)] = int(parent), state
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return {pid: states[pid] for pid in found - {os.getpid()}}


@pytest.mark.parametrize(
    ("deed", "reasons"),
    [
        ("takes all memory", HEAVY),
        ("works for ever", HEAVY),
        ("sleeps for ever", HEAVY),
        ("multiplies", HEAVY),
        ("promises too much", DAMAGED),
        ("crashes", DAMAGED),
        ("aborts", DAMAGED),
        ("leaves", DAMAGED),
        ("raises", DAMAGED),
        ("says nonsense", DAMAGED),
        ("says short nonsense", DAMAGED),
        ("says too much", DAMAGED),
    ],
)
def test_a_shaken_child_is_replaced(readers, deed, reasons):
    begun = monotonic()

    with pytest.raises(Unreadable) as refusal:
        readers.read(deed.encode(), "а.xlsx")

    assert refusal.value.reason in reasons
    assert monotonic() - begun < SECONDS + 3
    assert readers.read(GOOD, "следующий.xlsx") == open_book(GOOD, "")


def test_nothing_can_be_written_to_files(readers, tmp_path):
    with pytest.raises(Unreadable):
        readers.read(b"writes files", str(tmp_path / "x"))

    assert [file.stat().st_size for file in tmp_path.iterdir()] in ([], [0])


def test_what_a_reader_prints_is_no_answer(readers):
    assert readers.read(b"prints", "а.xlsx").sheets[0].cells == {(0, 0): "1", (0, 1): "2"}


def test_no_process_is_left_behind():
    before = descendants().keys()
    readers = Readers(SECONDS, SHAKEN)
    for deed in (b"multiplies", b"crashes", b"leaves"):
        with pytest.raises(Unreadable):
            readers.read(deed, "а.xlsx")
    readers.close()
    sleep(0.1)

    assert {pid: state for pid, state in descendants().items() if pid not in before} == {}
    assert "Z" not in descendants().values()


def test_a_process_that_was_forked_has_children_of_its_own():
    open_isolated(GOOD, "а.xlsx")

    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        books = list(pool.map(open_isolated, [GOOD] * 8, ["а.xlsx"] * 8))

    assert books == [open_book(GOOD, "")] * 8


def test_a_large_file_is_refused_before_it_is_handed_over():
    with pytest.raises(Unreadable, match="TOO_LARGE"):
        open_isolated(bytes(20 * 1024 * 1024 + 1), "а.xlsx")
