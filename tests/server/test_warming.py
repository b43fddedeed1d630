"""Getting ready in the background never hinders the visitor who comes meanwhile."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOGETHER = """
import sys, threading, time
from server.warming import warm
failed = []
threading.excepthook = lambda told: failed.append(told.exc_value)
def visit():
    time.sleep(float(sys.argv[1]))
    from ui.session import store
threads = [threading.Thread(target=warm), threading.Thread(target=visit)]
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.exit(repr(failed) if failed else 0)
"""


@pytest.mark.parametrize("later", ["0", "0.3", "0.8"])
def test_a_visitor_s_imports_and_ours_do_not_wait_for_each_other(later):
    command = [sys.executable, "-c", TOGETHER, later]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
