"""Runs the real dashboard, as ``manage.py run`` does, for tests that look at it."""

import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
LAUNCH = "import sys; from server.launch import launch; launch(port=0, url=sys.argv[1])"
OWN_HOSTS = {"127.0.0.1", "localhost", "::1"}
PATIENCE = 60  # seconds that a busy computer may take to start it


class Dashboards:
    """Dashboards by the database they show; each is started once, all are stopped at the end."""

    def __enter__(self) -> "Dashboards":
        self._running: dict[str, tuple[subprocess.Popen, str]] = {}
        return self

    def __exit__(self, *_error: object) -> None:
        for process, _address in self._running.values():
            process.terminate()
            process.wait(PATIENCE)
            process.stdout.close()

    def serve(self, url: str) -> str:
        """The address of the dashboard on the database at ``url``."""
        if url not in self._running:
            process = subprocess.Popen(
                [sys.executable, "-c", LAUNCH, url], cwd=ROOT, stdout=subprocess.PIPE, text=True
            )
            said = process.stdout.readline()
            self._running[url] = process, re.search(r"http://\S+:\d+", said).group()
        address = self._running[url][1]
        answer(address + "/_stcore/health")
        return address


def answer(address: str, **headers: str):
    """What is answered there, waiting while it starts."""
    request = urllib.request.Request(address, headers=headers)
    patient_until = time.monotonic() + PATIENCE
    while True:
        try:
            return urllib.request.urlopen(request, timeout=PATIENCE)
        except URLError as problem:
            if hasattr(problem, "code") or time.monotonic() > patient_until:
                raise
            time.sleep(0.1)


def is_foreign(url: str) -> bool:
    """Whether asking for ``url`` would leave this computer."""
    address = urlsplit(url)
    return address.scheme in ("http", "https", "ws", "wss") and address.hostname not in OWN_HOSTS
