"""The process in which files from outside are read: started alone, limited, without a network.

Run as a script by ``isolation``, with the standard library and nothing else on its path. It takes
files from standard input one after the other and answers each on standard output:

    question: a mark (8 bytes), length of the name, length of the content (4 each), name in UTF-8,
              content
    answer:   the mark of the question, ``+`` or ``-`` for whether the child goes on, length (4),
              JSON as ``wire`` has it

It ends by itself after anything but a plain answer, so that no file is read in a process that
another one has shaken.
"""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import BinaryIO

MARK_BYTES, HEADER_BYTES = 8, 16
MEMORY_BYTES = 1024 * 1024 * 1024
KEPT_BYTES = 256 * 1024 * 1024
CPU_SECONDS = 12
OPEN_FILES = 32


def main() -> None:
    """Answer questions until there are no more, or until one went wrong."""
    answer = _answerer()
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _limit_for_good()
    gc.freeze()
    gc.disable()
    while len(header := questions.read(HEADER_BYTES)) == HEADER_BYTES:
        name, content = _question(questions, header)
        _limit_this_one()
        healthy, reply = answer(content, name)
        healthy = healthy and not _swollen()
        going_on = b"+" if healthy else b"-"
        answers.write(header[:MARK_BYTES] + going_on + len(reply).to_bytes(4, "big") + reply)
        answers.flush()
        if not healthy:
            return
        del content, reply
        gc.collect()


def _answerer() -> Callable[[bytes, str], tuple[bool, bytes]]:
    """What tells whether this process is fit for another file, and what it says of this one."""
    from data_loaders.opening import Unreadable, open_book  # found only once the path is set
    from data_loaders.wire import encoded

    def answer(content: bytes, name: str) -> tuple[bool, bytes]:
        try:
            return True, encoded(open_book(content, name))
        except Unreadable as refusal:
            return True, encoded(refusal)
        except MemoryError:
            return False, encoded(Unreadable("TOO_HEAVY"))
        except Exception:
            return False, encoded(Unreadable("DAMAGED_FILE"))

    return answer


def _question(questions: BinaryIO, header: bytes) -> tuple[str, bytes]:
    name_bytes = int.from_bytes(header[MARK_BYTES : MARK_BYTES + 4], "big")
    content_bytes = int.from_bytes(header[MARK_BYTES + 4 :], "big")
    name = questions.read(name_bytes).decode("utf-8", "replace")
    return name, questions.read(content_bytes)


def _swollen() -> bool:
    """Whether it has needed so much memory that a fresh process is the better one to keep."""
    try:
        import resource
    except ImportError:
        return False
    peak_kib: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak_kib * 1024 > KEPT_BYTES


def _limit_for_good() -> None:
    """No more memory, files or writing than reading takes; where the platform has such limits."""
    try:
        import resource
    except ImportError:  # Windows: the parent watches instead
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_this_one() -> None:
    """Processor time counts for the whole life of a process, so each file gets its own share."""
    try:
        import resource
    except ImportError:
        return
    end = int(process_time()) + 1 + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
