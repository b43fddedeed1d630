"""Reading in another process, so that no file can take this one down.

Two children are kept warm and answer one file after the other; a third file waits. A child that
is late, grows too large, ends or says what no reader says is ended with all it started, and a
fresh one takes its place. What limits a child from inside is in ``child``.
"""

import atexit
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from data_loaders.book import Book
from data_loaders.isolated_child import SCRIPT, Child, Lost
from data_loaders.unreadable import Unreadable
from data_loaders.wire import Garbled, decoded

CHILDREN = 2
SECONDS = 15.0  # for one file, by the clock
LOOK_SECONDS = 0.1


class Readers:
    """At most CHILDREN files being read at once; the rest of the callers wait their turn."""

    def __init__(self, seconds: float = SECONDS, script: Path = SCRIPT) -> None:
        self._seconds = seconds
        self._script = script
        self._turns = threading.BoundedSemaphore(CHILDREN)
        self._lock = threading.Lock()
        self._idle: list[Child] = []
        self._busy: dict[Child, float] = {}  # with the moment at which each is late
        self._work = threading.Event()
        self._watched = False

    def read(self, content: bytes, name: str) -> Book:
        """The book. Raises Unreadable, TOO_HEAVY if the limits were reached."""
        with self._turns, self._child() as child:
            try:
                return decoded(child.answer(content, name))
            except Garbled:
                child.end()
                raise Unreadable("DAMAGED_FILE") from None
            except Lost as loss:
                raise Unreadable("TOO_HEAVY" if loss.heavy else "DAMAGED_FILE") from None

    def close(self) -> None:
        """End the children that wait for work."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    @contextmanager
    def _child(self) -> Iterator[Child]:
        with self._lock:
            child = self._warm()
            self._busy[child] = monotonic() + self._seconds
            if not self._watched:
                self._watched = True
                threading.Thread(target=self._watch, daemon=True, name="readers").start()
        self._work.set()
        try:
            yield child
        finally:
            with self._lock:
                del self._busy[child]
            if not child.alive:
                child.end()
                child = Child(self._script)
            with self._lock:
                self._idle.append(child)

    def _warm(self) -> Child:
        """A child that waits for work, or a new one."""
        while self._idle:
            child = self._idle.pop()
            if child.alive:
                return child
            child.end()
        return Child(self._script)

    def _watch(self) -> None:
        """End children that are late or too large; asleep while there is no work."""
        while self._work.wait():
            with self._lock:
                if not self._busy:
                    self._work.clear()
                late = [child for child, end in self._busy.items() if monotonic() > end]
                large = [child for child in self._busy if child.too_large()]
            for child in {*late, *large}:
                child.kill()
            sleep(LOOK_SECONDS)


def read_isolated(content: bytes, name: str) -> Book:
    """The book, read by a child process. Raises Unreadable."""
    return _readers.read(content, name)


def _start_anew() -> None:
    """A process that was forked from this one has no part in its children."""
    global _readers
    _readers = Readers()


_readers = Readers()
atexit.register(lambda: _readers.close())
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew)
