"""Everything is imported before the first visitor is answered."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STARTED = """
import asyncio, gc, sys
from server.warming import warmed

async def start():
    async with warmed(None):
        return {"ui.session", "stories.region_today", "exports.writing"} - set(sys.modules)

sys.exit(repr(asyncio.run(start())) if asyncio.run(start()) else int(gc.get_freeze_count() == 0))
"""


def test_no_visitor_is_answered_while_modules_are_half_made():
    command = [sys.executable, "-c", STARTED]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
