"""One child process that reads files: started, asked, ended."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

try:
    import psutil  # type: ignore[import-untyped, unused-ignore]
except ImportError:  # then only the clock limits a child where it cannot limit itself
    psutil = None

SCRIPT = Path(__file__).with_name("child.py")
ANSWER_BYTES = 128 * 1024 * 1024
MEMORY_BYTES = 1024 * 1024 * 1024
MARK_BYTES = 8  # of a question; without it in front, words are no answer to that question
GOES_ON = b"+"
NAME_CHARACTERS = 200  # from the end, where the extension is
FAREWELL_SECONDS = 0.2  # to find out how a child ended by itself
POSIX = os.name == "posix"


class Lost(Exception):
    """The child ended instead of answering; ``heavy`` if it was for a limit."""

    def __init__(self, heavy: bool) -> None:
        super().__init__(heavy)
        self.heavy = heavy


class Child:
    """A child process. It runs nothing but the reader, with an empty environment."""

    def __init__(self, script: Path) -> None:
        command = [sys.executable, "-I", "-B", "-S", str(script)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={} if POSIX else None,  # Windows starts no Python without its own variables
            start_new_session=True,  # a group of its own, to end it with all that it started
        )
        self._questions = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self._killed = False
        self._leaving = False

    @property
    def alive(self) -> bool:
        """Whether it can be asked again."""
        return not (self._killed or self._leaving) and self._process.poll() is None

    def answer(self, content: bytes, name: str) -> bytes:
        """What the child says about a file. Raises Lost if it ends before that."""
        called = name[-NAME_CHARACTERS:].encode("utf-8", "replace")
        mark = os.urandom(MARK_BYTES)
        sizes = len(called).to_bytes(4, "big") + len(content).to_bytes(4, "big")
        try:
            self._questions.write(mark + sizes + called + content)
            self._questions.flush()
            if self._read(MARK_BYTES) != mark:
                raise self._lost()
            self._leaving = self._read(1) != GOES_ON
            size = int.from_bytes(self._read(4), "big")
            if size > ANSWER_BYTES:
                raise self._lost()
            return self._read(size)
        except OSError:
            raise self._lost() from None

    def too_large(self) -> bool:
        """Whether it has outgrown its memory; on POSIX it sees to that itself."""
        if POSIX or psutil is None:
            return False
        with suppress(psutil.Error):
            return bool(psutil.Process(self._process.pid).memory_info().rss > MEMORY_BYTES)
        return False

    def kill(self) -> None:
        """End it at once, and all that it started."""
        self._killed = True
        with suppress(OSError):
            if POSIX:
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def end(self) -> None:
        """Kill it and wait until it is gone."""
        self.kill()
        self._process.wait()
        for pipe in (self._questions, self._answers):
            with suppress(OSError):
                pipe.close()

    def _read(self, count: int) -> bytes:
        found = self._answers.read(count)
        if len(found) < count:
            raise self._lost()
        return found

    def _lost(self) -> Lost:
        """End what no longer answers; by a limit if it was killed for one, or killed itself."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(FAREWELL_SECONDS)
        limits = (-signal.SIGKILL, -signal.SIGXCPU) if POSIX else ()
        heavy = self._killed or self._process.returncode in limits
        self.end()
        return Lost(heavy)
