"""A child whose reader does what a reader must not: the content of the file says what.

Stands in for ``data_loaders.child`` in tests; everything but the reader is the real thing.
"""

import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from data_loaders import child, opening

ANSWERS = range(3, 8)  # where the pipe for answers may be
read = opening.open_book


def say(words: bytes) -> None:
    """Write where answers go, behind the back of the child."""
    for number in ANSWERS:
        try:
            os.write(number, words)
        except OSError:
            continue


def multiply() -> None:
    """Start others, and wait with them for ever."""
    for _ in range(3):
        if os.fork() == 0:
            break
    time.sleep(600)


def spin() -> None:
    """Work for ever."""
    while True:
        pass


DEEDS = {
    b"takes all memory": lambda: bytearray(8 << 30),
    b"works for ever": spin,
    b"sleeps for ever": lambda: time.sleep(600),
    b"crashes": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    b"aborts": os.abort,
    b"leaves": lambda: os._exit(0),
    b"raises": lambda: 1 / 0,
    b"multiplies": multiply,
    b"says nonsense": lambda: say(b"nonsense" * 100),
    b"says short nonsense": lambda: say((7).to_bytes(4, "big") + b"+{'a':1}"),
    b"says too much": lambda: say((1 << 26).to_bytes(4, "big") + b"+" + b" " * (1 << 26)),
    b"promises too much": lambda: say(b"\xff\xff\xff\xff+"),
    b"prints": lambda: print("words") or os.write(1, b"more words"),
}


def open_book(content: bytes, name: str) -> object:
    """Do the deed that the content names, then read as ever."""
    if content == b"writes files":
        Path(name).write_bytes(b"x" * 100)
    if content in DEEDS:
        DEEDS[content]()
        return read(b"1;2\n", "after.csv")
    return read(content, name)


opening.open_book = open_book
child.main()
